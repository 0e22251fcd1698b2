import {readFileSync} from "node:fs";
import {unzipSync} from "fflate";
import {z} from "zod";
import {problemLine} from "../../loaders/check/problem.ts";
import {parseCsv} from "../../loaders/read/csv.ts";
import {readTable} from "../../loaders/read/table.ts";
import {grammarOf} from "../../loaders/schema/cell.ts";
import {optionalText} from "../../loaders/schema/column.ts";
import {ledgerTables, type Ledger, type LedgerName} from "../../loaders/schema/index.ts";
import type {Table} from "../../loaders/schema/table.ts";
import {Failure} from "../failure.ts";
import type {Files} from "./archive.ts";
import {sha256} from "./hash.ts";
import {frozenRoot} from "./paths.ts";
import {readReleases, versionFile} from "./read-releases.ts";

/** The files of a frozen version, exactly as they were frozen.
 * @throws Failure where there is no such version, or its zip is not the one that was frozen */
export function frozenFiles(storyId: string, version: string, root: string = frozenRoot): Files {
  const releases = readReleases(storyId, root);
  const release = releases.find((row) => row.version === version);
  if (!release) {
    const known = releases.length ? `known: ${releases.map((row) => row.version).join(", ")}` : "none was released yet";
    throw new Failure(`no version ${version} of ${storyId}; ${known}`, {code: 2});
  }
  const archive = readArchive(versionFile(storyId, version, root), version);
  if (sha256(archive) !== release.archive_sha256)
    throw new Failure(`the zip of version ${version} is not the one that was frozen; restore it from the history`);
  return new Map(Object.entries(unzipSync(archive)));
}

function readArchive(file: string, version: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException;
    throw new Failure(`the zip of version ${version} cannot be read (${code}); restore it from the history`);
  }
}

/** Columns that have another name now than in a released version: table, old name, new name. */
export type Renamed = Partial<Record<LedgerName, Record<string, string>>>;
const renamed: Renamed = {};

/** The ledger as a frozen version had it, read by its own columns: one that it lacks is empty in each row, one that was
 * renamed is found under its old name, one that was dropped is passed over, and a table that came later has no rows.
 * @throws Failure where a column has changed its form since, so that its rows cannot be read as today's */
export function frozenLedger(files: Files, version: string, names: Renamed = renamed): Ledger {
  const read = (name: LedgerName) => frozenRows(ledgerTables[name], files, `v/${version}`, names[name]);
  const tables = Object.keys(ledgerTables) as LedgerName[];
  return Object.fromEntries(tables.map((name) => [name, read(name)])) as unknown as Ledger;
}

/** The rows of one table as a frozen version had them, in the columns of today.
 * @param place the folder that problems name
 * @param names old column names and those of today
 * @throws Failure where a column has changed its form since */
export function frozenRows(
  today: Table, files: Files, place: string, names: Record<string, string> = {}
): Record<string, unknown>[] {
  const file = files.get(`${today.name}.csv`);
  if (!file) return [];
  const {shape} = today.row;
  const nameNow = (column: string) => names[column] ?? column;
  const header = parseCsv(new TextDecoder().decode(file)).rows[0]!.map(({value}) => value);
  const kept = header.filter((column) => nameNow(column) in shape);
  const then = Object.fromEntries(header.map((column) => [column, shape[nameNow(column)] ?? noMore]));
  const {rows, problems} = readTable({...today, row: z.object(then)}, `${place}/${today.name}.csv`, file);
  if (problems.length) throw new Failure(problemLine(problems[0]!));
  const none = Object.fromEntries(Object.entries(shape)
    .map(([name, type]) => [name, grammarOf(type).decode("") ?? null]));
  return rows.map(({row}) => ({...none, ...Object.fromEntries(kept.map((column) => [nameNow(column), row[column]]))}));
}

const noMore = optionalText({description: "A column that is no more."});
