import {group} from "d3";
import {figureText} from "../../../src/toll/figure.ts";
import {grammarOf} from "../../../loaders/schema/cell.ts";
import {ledgerTables, type Ledger} from "../../../loaders/schema/index.ts";
import type {Claim} from "../../../loaders/schema/claims.ts";
import type {Report} from "../../../loaders/schema/reports.ts";
import {columnsOf} from "../../../loaders/schema/table.ts";
import {pageOf} from "../../../loaders/check/questions/pages.ts";
import type {Said} from "./cells.ts";

export interface Printing {
  claim: Claim;
  report: Report;
}

/** Finds the printing of the ledger that a row is: by its id, or because it says nothing that the row of the ledger
 * does not say too. */
export function printingFinder({claims, reports}: Ledger): {
  byId(id: string): Printing | null;
  same(said: Said, row: Printing): Printing | null;
  /** The cells of a printing and its claim, as the ledger writes them, by table/column. */
  cellsOf(printing: Printing): Said;
  claimCells(claim: Claim): Said;
} {
  const claimOf = new Map(claims.map((row) => [row.claim_id, row]));
  const all = reports.filter(({claim_id}) => claimOf.has(claim_id))
    .map((report) => ({claim: claimOf.get(report.claim_id)!, report}));
  const byId = new Map(all.map((one) => [one.report.report_id, one]));
  const byFigure = group(all, ({report}) => keyOf(report));
  const cells = new Map<Printing, Said>();
  const cellsOf = (one: Printing) => {
    const found = cells.get(one) ?? new Map([...encoded("claims", one.claim), ...encoded("reports", one.report)]);
    cells.set(one, found);
    return found;
  };
  return {
    byId: (id) => byId.get(id) ?? null,
    same: (said, row) => (byFigure.get(keyOf(row.report)) ?? []).find((one) =>
      whom.every((name) => one.claim[name] === row.claim[name]) &&
      [...said].every(([place, cell]) => isSame(place, cell, cellsOf(one).get(place)!))) ?? null,
    cellsOf,
    claimCells: (claim) => new Map(encoded("claims", claim))
  };
}

/** Whom a row counts even where it does not say so. */
const whom = ["victims_party", "victims_group", "measure", "period", "comparable_scope"] as const;

const keyOf = ({outlet_id, ...report}: Report) => `${outlet_id} ${figureText(report)}`;

function isSame(place: string, said: string, own: string): boolean {
  return said === own || (place === "reports/url" && said !== "" && pageOf(said) === pageOf(own));
}

const grammarsOf = new Map((["claims", "reports"] as const).map((name) => {
  const {[name]: declared} = ledgerTables;
  return [name, columnsOf(declared).map((column) =>
    ({column, place: `${name}/${column}`, encode: grammarOf(declared.row.shape[column as never]).encode}))];
}));

/** The cells of a row by table/column. */
function encoded(name: "claims" | "reports", row: object): [string, string][] {
  return grammarsOf.get(name)!.map(({column, place, encode}) =>
    [place, encode((row as Record<string, unknown>)[column])]);
}
