import {parseCsv} from "../read/csv.ts";
import {grammarOf} from "../schema/cell.ts";
import {ledgerTables, type Ledger, type LedgerName} from "../schema/index.ts";
import type {Table} from "../schema/table.ts";
import type {Problem} from "./problem.ts";

type Cells = Record<string, string>;
/** The files of a release by name. */
type Files = ReadonlyMap<string, Uint8Array>;

/** What changed in a ledger since its last release without a correction that says so: a cell that says something else,
 * a row that is gone. Rows and columns that are new are no change. */
export function changedSince(ledger: Ledger, files: Files, version: string): Problem[] {
  const known = new Set(released("corrections", files).map((row) => row.correction_id!));
  const since = new Map<string, string>();
  for (const {correction_id, target, was} of ledger.corrections.toSorted(byTime))
    if (!known.has(correction_id) && !since.has(target)) since.set(target, was ?? "");
  const names = Object.keys(ledgerTables) as LedgerName[];
  return names.flatMap((name) => changedRows(name, ledger, files, version, since));
}

function changedRows(
  name: LedgerName, ledger: Ledger, files: Files, version: string, since: Map<string, string>
): Problem[] {
  const declared: Table = ledgerTables[name];
  const idOf = (row: Cells) => declared.key.map((column) => row[column]).join("/");
  const rows = ledger[name] as Record<string, unknown>[];
  const now = new Map(rows.map((row, at) => {
    const cells = Object.fromEntries(Object.entries(declared.row.shape)
      .map(([column, type]) => [column, grammarOf(type).encode(row[column])]));
    return [idOf(cells), {cells, line: at + 2}];
  }));
  const problem = (line: number, code: string, what: string, why: string, mend: string): Problem =>
    ({file: `${name}.csv`, line, column: 1, code, what, why, mend});
  return released(name, files).flatMap((then): Problem[] => {
    const found = now.get(idOf(then));
    if (!found)
      return [problem(1, "RELEASED-GONE", `${idOf(then)} is in version ${version} and is gone`,
        "what was published can be looked up for ever",
        "put the row back; a claim that no longer holds is withdrawn by a correction of its status")];
    const changed = Object.keys(then).filter((column) => column in found.cells && found.cells[column] !== then[column]);
    return changed.flatMap((column) => {
      const target = `${name}/${then[declared.key.at(-1)!]}/${column}`;
      if (since.get(target) === then[column]) return [];
      const [was, is] = [then[column], found.cells[column]].map((cell) => JSON.stringify(cell));
      return [problem(found.line, "RELEASED-CHANGED", `${target} said ${was} in version ${version}, says ${is}`,
        "a published cell is not edited away", "put it back, then run tollbook correct")];
    });
  });
}

function released(name: LedgerName, files: Files): Cells[] {
  const bytes = files.get(`${name}.csv`);
  if (!bytes) return [];
  const [header, ...rows] = parseCsv(new TextDecoder().decode(bytes)).rows;
  return rows.map((cells) => Object.fromEntries(header!.map(({value}, at) => [value, cells[at]!.value])));
}

function byTime(a: {made_on: string; correction_id: string}, b: {made_on: string; correction_id: string}): number {
  return a.made_on === b.made_on ? (a.correction_id < b.correction_id ? -1 : 1) : a.made_on < b.made_on ? -1 : 1;
}
