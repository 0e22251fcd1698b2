import {ascending} from "d3";
import {parseCsv} from "../read/csv.ts";
import {cellPlace, idOf} from "../schema/cell-place.ts";
import {grammarOf, separatorOf} from "../schema/cell.ts";
import {columnKind} from "../schema/column-kind.ts";
import {ledgerTables, type Ledger, type LedgerName} from "../schema/index.ts";
import {columnNow, namesOf, renames, targetNow, wordsNow, type Renames} from "../schema/renamed.ts";
import {columnsOf, type Table} from "../schema/table.ts";
import type {Problem} from "./problem.ts";

type Cells = Record<string, string>;
/** The files of a release by name. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** What changed in a ledger since its last release without a correction that says so: a cell that says something else,
 * a row that is gone. Rows and columns that are new are no change, nor are columns and tables that are no more or have
 * another name; a word of the story that nothing uses any more may go. */
export function changedSince(ledger: Ledger, files: Files, version: string, names: Renames = renames): Problem[] {
  const corrected = correctedSince(ledger, files, names);
  return (Object.keys(ledgerTables) as LedgerName[]).flatMap((name) => {
    const now = cellsById(ledgerTables[name], ledger[name]);
    return released(name, files, names)
      .flatMap((then) => changesOf(ledgerTables[name], then, now, version, corrected));
  });
}

/** What each cell said before its first correction since the release, by target. */
function correctedSince({corrections}: Ledger, files: Files, names: Renames): Map<string, string> {
  const known = new Set(released("corrections", files, names).map((row) => row.correction_id!));
  const since = new Map<string, string>();
  for (const {correction_id, target: said, was} of corrections.toSorted(inTime)) {
    const target = targetNow(names, said);
    if (!known.has(correction_id) && !since.has(target))
      since.set(target, wordsNow(names, cellPlace(target).column, was ?? ""));
  }
  return since;
}

/** The cells of each row by its id, with the line of the file that it stands in. */
function cellsById(declared: Table, rows: object[]): Map<string, {cells: Cells; line: number}> {
  const encoders = columnsOf(declared).map((name) => [name, grammarOf(declared.row.shape[name]).encode] as const);
  return new Map(rows.map((row, at) => {
    const cells = Object.fromEntries(encoders.map(([name, encode]) => [name, encode((row as Cells)[name])]));
    return [idOf(declared, cells), {cells, line: at + 2}];
  }));
}

function changesOf(
  declared: Table, then: Cells, now: ReturnType<typeof cellsById>, version: string, corrected: Map<string, string>
): Problem[] {
  const problem = {file: `${declared.name}.csv`, column: 1};
  const found = now.get(idOf(declared, then));
  if (!found) return declared.name === "vocabulary" ? [] : [{
    ...problem, line: 1, code: "RELEASED-GONE", what: `${idOf(declared, then)} is in version ${version} and is gone`,
    why: "what was published can be looked up for ever",
    mend: "put the row back; a claim that no longer holds is withdrawn by a correction of its status"
  }];
  const {cells, line} = found;
  const columns = Object.keys(then).filter((column) => column in cells && cells[column] !== then[column] &&
    !isAnnotated(column, then[column]!, cells[column]!));
  return columns.flatMap((column) => {
    const target = `${declared.name}/${idOf(declared, then)}/${column}`;
    const [was, is] = [then[column], cells[column]].map((cell) => JSON.stringify(cell));
    return corrected.get(target) === then[column] ? [] : [{
      ...problem, line, code: "RELEASED-CHANGED", what: `${target} said ${was} in version ${version}, says ${is}`,
      why: "a published cell is not edited away", mend: "put it back, then run tollbook correct"
    }];
  });
}

/** What people say of a row afterwards is no change of what it says: an answer that is added, a second
 * reader's name. */
function isAnnotated(column: string, then: string, now: string): boolean {
  if (column === "checked_by") return then === "" || now.startsWith(`${then}; `);
  return column === "answers" && then.split(" | ").every((one) => one === "" || now.split(" | ").includes(one));
}

/** The ids of the rows that a release has in a table. */
export function releasedIds(name: LedgerName, files: Files, names: Renames): Set<string> {
  return new Set(released(name, files, names).map((row) => idOf(ledgerTables[name], row)));
}

/** The cells of a released table, under the names of today. */
function released(name: LedgerName, files: Files, names: Renames): Cells[] {
  const bytes = namesOf(names, name).map((one) => files.get(`${one}.csv`)).find((one) => one !== undefined);
  if (!bytes) return [];
  const [header, ...rows] = parseCsv(new TextDecoder().decode(bytes)).rows;
  const columns = header!.map(({value}) => columnNow(names, name, value));
  return rows.map((cells) => Object.fromEntries(columns.map((column, at) =>
    [column, listNow(names, name, column, cells[at]!.value)])));
}

/** A cell in the words of today; of a list, each word. */
function listNow(names: Renames, table: LedgerName, column: string, cell: string): string {
  const declared = (ledgerTables[table] as Table).row.shape[column];
  if (!names.words[column] || !declared || columnKind(declared).kind !== "list") return wordsNow(names, column, cell);
  const separator = separatorOf(declared);
  return wordsNow(names, column, cell.split(separator)).join(separator);
}

function inTime(a: {made_on: string; correction_id: string}, b: {made_on: string; correction_id: string}): number {
  return ascending(a.made_on, b.made_on) || ascending(a.correction_id, b.correction_id);
}
