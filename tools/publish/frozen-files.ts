import {readFileSync} from "node:fs";
import {unzipSync} from "fflate";
import {grammarOf} from "../../loaders/schema/cell.ts";
import {columnKind, type ColumnKind} from "../../loaders/schema/column-kind.ts";
import {ledgerTables, type Ledger, type LedgerName} from "../../loaders/schema/index.ts";
import {columnNow, namesOf, renames, wordsNow, type Renames} from "../../loaders/schema/renamed.ts";
import type {Table} from "../../loaders/schema/table.ts";
import {Failure} from "../failure.ts";
import type {Files} from "./archive.ts";
import {sha256} from "./hash.ts";
import {withJson} from "./kept-json.ts";
import {frozenRoot} from "./paths.ts";
import {readReleases, versionFile} from "./read-releases.ts";

/** The files of a frozen version, exactly as they were frozen; where it keeps its tables as CSV alone, with the same
 * tables as JSON.
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
  return withJson(new Map(Object.entries(unzipSync(archive))));
}

function readArchive(file: string, version: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException;
    throw new Failure(`the zip of version ${version} cannot be read (${code}); restore it from the history`);
  }
}

/** The ledger as a frozen version had it, read by its own columns: one that it lacks is empty in each row, one that was
 * renamed is found under its old name, one that was dropped is passed over, and a table that came later has no rows.
 * @throws Failure where a column has changed its form since, so that its rows cannot be read as today's */
export function frozenLedger(files: Files, version: string, names: Renames = renames): Ledger {
  const tables = Object.keys(ledgerTables) as LedgerName[];
  const read = (name: LedgerName) => frozenRows(ledgerTables[name], files, `v/${version}`, names);
  return Object.fromEntries(tables.map((name) => [name, read(name)])) as unknown as Ledger;
}

/** The rows of one table as a frozen version had them, in the columns of today. They are taken from its JSON, which
 * says of itself what is a number, a list or nothing: today's declarations are not asked how a cell was written then.
 * @param place the folder that problems name
 * @throws Failure where a column has changed its form since */
export function frozenRows(
  today: Table, files: Files, place: string, names: Renames = renames
): Record<string, unknown>[] {
  const file = namesOf(names, today.name).map((name) => `${name}.json`).find((name) => files.has(name));
  if (!file) return [];
  const {shape} = today.row;
  const empty = Object.entries(shape).map(([name, type]) => [name, grammarOf(type).decode("") ?? null] as const);
  const rows: Record<string, unknown>[] = JSON.parse(new TextDecoder().decode(files.get(file)));
  const then = Object.keys(rows[0] ?? {})
    .map((column) => ({column, now: columnNow(names, today.name, column)})).filter(({now}) => now in shape);
  return rows.map((row, index) => {
    const read: Record<string, unknown> = Object.fromEntries(empty);
    for (const {column, now} of then) {
      if (!sameForm(row[column], columnKind(shape[now]).kind)) throw formFailure(`${place}/${file}`, index, now);
      read[now] = wordsNow(names, now, row[column]);
    }
    return read;
  });
}

/** Whether a value is of the sort that a column holds; of a word that is no more its column still holds words. */
function sameForm(value: unknown, kind: ColumnKind["kind"]): boolean {
  if (value === null) return true;
  if (kind === "list") return Array.isArray(value);
  if (kind === "integer" || kind === "decimal") return typeof value === "number";
  return typeof value === (kind === "boolean" ? "boolean" : "string");
}

function formFailure(file: string, index: number, column: string): Failure {
  return new Failure(`${file}: row ${index + 1}: ${column} had another form then; ` +
    "a column keeps its form: drop it and add one with another name");
}
