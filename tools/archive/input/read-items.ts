import type {Item} from "../article.ts";
import {readFiles} from "./files.ts";
import {readJsonl} from "./jsonl.ts";
import type {Shard} from "./shard.ts";
import {readTar} from "./tar.ts";
import {readWarc} from "./warc.ts";

/** What stands in a shard, in its order, some at a time.
 * @throws what keeps it from being read to its end */
export function readItems(shard: Shard): AsyncIterable<Item[]> {
  const [path] = shard.paths as [string];
  switch (shard.kind) {
    case "files": return readFiles(shard);
    case "jsonl": return readJsonl(path);
    case "tar": return readTar(path);
    case "warc": return readWarc(path);
  }
}
