import type {Queue} from "bullmq";
import type {Redis} from "ioredis";
import {Failure} from "../../failure.ts";
import {loadBullmq, loadIoredis} from "../optional.ts";
import type {Shard} from "../input/shard.ts";
import type {Manifest} from "../read/manifest.ts";

// BullMQ on Redis or Valkey. The queue is a hint of what may be read next, and no more: what was read stands in the
// archive's folder, so a broker that loses everything loses nothing.

/** What a job says: which shard, and nothing that could grow old. */
export interface Job {
  shard: string;
}

/** One queue for each archive. */
export const queueName = ({id}: Manifest): string => `tollbook-archive-${id}`;

/** A broker, whose address is not told on, for it may hold a password. */
export async function connect(url: string, tell: (line: string) => void): Promise<Redis> {
  const {Redis} = await loadIoredis();
  const broker = new Redis(url, {maxRetriesPerRequest: null, lazyConnect: true, retryStrategy: retry});
  let away = false;
  let answered = false;
  broker.on("error", () => {
    if (!away && answered) tell("the queue does not answer; waiting for it");
    away = true;
  }).on("ready", () => {
    if (away && answered) tell("the queue answers again");
    [away, answered] = [false, true];
  });
  try {
    await broker.connect();
  } catch (error) {
    broker.disconnect();
    throw new Failure(`no Redis or Valkey answers at the address of --queue (${(error as Error).message}); start one`,
      {code: 3});
  }
  return broker;
}

const retry = (times: number) => Math.min(50 * times, 1_000);

export async function openQueue(broker: Redis, manifest: Manifest): Promise<Queue<Job>> {
  const {Queue} = await loadBullmq();
  const queue = new Queue<Job>(queueName(manifest), {connection: broker});
  // The connection tells of its own failures.
  queue.on("error", () => {});
  return queue;
}

const atOnce = 1_000;

/** Puts shards into the queue; one that is there already stays as it is. */
export async function putShards(queue: Queue<Job>, shards: Shard[]): Promise<void> {
  for (let at = 0; at < shards.length; at += atOnce)
    await queue.addBulk(shards.slice(at, at + atOnce).map(({id}) => ({
      name: "read", data: {shard: id},
      // What is done or failed leaves the queue, so that it can be put there again.
      opts: {jobId: id, attempts: 3, removeOnComplete: true, removeOnFail: true}
    })));
}
