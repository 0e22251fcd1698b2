import {createHash} from "node:crypto";

export const shardKinds = ["files", "jsonl", "tar", "warc"] as const;

/** A piece of an archive that is read as one job. */
export interface Shard {
  /** Follows from what is in it: the same paths with the same sizes are the same shard, on every machine. */
  id: string;
  kind: (typeof shardKinds)[number];
  /** One file, or the article files of a folder. */
  paths: string[];
  /** The folder of article files, whose `articles.csv` tells their addresses and days. */
  folder: string | null;
  bytes: number;
}

/** Makes a shard with its id. */
export function shardOf(piece: Omit<Shard, "id">): Shard {
  const {kind, paths, bytes} = piece;
  const id = createHash("sha256").update(JSON.stringify([kind, paths, bytes])).digest("hex").slice(0, 24);
  return {id, ...piece};
}

/** What a person knows a shard by. */
export function shardName({paths}: Shard): string {
  const [first] = paths;
  return paths.length > 1 ? `${first} and ${paths.length - 1} more files` : first!;
}

const kinds: [name: RegExp, kind: Shard["kind"] | "list"][] = [
  [/\.(?:jsonl|ndjson)(?:\.gz|\.zst)?$/i, "jsonl"],
  [/\.(?:tar(?:\.gz|\.zst)?|tgz)$/i, "tar"],
  [/\.(?:warc|wet|warc\.wet)(?:\.gz|\.zst)?$/i, "warc"],
  [/\.(?:list|paths)(?:\.gz|\.zst)?$/i, "list"]
];

/** What a file holds, by its name; null for one article, or something else. */
export function kindOfShard(path: string): Shard["kind"] | "list" | null {
  return kinds.find(([name]) => name.test(path))?.[1] ?? null;
}
