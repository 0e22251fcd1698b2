import {setTimeout as sleep} from "node:timers/promises";
import type {Shard} from "../input/shard.ts";
import {shardName} from "../input/shard.ts";
import {loadBullmq} from "../optional.ts";
import {toRead} from "../read/coverage.ts";
import {readManifest} from "../read/manifest.ts";
import {sweepWriting} from "../read/place.ts";
import {ReaderProcess} from "../read/reader-process.ts";
import {verifiedRecord} from "../read/record.ts";
import {isQuarantined, noteFailure, readTries} from "../read/tries.ts";
import {connect, queueName, type Job} from "./queue.ts";
import {countOf} from "../../../src/toll/count-of.ts";

/** How long a worker that is to end waits for the broker. */
const grace = 3_000;

export interface ServeOptions {
  out: string;
  queue: string;
  jobs: number;
  /** Milliseconds for which a shard is a worker's own without a sign of life; BullMQ renews at half of it. */
  lease: number;
  patience: number;
  /** Whether it ends when nothing is left to be read; else it waits for more. */
  untilRead: boolean;
  tell: (line: string) => void;
  signal: AbortSignal;
}

/** Reads shards that the queue deals out, each in a process of its own: BullMQ's own sandbox would wait for ever for
 * one that hangs. A worker that dies or stops loses its shards to others after its lease; should it go on all the
 * same, both write the same. */
export async function serve({out, queue, jobs, lease, patience, untilRead, tell, signal}: ServeOptions): Promise<void> {
  const {Worker} = await loadBullmq();
  const manifest = readManifest(out);
  const shards = new Map(manifest.shards.map((shard) => [shard.id, shard]));
  const broker = await connect(queue, tell);
  const idle = Array.from({length: jobs}, () => new ReaderProcess(patience));
  const readers = [...idle];
  sweepWriting(out);
  const worker = new Worker<Job>(queueName(manifest), async ({data}) => {
    if (!shards.has(data.shard)) for (const shard of readManifest(out).shards) shards.set(shard.id, shard);
    const shard = shards.get(data.shard);
    // Of an archive that is no more.
    if (!shard) return;
    const reader = idle.pop()!;
    try {
      await readOne(reader, out, shard, tell);
    } finally {
      idle.push(reader);
    }
  }, {connection: broker, concurrency: jobs, lockDuration: lease, stalledInterval: lease, maxStalledCount: 1_000});
  // A lock that is lost is nothing to mend: what was read is in its place, whoever has the lock.
  worker.on("error", () => {});
  await worker.waitUntilReady();
  tell("ready");
  await ended(signal, untilRead ? allSettled(out) : () => false);
  for (const reader of readers) reader.end();
  // A broker that is away is not waited for: what it would be told, the archive's folder knows.
  await Promise.race([worker.close(signal.aborted), sleep(grace)]);
  broker.disconnect();
}

/** @throws why it failed, for the queue to deal the shard out again; not the last time, for it is set aside then */
async function readOne(reader: ReaderProcess, out: string, shard: Shard, tell: (line: string) => void): Promise<void> {
  if (verifiedRecord(out, shard.id) || isQuarantined(readTries(out, shard.id))) return;
  const end = await reader.read({out, shard}, () => {});
  if (end === null) return;
  if ("done" in end) return tell(`${shardName(shard)}: ${countOf(end.done, "article")}`);
  const last = isQuarantined(noteFailure(out, shard.id, end.failed));
  tell(`${shardName(shard)}: ${end.failed}; ${last ? "set aside" : "it is tried again"}`);
  if (!last) throw new Error(end.failed);
}

/** Asks of each shard until it is settled, and no more: there may be very many. */
function allSettled(out: string): () => boolean {
  const manifest = readManifest(out);
  const left = toRead(out, manifest);
  return () => {
    while (left.length && !toRead(out, {...manifest, shards: left.slice(-1)}).length) left.pop();
    return left.length === 0;
  };
}

async function ended(signal: AbortSignal, isDone: () => boolean): Promise<void> {
  await new Promise<void>((resolve) => {
    const timer = setInterval(() => isDone() && end(), 1_000);
    const end = () => {
      clearInterval(timer);
      resolve();
    };
    signal.addEventListener("abort", end);
    if (signal.aborted) end();
  });
}
