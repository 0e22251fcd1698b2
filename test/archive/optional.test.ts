import assert from "node:assert/strict";
import {test} from "node:test";
import {packagesFor} from "../../tools/archive/optional.ts";
import {kindOfShard, type Shard} from "../../tools/archive/input/shard.ts";

const rows: [paths: string[], packages: string[]][] = [
  [[], []], [["a.jsonl"], []], [["a.jsonl.gz"], []], [["a.jsonl.ZST"], ["fzstd"]], [["a.tar"], ["tar"]],
  [["a.tgz"], ["tar"]], [["a.wet.gz"], ["warcio"]], [["a.jsonl", "b.warc.zst", "c.tar"], ["fzstd", "tar", "warcio"]]
];
for (const [paths, packages] of rows)
  test(`${paths.join(", ") || "nothing"} is unpacked with ${packages.join(", ") || "nothing else"}`, () => {
    const shards = paths.map((path) => ({kind: kindOfShard(path) as Shard["kind"], paths: [path]}));
    assert.deepEqual(packagesFor(shards), packages);
  });
