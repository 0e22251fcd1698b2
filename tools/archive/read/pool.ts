import {fork, type ChildProcess} from "node:child_process";
import {join} from "node:path";
import type {Shard} from "../input/shard.ts";
import {isQuarantined, noteFailure} from "./tries.ts";
import type {Order, Word} from "./work.ts";

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
    const worker = new Worker(options.patience);
    try {
      for (let shard = waiting.shift(); shard && !options.signal?.aborted; shard = waiting.shift())
        if (!await tryOnce(worker, shard, options)) waiting.unshift(shard);
    } finally {
      worker.end();
    }
  }));
}

/** Whether the shard is settled: read, or set aside. */
async function tryOnce(worker: Worker, shard: Shard, {out, listener, signal}: PoolOptions): Promise<boolean> {
  const word = await worker.read({out, shard}, (articles) => listener.articles(shard, articles), signal);
  if (word === null) return true;
  if ("done" in word) {
    listener.done(shard, word.done);
    return true;
  }
  const last = isQuarantined(noteFailure(out, shard.id, word.failed));
  listener.failed(shard, word.failed, last);
  return last;
}

type End = {done: number} | {failed: string};

/** A worker process, started anew where it has died. */
class Worker {
  private child: ChildProcess | null = null;
  private readonly patience: number;

  constructor(patience: number) {
    this.patience = patience;
  }

  /** How reading a shard ended; null where it was called off. */
  async read(order: Order, told: (articles: number) => void, signal?: AbortSignal): Promise<End | null> {
    const child = this.child ?? await this.start();
    if (!child) return {failed: "the worker does not start"};
    return await new Promise<End | null>((resolve) => {
      const end = (word: End | null) => {
        clearTimeout(timer);
        child.off("message", listen).off("exit", died);
        signal?.removeEventListener("abort", stop);
        resolve(word);
      };
      const listen = (word: Word) => {
        timer.refresh();
        if ("articles" in word) told(word.articles);
        else if (!("ready" in word)) end(word);
      };
      const died = (code: number | null, by: string | null) => {
        this.child = null;
        end({failed: `the reader ended (${by ?? `exit code ${code}`})`});
      };
      const hangs = () => {
        this.end("SIGKILL");
        end({failed: `the reader hung for ${this.patience / 1000} s`});
      };
      const stop = () => {
        this.end();
        end(null);
      };
      const timer = setTimeout(hangs, this.patience);
      child.on("message", listen).on("exit", died);
      signal?.addEventListener("abort", stop);
      child.send(order);
    });
  }

  end(signal: NodeJS.Signals = "SIGTERM"): void {
    this.child?.removeAllListeners().kill(signal);
    this.child = null;
  }

  private async start(): Promise<ChildProcess | null> {
    const child = fork(join(import.meta.dirname, "worker.mjs"), {execArgv: [], stdio: ["ignore", "ignore", "inherit", "ipc"]});
    const ready = await new Promise<boolean>((resolve) => {
      child.once("message", () => resolve(true)).once("exit", () => resolve(false)).once("error", () => resolve(false));
    });
    this.child = ready ? child.removeAllListeners() : null;
    return this.child;
  }
}
