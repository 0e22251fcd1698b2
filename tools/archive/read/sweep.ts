import {rmSync, statSync} from "node:fs";
import {join} from "node:path";
import {list, sweepWriting} from "./place.ts";
import {partNames} from "./columns.ts";
import {partName, type ShardRecord} from "./record.ts";
import {forgetTries} from "./tries.ts";

/** Takes away what stopped processes left: files half written, and, where every shard has been read, how often
 * they were tried and parts that no record names. */
export function sweep(out: string, records: ShardRecord[], isWhole: boolean): void {
  sweepWriting(out);
  if (!isWhole) return;
  for (const {shard} of records) forgetTries(out, shard);
  const named = new Set(records.flatMap(({parts}) => parts.map(partName)));
  for (const table of partNames)
    for (const folder of list(join(out, "parts", table)))
      for (const file of list(join(out, "parts", table, folder))) {
        const name = join("parts", table, folder, file);
        if (!named.has(name) && isOld(join(out, name))) rmSync(join(out, name), {force: true});
      }
}

/** What is younger may be a part whose record is just being written by somebody else. */
const isOld = (file: string) => Date.now() - (statSync(file, {throwIfNoEntry: false})?.mtimeMs ?? Date.now()) > 60_000;
