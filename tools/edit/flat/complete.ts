import {group} from "d3";
import {grammarOf} from "../../../loaders/schema/cell.ts";
import {claimsTable, type Claim} from "../../../loaders/schema/claims.ts";
import {emptyRow} from "../../../loaders/schema/empty-row.ts";
import type {Ledger} from "../../../loaders/schema/index.ts";
import {reportsTable, type Report} from "../../../loaders/schema/reports.ts";
import type {Table} from "../../../loaders/schema/table.ts";
import type {Said} from "./cells.ts";

/** What a claim must share with another to be the same one. */
const what = ["claimant_id", "victims_party", "victims_group", "measure", "period", "comparable_scope", "low", "high",
  "bound", "interval_of", "interval_level", "count_window", "modality"] as const;
/** What a row may leave out of a claim that it prints. */
const when = ["since", "as_of", "said_on"] as const;

/** The same of all of these is one claim, printed again. */
export function claimKey(claim: Claim): string {
  return [...what, ...when].map((name) => claim[name] ?? "").join("\n");
}

/** Whether a claim that a row was completed to is another one, as far as the row says. */
export function isSaidSame(said: Said, typed: Claim, other: Claim): boolean {
  return what.every((name) => typed[name] === other[name]) &&
    when.every((name) => !said.has(`claims/${name}`) || typed[name] === other[name]);
}

/** A claim of what a row says and of what stands for the rest: the story's own toll, and the basis and first day that
 * the claimant's other claims of the toll have. */
export function claimCompleter(ledger: Ledger): (said: Said, today: string) => Claim {
  const {story_id, default_victims_party, default_victims_group, default_measure} = ledger.story[0]!;
  const own = group(ledger.claims, tollOf);
  return (said, recorded_on) => {
    const usual = {victims_party: default_victims_party, victims_group: default_victims_group,
      measure: default_measure, period: "cumulative", status: "standing", story_id, recorded_on};
    const claim = {...emptyRow(claimsTable), ...usual, ...rowOf("claims", claimsTable, said)} as Claim;
    const others = own.get(tollOf(claim)) ?? [];
    for (const name of ["basis", "since"] as const)
      if (!said.has(`claims/${name}`)) (claim as Record<string, unknown>)[name] = commonest(others, (row) => row[name]);
    return claim;
  };
}

function tollOf(row: Claim): string {
  return [row.claimant_id, row.victims_party, row.victims_group, row.measure, row.period, row.comparable_scope].join();
}

/** A printing of a claim, as the claim has it but for what the row says. */
export function reportOf(said: Said, claim: Claim, report_id: string, recorded_on: string): Report {
  const {claim_id, low, high, bound, measure, victims_party, victims_group, as_of, modality} = claim;
  const usual = {low, high, bound, measure, victims_party, victims_group, as_of, modality, recorded_on};
  return {...emptyRow(reportsTable), ...usual, ...rowOf("reports", reportsTable, said), report_id, claim_id} as Report;
}

function rowOf(name: string, declared: Table, said: Said): Record<string, unknown> {
  return Object.fromEntries([...said].filter(([place]) => place.startsWith(`${name}/`)).map(([place, cell]) => {
    const column = place.slice(name.length + 1);
    return [column, grammarOf(declared.row.shape[column]!).decode(cell)];
  }));
}

/** The value that most rows have; null where none has one. */
function commonest<Row>(rows: Row[], valueOf: (row: Row) => string | null): string | null {
  const counts = [...group(rows, valueOf)].sort(([, a], [, b]) => b.length - a.length);
  return counts[0]?.[0] ?? null;
}
