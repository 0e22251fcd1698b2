import {tables as declared, type TableName, type Tables} from "../../loaders/schema/index.ts";
import {toCsv} from "../../loaders/write/text.ts";
import {bytes} from "../../loaders/write/table-writers.ts";
import type {Release} from "../../loaders/schema/releases.ts";
import {tablesHash} from "./hash.ts";

/** What the tables of a story are called everywhere: the number of the last release while they say what it says, else
 * that number with the first letters of their own hash, such as `0.2.0+3f2a9c1d`; `0.0.0+…` before any release. */
export function versionOf(tables: Tables, releases: Release[]): string {
  const names = Object.keys(declared) as TableName[];
  const files = names.map((name) => [`${name}.csv`, bytes(toCsv(declared[name], tables[name]))] as const);
  const hash = tablesHash(new Map(files), names);
  const last = releases.at(-1);
  return last?.tables_sha256 === hash ? last.version : `${last?.version ?? "0.0.0"}+${hash.slice(0, 8)}`;
}

/** Whether a version is the number of a release: a state between two releases names the one before it. */
export function isRelease(version: string): boolean {
  return !version.includes("+");
}
