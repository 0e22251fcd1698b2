import {figureText} from "../../src/toll/figure.ts";
import {countedAs} from "../../src/toll/counted.ts";
import {boundWord} from "../../src/toll/vocabulary.ts";
import {grammarOf} from "../../loaders/schema/cell.ts";
import type {Claim} from "../../loaders/schema/claims.ts";
import {ledgerTables, type Ledger} from "../../loaders/schema/index.ts";
import type {Report} from "../../loaders/schema/reports.ts";
import type {Table} from "../../loaders/schema/table.ts";
import {Failure} from "../failure.ts";
import {figureForms} from "./figure.ts";
import {meantOr} from "../refuse-unknown.ts";
import {cellReader} from "./flat/cells.ts";
import {flatColumns, nameOf, namedIn, tableOf, type FlatColumn} from "./flat/columns.ts";
import {bareTitle, columnTitled} from "./flat/guess-columns.ts";
import {nothing} from "./flat/out.ts";

/** A claim with the printing that is meant; none where the claim has several and none was named. */
export interface Meant {
  claim: Claim;
  report: Report | null;
}

/** A cell that is to say something else. */
export interface Wish {
  /** table/id/column */
  target: string;
  now: string;
}

/** What may be corrected in words; ids, and what the ledger writes itself, are not among them. */
export const correctable = flatColumns.filter((column) => tableOf(column) !== "claimants" &&
  !/^(?:claim_id|report_id|recorded_on)$/.test(nameOf(column)));

/** The claim or printing of an id.
 * @throws Failure (2) where neither is called so */
export function meantBy(id: string, {claims, reports}: Ledger): Meant {
  const report = reports.find(({report_id}) => report_id === id);
  const claim = claims.find(({claim_id}) => claim_id === (report?.claim_id ?? id));
  if (!claim) throw new Failure(`no claim or printing is called ${id}; ` +
    meantOr(id, [...claims.map(({claim_id}) => claim_id), ...reports.map(({report_id}) => report_id)],
      "the page of each claim names it, and so does tollbook correct without a word behind it"), {code: 2});
  const own = reports.filter(({claim_id}) => claim_id === claim.claim_id);
  return {claim, report: report ?? (own.length === 1 ? own[0]! : null)};
}

/** "1,000 reported killed, Crown, 12 March 1900" is how a claim is told to a person. */
export function claimWords({claim}: Meant, {claimants}: Ledger): string {
  const who = claimants.find(({claimant_id}) => claimant_id === claim.claimant_id)?.short_name ?? claim.claimant_id;
  return `${figureText(claim)} ${countedAs(claim)}, ${who}, ${claim.said_on ?? claim.as_of ?? "on no known day"}`;
}

/** What a thing that has a name says now, in words. */
export function wordsNow(column: FlatColumn, {claim, report}: Meant): string {
  const row = (tableOf(column) === "claims" ? claim : report) as Record<string, unknown> | null;
  if (!row) return "";
  if (nameOf(column) === "figure") return figureText(row as never);
  return grammarOf((ledgerTables[tableOf(column)] as Table).row.shape[nameOf(column)]).encode(row[nameOf(column)]);
}

/** The cells that a word for a named thing fills in, as far as they say otherwise now; "" and a hyphen empty one.
 * @throws Failure (2) for a thing or a word that there is not */
export function wishesFor(title: string, word: string, meant: Meant, ledger: Ledger): Wish[] {
  const column = columnTitled(title);
  const of = tableOf(column);
  const row = (of === "claims" ? meant.claim : meant.report) as Record<string, unknown> | null;
  if (!correctable.includes(column)) throw new Failure(`${bareTitle(column)} is not corrected here`, {code: 2});
  if (!row) {
    const own = ledger.reports.filter(({claim_id}) => claim_id === meant.claim.claim_id);
    throw new Failure(`${meant.claim.claim_id} has ${own.length} printings; say of which: ` +
      own.slice(0, 8).map((one) => `${one.report_id} (${one.outlet_id})`).join(", "), {code: 2});
  }
  const id = of === "claims" ? meant.claim.claim_id : meant.report!.report_id;
  if (nameOf(column) === "figure" && (!word || word === nothing))
    throw new Failure(`${bareTitle(column)} is never empty; write it like ${figureForms}`, {code: 2});
  const read = cellReader(ledger, {columns: new Map(), every: new Map(), same: new Map(), made: new Map(), days: null});
  const found = read(column, word || nothing);
  if ("trouble" in found) throw new Failure(found.trouble, {code: 2});
  if ("days" in found) throw new Failure(`${bareTitle(column)}: ${word} may be ${found.days.join(" or ")}; write it ` +
    "like 2022-03-02", {code: 2});
  if ("unknown" in found)
    throw new Failure(`${bareTitle(column)}: the ledger has no ${kindOf(column)} ${word}; make it first`, {code: 2});
  const shape = (ledgerTables[of] as Table).row.shape;
  const changed = found.values.map(([place, now]) => ({column: place.slice(of.length + 1), now}))
    .filter(({column, now}) => grammarOf(shape[column]).encode(row[column]) !== now);
  if (!changed.length)
    throw new Failure(`${bareTitle(column)} of ${id} says ${wordsNow(column, meant)} already; nothing to correct`);
  return changed.map(({column, now}) => ({target: `${of}/${id}/${column}`, now}));
}

function kindOf(column: FlatColumn): string {
  const {table, kind} = namedIn(column)!;
  return kind ?? table.slice(0, -1);
}

/** A cell of the ledger as a person calls it: "Figure of ID", "Said on of ID"; low, high and bound are its figure. */
function cellTitle(table: string, column: string): string {
  const name = /^(?:low|high|bound)$/.test(column) ? "figure" : column;
  const found = flatColumns.find(({place}) => place === `${table}/${name}`);
  const words = found ? bareTitle(found) : column.replaceAll("_", " ");
  return words[0]!.toUpperCase() + words.slice(1);
}

/** What changes in a row, a line for each thing that has a name: the three cells of a figure are one.
 * @param cells of one row, in any order, with what the row says before */
export function changesInWords(table: string, cells: {column: string; was: string; now: string}[],
  before: Record<string, string>): {title: string; was: string; now: string}[] {
  const isFigure = ({column}: {column: string}) => /^(?:low|high|bound)$/.test(column);
  const figure = cells.filter(isFigure);
  const others = cells.filter((cell) => !isFigure(cell))
    .map(({column, was, now}) => ({title: cellTitle(table, column), was, now}));
  if (!figure.length) return others;
  const after = {...before, ...Object.fromEntries(figure.map(({column, now}) => [column, now]))};
  return [{title: "Figure", was: figureOf(before), now: figureOf(after)}, ...others];
}

/** A figure from its three cells; what is no figure yet stands as its cells. */
function figureOf({low = "", high = "", bound = ""}: Record<string, string>): string {
  const count = (cell: string) => (/^\d+$/.test(cell) ? Number(cell) : null);
  const isWhole = Object.hasOwn(boundWord, bound) && (count(low) !== null || count(high) !== null);
  return isWhole ? figureText({low: count(low), high: count(high), bound: bound as keyof typeof boundWord})
    : [low, high, bound].filter(Boolean).join(" ");
}
