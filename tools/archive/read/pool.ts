import type {Shard} from "../input/shard.ts";
import {ReaderProcess} from "./reader-process.ts";
import {isQuarantined, noteFailure} from "./tries.ts";

/** What is told while shards are read. */
export interface Listener {
  /** Articles of a shard that were read so far. */
  articles(shard: Shard, articles: number): void;
  done(shard: Shard, articles: number): void;
  /** A try failed; the last one, where the shard is set aside. */
  failed(shard: Shard, reason: string, last: boolean): void;
}

export interface PoolOptions {
  out: string;
  jobs: number;
  /** A worker that says nothing for so long hangs, and is ended, in milliseconds. */
  patience: number;
  listener: Listener;
  /** Ends the reading early. */
  signal?: AbortSignal;
}

/** Reads shards in worker processes on this machine, one shard a job. A worker that dies or hangs takes none but its
 * own shard's try with it. Ends when each shard is read or set aside. */
export async function readAll(shards: Shard[], options: PoolOptions): Promise<void> {
  const waiting = [...shards];
  const hands = Math.min(options.jobs, shards.length);
  await Promise.all(Array.from({length: hands}, async () => {
    const reader = new ReaderProcess(options.patience);
    try {
      for (let shard = waiting.shift(); shard && !options.signal?.aborted; shard = waiting.shift())
        if (!await tryOnce(reader, shard, options)) waiting.unshift(shard);
    } finally {
      reader.end();
    }
  }));
}

/** Whether the shard is settled: read, or set aside. */
async function tryOnce(reader: ReaderProcess, shard: Shard, {out, listener, signal}: PoolOptions): Promise<boolean> {
  const word = await reader.read({out, shard}, (articles) => listener.articles(shard, articles), signal);
  if (word === null) return true;
  if ("done" in word) {
    listener.done(shard, word.done);
    return true;
  }
  const last = isQuarantined(noteFailure(out, shard.id, word.failed));
  listener.failed(shard, word.failed, last);
  return last;
}
