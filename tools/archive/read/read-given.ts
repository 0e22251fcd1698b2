import {readFileSync} from "node:fs";
import {listShards} from "../input/list-shards.ts";
import {shardName, type Shard} from "../input/shard.ts";
import {readAll} from "./pool.ts";
import {verifiedRecord} from "./record.ts";
import {sweepWriting} from "./place.ts";
import {forgetTries} from "./tries.ts";

interface Voice {
  log(line: string): void;
  error(line: string): void;
}

/** Reads the shards at one path, or at the paths of standard input, for an engine that deals out work: it says by the
 * exit code how it went and prints a line of JSON for each shard. Its tries are its own; the engine has more.
 * @returns 0 where all are read, 1 where a shard cannot be (trying again will not help) */
export async function readGiven(from: string, out: string, patience: number, {log, error}: Voice): Promise<0 | 1> {
  const paths = from === "-" ? readFileSync(0, "utf8").split("\n").map((line) => line.trim()).filter(Boolean) : [from];
  const {shards, problems} = await listShards(paths);
  for (const problem of problems) error(problem);
  for (const {id} of shards) forgetTries(out, id);
  let refused = problems.length + (shards.length ? 0 : 1);
  await readAll(shards.filter((shard) => !tellRead(out, shard, log)), {
    out, jobs: 1, patience,
    listener: {
      articles: () => {},
      done: (shard) => void tellRead(out, shard, log),
      failed: (shard, reason, last) => {
        error(`${shardName(shard)}: ${reason}; ${last ? "given up" : "it is tried again"}`);
        if (last) refused += 1;
      }
    }
  });
  sweepWriting(out);
  return refused ? 1 : 0;
}

/** Whether the shard is read; if so, that is told. */
function tellRead(out: string, shard: Shard, log: (line: string) => void): boolean {
  const record = verifiedRecord(out, shard.id);
  if (!record) return false;
  const {articles, with_toll, set_aside} = record;
  log(JSON.stringify({shard: shard.id, path: shardName(shard), articles, with_toll, set_aside}));
  return true;
}
