// How well a door finds the claim that a figure is a printing of: each printing of the ledgers is held back and asked
// for as a reporter would type it, once with the day of saying and once without; then its claim is taken out as well,
// and whatever is found is false.
import {claimFinder, type Sought} from "../edit/find-claims.ts";
import {readLedger, storyIds} from "../../loaders/read/ledger.ts";
import type {Claim} from "../../loaders/schema/claims.ts";
import type {Ledger} from "../../loaders/schema/index.ts";
import type {Report} from "../../loaders/schema/reports.ts";

/** A printing as a door takes it: what stands on its page, and of its claim what a page says too. */
function soughtBy(report: Report, claim: Claim, said_on: string | null): Sought {
  const {low, high, bound, measure, victims_party, victims_group, as_of, published_on} = report;
  const {period, since, comparable_scope} = claim;
  return {low, high, bound, measure, victims_party, victims_group, as_of, published_on, period, since, comparable_scope,
    said_on, claimant_id: report.claimant_as_printed ?? claim.claimant_id};
}

function measure(ledger: Ledger, dayKnown: boolean): Record<string, number> {
  const counts = {asked: 0, found: 0, first: 0, told: 0, "told wrongly": 0, "found, though gone": 0,
    "told, though gone": 0};
  const claims = new Map(ledger.claims.map((claim) => [claim.claim_id, claim]));
  for (const report of ledger.reports.filter(({set_aside}) => !set_aside)) {
    const claim = claims.get(report.claim_id)!;
    const sought = soughtBy(report, claim, dayKnown ? claim.said_on : null);
    const without = {...ledger, reports: ledger.reports.filter((row) => row !== report)};
    const found = claimFinder(without)(sought);
    const at = found.findIndex((one) => one.claim === claim);
    counts.asked += 1;
    if (at >= 0) counts.found += 1;
    if (at === 0) counts.first += 1;
    if (found[0]?.sure) counts[at === 0 ? "told" : "told wrongly"] += 1;
    const [gone] = claimFinder({...without, claims: ledger.claims.filter((row) => row !== claim)})(sought);
    if (gone) counts["found, though gone"] += 1;
    if (gone?.sure) counts["told, though gone"] += 1;
  }
  return counts;
}

console.log("finder: each printing held back and sought again\n");
for (const story of storyIds()) {
  const {ledger} = readLedger(story);
  for (const dayKnown of [true, false]) {
    const {asked, ...counts} = measure(ledger, dayKnown);
    const shares = Object.entries(counts).map(([name, count]) => `${name} ${((100 * count) / asked!).toFixed(1)} %`);
    console.log(`${story}, day of saying ${dayKnown ? "typed" : "left out"}: ${asked} sought, ${shares.join(", ")}`);
  }
}
