import {readFileSync, rmSync, statSync} from "node:fs";
import {join} from "node:path";
import {sha256} from "../../publish/hash.ts";
import type {PartTable} from "./columns.ts";
import {putFile} from "./place.ts";

/** A file of rows; its name is the hash of its bytes. */
export interface Part {
  table: PartTable;
  sha256: string;
  bytes: number;
  rows: number;
}

/** That a shard was read, and into what. It names no time and no machine: whoever reads the shard writes the same. */
export interface ShardRecord {
  shard: string;
  articles: number;
  with_toll: number;
  /** How many articles could not be read. */
  set_aside: number;
  /** Which, as far as there is room: the first thousand. */
  set_aside_names: {name: string; problem: string}[];
  parts: Part[];
}

/** Below an archive's folder; spread over 256 folders, for there may be many. */
const recordName = (shard: string) => join("shards", shard.slice(0, 2), `${shard}.json`);
export const partName = ({table, sha256}: Pick<Part, "table" | "sha256">) =>
  join("parts", table, sha256.slice(0, 2), `${sha256}.parquet`);

/** Says that a shard was read. All of its parts are in place by then. */
export function putRecord(out: string, record: ShardRecord): void {
  putFile(out, recordName(record.shard), `${JSON.stringify(record, null, 1)}\n`);
}

/** The record of a shard, where its parts are there too; null where it has to be read (again).
 * @param deep whether the bytes of the parts are hashed, not only counted */
export function verifiedRecord(out: string, shard: string, deep = false): ShardRecord | null {
  let record: ShardRecord;
  try {
    record = JSON.parse(readFileSync(join(out, recordName(shard)), "utf8")) as ShardRecord;
  } catch {
    return null;
  }
  return record.parts.every((part) => isThere(out, part, deep)) ? record : null;
}

/** Takes back that a shard was read, where its parts turn out to be damaged. */
export function dropRecord(out: string, shard: string): void {
  rmSync(join(out, recordName(shard)), {force: true});
}

function isThere(out: string, part: Part, deep: boolean): boolean {
  const file = join(out, partName(part));
  if (statSync(file, {throwIfNoEntry: false})?.size !== part.bytes) return false;
  return !deep || sha256(readFileSync(file)) === part.sha256;
}

/** One hash for what an archive says, however it was read. */
export function archiveDigest(records: ShardRecord[]): string {
  const lines = records.map((record) => JSON.stringify([record.shard, record.articles, record.set_aside,
    record.parts.map(({table, sha256}) => [table, sha256])]));
  return sha256(lines.sort().join("\n"));
}
