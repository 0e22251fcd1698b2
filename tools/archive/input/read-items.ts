import type {Item} from "../article.ts";
import {readFiles} from "./files.ts";
import {readJsonl} from "./jsonl.ts";
import type {Shard} from "./shard.ts";

/** What stands in a shard, in its order, some at a time.
 * @throws what keeps it from being read to its end */
export async function* readItems(shard: Shard): AsyncGenerator<Item[]> {
  const [path] = shard.paths as [string];
  switch (shard.kind) {
    case "files": return yield* readFiles(shard);
    case "jsonl": return yield* readJsonl(path);
    // What few shards need is loaded for those.
    case "tar": return yield* (await import("./tar.ts")).readTar(path);
    case "warc": return yield* (await import("./warc.ts")).readWarc(path);
  }
}
