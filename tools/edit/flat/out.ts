import {figureText} from "../../../src/toll/figure.ts";
import {grammarOf} from "../../../loaders/schema/cell.ts";
import type {Claim} from "../../../loaders/schema/claims.ts";
import type {Ledger} from "../../../loaders/schema/index.ts";
import type {Report} from "../../../loaders/schema/reports.ts";
import {namesOf, type Names} from "../names.ts";
import {declaredOf, flatColumns, knownNames, namedIn, nameOf, namingIn, tableOf, type FlatColumn} from "./columns.ts";

/** A cell that says: nothing here, though the claim has something. */
export const nothing = "-";

/** A ledger's printings as rows of the flat sheet, in the order of their claims: names for ids, a figure in words. */
export function flatRows(ledger: Ledger): string[][] {
  const claims = new Map(ledger.claims.map((row) => [row.claim_id, row]));
  const names = namesOf(ledger);
  const write = flatColumns.map((column) => writer(column, ledger, names));
  return ledger.reports.filter(({claim_id}) => claims.has(claim_id))
    .toSorted((a, b) => compare(a.claim_id, b.claim_id) || compare(a.report_id, b.report_id))
    .map((report) => write.map((cell) => cell(claims.get(report.claim_id)!, report)));
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function writer(column: FlatColumn, ledger: Ledger, names: Names): (claim: Claim, report: Report) => string {
  const [table, name] = [tableOf(column), nameOf(column)];
  const give = namedIn(column) ? nameGiver(column, ledger, names) : (cell: string) => cell;
  const own = (row: Claim | Report) => cellOf(column, row as unknown as Record<string, unknown>);
  const claimants = new Map(ledger.claimants.map((row) => [row.claimant_id, row]));
  return (claim, report) => {
    if (table === "claimants") return cellOf(column, {...claimants.get(claim.claimant_id)});
    const cell = own(table === "claims" ? claim : report);
    if (column.asClaimed) {
      const claimed = name === "figure" ? figureText(claim)
        : grammarOf(declaredOf(column).row.shape[name]!).encode(claim[name as keyof Claim]);
      if (cell === claimed) return "";
      if (cell === "") return nothing;
    }
    return cell && give(cell);
  };
}

/** How a row is named so that it is found again: by the first of its names that means it alone, or by its id. */
function nameGiver(column: FlatColumn, ledger: Ledger, names: Names): (id: string) => string {
  const given = new Map(knownNames(column, ledger).map(({id, names: own}) =>
    [id, own.find((name) => name && namingIn(column, names, name).id === id) ?? id]));
  return (id) => given.get(id) ?? id;
}

/** The cell of a row with an id where the sheet has a name. */
function cellOf(column: FlatColumn, row: Record<string, unknown>): string {
  const name = nameOf(column);
  if (name === "figure") return figureText(row as never);
  return grammarOf(declaredOf(column).row.shape[name]!).encode(row[name]);
}
