import {closeSync, mkdirSync, openSync, writeSync} from "node:fs";
import {join} from "node:path";
import {readLedger} from "../../../loaders/read/ledger.ts";
import type {Claim} from "../../../loaders/schema/claims.ts";
import {emptyRow} from "../../../loaders/schema/empty-row.ts";
import {ledgerTables, type Ledger, type LedgerName} from "../../../loaders/schema/index.ts";
import type {Report} from "../../../loaders/schema/reports.ts";
import {toCsv} from "../../../loaders/write/text.ts";
import {addDays} from "../../../src/toll/day.ts";
import {boundEnds} from "../../../src/toll/bound.ts";
import {bounds} from "../../../src/toll/vocabulary.ts";

/** The story that grows. */
const story = "ukraine-2022";

/** A ledger of so many claims, shaped like the real one. Half of it are copies of the real ledger, each a scope of its
 * own: many tolls, as many bodies, days and printings in each. The other half is one toll of which every claimant of
 * the ledger speaks each day: what is quadratic in the claims of a toll shows there. */
export function grownLedger(claims: number): Ledger {
  const {ledger} = readLedger(story);
  const copies = Math.floor(claims / 2 / ledger.claims.length);
  const parts = Array.from({length: copies}, (_, copy) => copyOf(ledger, copy));
  const daily = dailyClaims(ledger, claims - copies * ledger.claims.length);
  return {
    ...ledger,
    vocabulary: [...ledger.vocabulary, ...parts.flatMap((part) => part.vocabulary)],
    claims: [...parts.flatMap((part) => part.claims), ...daily],
    reports: [...parts.flatMap((part) => part.reports), ...daily.flatMap((claim, at) => printingsOf(claim, at, ledger))]
  };
}

function copyOf(ledger: Ledger, copy: number): Pick<Ledger, "vocabulary" | "claims" | "reports"> {
  const scope = (own: string | null) => [own ?? "all", "part", copy].join("-");
  const id = (own: string) => `${own}-${copy}`;
  const scopes = new Set(ledger.claims.map((claim) => scope(claim.comparable_scope)));
  return {
    vocabulary: Array.from(scopes, (word_id) =>
      ({...emptyRow(ledgerTables.vocabulary), kind: "scope", word_id, name: word_id})),
    claims: ledger.claims.map((claim) => ({
      ...claim,
      claim_id: id(claim.claim_id),
      replaces: claim.replaces && id(claim.replaces),
      interval_of: claim.interval_of && id(claim.interval_of),
      comparable_scope: scope(claim.comparable_scope)
    })),
    reports: ledger.reports.map((report) =>
      ({...report, report_id: id(report.report_id), claim_id: id(report.claim_id)}))
  };
}

/** Day after day each claimant says another figure in another bound; every eighth says losses. */
function dailyClaims({claims: [like], claimants, story: [first]}: Ledger, count: number): Claim[] {
  return Array.from({length: count}, (_, at) => {
    const {claimant_id} = claimants[at % claimants.length]!;
    const day = addDays(first!.started_on, Math.floor(at / claimants.length));
    const bound = bounds[Math.floor(at / 3) % bounds.length]!;
    const figure = 100 + ((at * 7919) % 99_991);
    return {
      ...like!,
      claim_id: `daily-${String(at).padStart(8, "0")}`,
      claimant_id,
      victims_party: "russia", victims_group: "military", measure: at % claimants.length % 8 ? "killed" : "losses",
      low: boundEnds[bound].low ? figure : null,
      high: boundEnds[bound].high ? figure + (bound === "range" ? 500 : 0) : null,
      bound, period: "cumulative", since: first!.started_on, as_of: day, said_on: day, basis: "statement",
      comparable_scope: null
    };
  });
}

/** Five printings of three claims, every tenth of them without its bound. */
function printingsOf(claim: Claim, at: number, {reports: [like], outlets}: Ledger): Report[] {
  return Array.from({length: at % 3 ? 2 : 1}, (_, print) => {
    const count = claim.low ?? claim.high!;
    const {low, high, bound} = at % 10 ? claim : {low: count, high: count, bound: "exact" as const};
    const {victims_party, victims_group, measure, as_of, said_on} = claim;
    return {
      ...like!, report_id: `r-${claim.claim_id}-${print}`, claim_id: claim.claim_id,
      outlet_id: outlets[(at * 2 + print) % outlets.length]!.outlet_id, published_on: said_on,
      low, high, bound, victims_party, victims_group, measure, as_of, claimant_as_printed: null
    };
  });
}

/** Writes tables of a ledger as CSV, some thousand rows at a time: one text of a million rows is longer than a text can
 * be. */
export function writeLedger(ledger: Ledger, folder: string, names: LedgerName[]): void {
  mkdirSync(folder, {recursive: true});
  for (const name of names) {
    const file = openSync(join(folder, `${name}.csv`), "w");
    const rows = ledger[name] as object[];
    const [header] = toCsv(ledgerTables[name], []).split("\n");
    writeSync(file, `${header}\n`);
    for (let at = 0; at < rows.length; at += 20_000)
      writeSync(file, toCsv(ledgerTables[name], rows.slice(at, at + 20_000)).slice(header!.length + 1));
    closeSync(file);
  }
}
