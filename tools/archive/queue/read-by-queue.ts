import {setTimeout as sleep} from "node:timers/promises";
import {coverageOf, toRead, type Coverage} from "../read/coverage.ts";
import type {Manifest} from "../read/manifest.ts";
import {Progress} from "../read/progress.ts";
import {verifiedRecord} from "../read/record.ts";
import {sweep} from "../read/sweep.ts";
import {connect, openQueue, putShards} from "./queue.ts";

export interface ByQueueOptions {
  queue: string;
  lease: number;
  tell: (line: string) => void;
  draw: (text: string) => void;
}

/** Puts every shard that has no verified part into the queue, whatever the broker remembers. Answers how many. */
export async function reconcile(out: string, manifest: Manifest, {queue, tell}: Pick<ByQueueOptions, "queue" | "tell">):
  Promise<number> {
  const broker = await connect(queue, tell);
  const jobs = await openQueue(broker, manifest);
  try {
    const shards = toRead(out, manifest);
    await putShards(jobs, shards);
    return shards.length;
  } finally {
    await jobs.close();
    broker.disconnect();
  }
}

/** How long it waits before it looks again: the longer, the more there is to look at. */
const pause = (shards: number) => Math.max(500, shards / 20);

/** Has workers read an archive, on whatever machines they are: fills the queue, fills it again each lease with what is
 * still unread, and ends when the folder says that all is settled. */
export async function readByQueue(out: string, manifest: Manifest, {queue, lease, tell, draw}: ByQueueOptions):
  Promise<Coverage> {
  const broker = await connect(queue, tell);
  const jobs = await openQueue(broker, manifest);
  let left = toRead(out, manifest);
  const progress = new Progress(left.length, left.reduce((sum, {bytes}) => sum + bytes, 0), draw);
  let filled = 0;
  while (left.length) {
    if (Date.now() - filled >= lease) {
      await putShards(jobs, left);
      if (filled === 0) tell(`${left.length} shards are in the queue, for the workers that share it`);
      filled = Date.now();
    }
    await sleep(pause(left.length));
    const still = new Set(toRead(out, {...manifest, shards: left}).map(({id}) => id));
    for (const {id, bytes} of left)
      if (!still.has(id)) progress.settle(id, bytes, verifiedRecord(out, id)?.articles ?? 0);
    left = left.filter(({id}) => still.has(id));
  }
  await jobs.close();
  broker.disconnect();
  const coverage = coverageOf(out, manifest);
  sweep(out, coverage.records, coverage.done === coverage.shards);
  tell(progress.line());
  return coverage;
}
