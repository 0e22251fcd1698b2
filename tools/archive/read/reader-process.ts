import {fork, type ChildProcess} from "node:child_process";
import {join} from "node:path";
import type {Order, Word} from "./work.ts";

type End = {done: number} | {failed: string};

/** A process that reads shards, started anew where it has died. */
export class ReaderProcess {
  private child: ChildProcess | null = null;
  private readonly patience: number;

  constructor(patience: number) {
    this.patience = patience;
  }

  /** How reading a shard ended; null where it was called off. */
  async read(order: Order, told: (articles: number) => void, signal?: AbortSignal): Promise<End | null> {
    const child = this.child ?? await this.start();
    if (!child) return {failed: "the reader does not start"};
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
    const child = fork(join(import.meta.dirname, "worker.mjs"),
      {execArgv: [], stdio: ["ignore", "ignore", "inherit", "ipc"]});
    const ready = await new Promise<boolean>((resolve) => {
      child.once("message", () => resolve(true)).once("exit", () => resolve(false)).once("error", () => resolve(false));
    });
    this.child = ready ? child.removeAllListeners() : null;
    return this.child;
  }
}
