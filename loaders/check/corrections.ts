import {ascending} from "d3";
import {cellPlace, idOf} from "../schema/cell-place.ts";
import {grammarOf} from "../schema/cell.ts";
import type {Correction} from "../schema/corrections.ts";
import {ledgerTables, type LedgerName} from "../schema/index.ts";
import {isDropped, renames, targetNow, wordsNow, type Renames} from "../schema/renamed.ts";
import type {Table} from "../schema/table.ts";
import type {Placed} from "../read/table.ts";
import type {ReadLedger, Tell, TellFor} from "./tell.ts";

/** The last correction of a cell says what the cell says now; each one before it leads to the next. A correction keeps
 * the names that its cell had when it was made. */
export function checkCorrections(read: ReadLedger, tellFor: TellFor, names: Renames = renames): void {
  const tell = tellFor<Correction>("corrections");
  const rows = (read.corrections.rows as unknown as Placed<Correction>[])
    .filter(({row}) => !row.target || !isDropped(names, row.target));
  const unclear = new Set(rows.filter(({unread}) => unread.size).map(({row}) => row.target));
  const inTime = rows.filter(({row}) => !unclear.has(row.target))
    .sort((a, b) => ascending(a.row.made_on, b.row.made_on) || ascending(a.row.correction_id, b.row.correction_id));
  const last = new Map<string, Placed<Correction>>();
  for (const placed of inTime) {
    const {was} = placed.row;
    const target = targetNow(names, placed.row.target);
    const before = last.get(target)?.row;
    last.set(target, placed);
    if (before && before.now !== was)
      tell(placed, "was", "CORRECTION-WAS", `was says ${said(was)}, the correction before it left ${said(before.now)}`,
        "the history of a cell has no holes", "write what the cell said then");
  }
  const cellOf = cellFinder(read);
  for (const [target, placed] of last)
    checkNow(placed, cellOf(target), wordsNow(names, cellPlace(target).column, placed.row.now), tell);
}

function checkNow(
  placed: Placed<Correction>, cell: string | null | undefined, now: string | null, tell: Tell<Correction>
): void {
  const {target} = placed.row;
  if (cell === undefined)
    tell(placed, "target", "CORRECTION-TARGET", `${target} is no cell of the ledger`,
      "a correction names table/id/column", cellPlace(target).table === "vocabulary"
        ? "mend the target; a word is named by its kind too, like vocabulary/side/ID/note" : "mend the target");
  else if (cell !== null && cell !== (now ?? ""))
    tell(placed, "now", "CORRECTION-NOW", `${target} says ${said(cell)}, not ${said(now)}`,
      "the last correction is what the cell says", "correct the cell, or add a correction for the change since");
}

function said(cell: string | null): string {
  return JSON.stringify(cell ?? "");
}

/** What a cell of the ledger says now, by table/id/column: undefined where there is none, null where it could not be
 * read. */
function cellFinder(read: ReadLedger): (target: string) => string | null | undefined {
  const byId = new Map<LedgerName, Map<string, Placed>>();
  return (target) => {
    const {table, id, column} = cellPlace(target);
    if (!Object.hasOwn(ledgerTables, table)) return undefined;
    const name = table as LedgerName;
    const declared: Table = ledgerTables[name];
    if (!Object.hasOwn(declared.row.shape, column)) return undefined;
    if (!byId.has(name)) byId.set(name, new Map(read[name].rows.map((placed) => [idOf(declared, placed.row), placed])));
    const placed = byId.get(name)!.get(id);
    if (!placed) return read[name].mayHold(id.split("/").at(-1)!) ? null : undefined;
    return placed.unread.has(column) ? null : grammarOf(declared.row.shape[column]).encode(placed.row[column]);
  };
}
