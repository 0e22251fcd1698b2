// What worker.mjs runs: it serves the process that started it.
import type {Shard} from "../input/shard.ts";
import {readShard} from "./read-shard.ts";

/** What a worker process is told, and what it says. */
export type Order = {out: string; shard: Shard};
export type Word = {ready: true} | {articles: number} | {done: number} | {failed: string};

const between = 500;

const say = (word: Word) => process.send!(word);

process.on("message", ({out, shard}: Order) => {
  let last = Date.now();
  const told = (articles: number) => {
    if (Date.now() - last < between) return;
    last = Date.now();
    say({articles});
  };
  readShard(out, shard, told).then(
    ({articles}) => say({done: articles}),
    (error: unknown) => say({failed: reasonOf(error)}));
});
process.on("disconnect", () => process.exit(0));
say({ready: true});

/** What went wrong, in one line. */
function reasonOf(error: unknown): string {
  return (error instanceof Error ? `${error.name}: ${error.message}` : String(error)).split("\n")[0]!;
}
