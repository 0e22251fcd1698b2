import {bodyOf} from "../../src/toll/claim.ts";
import {relay} from "../../src/toll/relay.ts";
import type {Ledger} from "../schema/index.ts";
import type {RelayRow} from "../schema/relay.ts";
import {ownWords, printingsOf} from "./own-words.ts";

/** What each printing did to the claim that it prints: one row a report and kind of damage, `none` when faithful. */
export function deriveRelay(ledger: Pick<Ledger, "claims" | "reports" | "claimants">): RelayRow[] {
  const {claims, claimants} = ledger;
  const words = ownWords(ledger);
  const byId = new Map(claims.map((claim) => [claim.claim_id, claim]));
  const body = bodyOf(claimants);
  return printingsOf(ledger).flatMap((report): RelayRow[] => {
    const claim = byId.get(report.claim_id)!;
    const {report_id, claim_id, outlet_id, language, published_on, unit} = report;
    const same = {report_id, claim_id, outlet_id, language, published_on, bound: claim.bound,
      measure: claim.measure, unit, own_words: words.get(claim_id)!};
    const changes = relay(claim, report, body);
    return changes.length
      ? changes.map((change) => ({...same, ...change}))
      : [{...same, damage: "none" as const, was: null, now: null}];
  });
}
