import {descending} from "d3";
import type {Day} from "../../src/toll/day.ts";
import {cellPlace, idOf, rowPlace} from "../../loaders/schema/cell-place.ts";
import {grammarOf} from "../../loaders/schema/cell.ts";
import type {Claimant} from "../../loaders/schema/claimants.ts";
import {ledgerTables, type Ledger, type LedgerName} from "../../loaders/schema/index.ts";
import {isDropped, renames, targetNow, wordsNow, type Renames} from "../../loaders/schema/renamed.ts";
import type {Table} from "../../loaders/schema/table.ts";

type Row = Record<string, unknown>;

/** The ledger as it was at the end of a day: rows that came in later are gone, and every correction made later is taken
 * back, the last one first. Outlets and claimants carry no day of their own; they came in with the first row that names
 * them. The story's words and its own row stay. What readers knew of the world on a day is another question: see
 * `ledgerKnownOn`. */
export function ledgerPublishedOn(ledger: Ledger, day: Day, names: Renames = renames): Ledger {
  const corrections = ledger.corrections.filter((row) => row.made_on <= day);
  const later = ledger.corrections.filter((row) => row.made_on > day && !isDropped(names, row.target));
  const then = {...uncorrected(ledger, later, names), corrections};
  for (const name of ["claims", "reports", "denials", "coverage", "events", "left-out"] as const)
    (then as Record<string, unknown>)[name] = then[name].filter((row) => row.recorded_on <= day);
  const claimants = claimantsNamed(then);
  const outlets = new Set([...then.reports, ...then.denials].map((row) => row.outlet_id));
  return {
    ...then,
    claimants: then.claimants.filter((row) => claimants.has(row.claimant_id)),
    outlets: then.outlets.filter((row) => outlets.has(row.outlet_id))
  };
}

function uncorrected(ledger: Ledger, later: Ledger["corrections"], names: Renames): Ledger {
  const rows = new Map<string, Row>();
  const copy = Object.fromEntries((Object.keys(ledgerTables) as LedgerName[]).map((name) => {
    return [name, ledger[name].map((row) => {
      const own: Row = {...row};
      rows.set(`${name}/${idOf(ledgerTables[name], own)}`, own);
      return own;
    })];
  })) as unknown as Ledger;
  for (const {target: said, was} of later.toSorted(latestFirst)) {
    const target = targetNow(names, said);
    const {table, column} = cellPlace(target);
    const declared: Table = ledgerTables[table as LedgerName];
    const then = wordsNow(names, column, was ?? "");
    rows.get(rowPlace(target))![column] = grammarOf(declared.row.shape[column]).decode(then);
  }
  return copy;
}

/** Corrections of one day follow one another by id, as the checker reads them. */
function latestFirst(a: {made_on: string; correction_id: string}, b: {made_on: string; correction_id: string}): number {
  return descending(a.made_on, b.made_on) || descending(a.correction_id, b.correction_id);
}

/** The claimants of the rows that are there, and the bodies that they speak for. */
function claimantsNamed({claims, denials, coverage, claimants}: Ledger): Set<string> {
  const byId = new Map(claimants.map((row) => [row.claimant_id, row]));
  const found = new Set<string>();
  for (const {claimant_id} of [...claims, ...denials, ...coverage])
    for (let at: Claimant | undefined = byId.get(claimant_id); at &&
      !found.has(at.claimant_id); at = byId.get(at.speaks_for ?? ""))
      found.add(at.claimant_id);
  return found;
}
