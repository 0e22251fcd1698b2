import {group} from "d3";
import {knownOn} from "../../src/toll/claim.ts";
import type {Day} from "../../src/toll/day.ts";
import {tollId} from "../../src/toll/toll.ts";
import type {Claim} from "../../loaders/schema/claims.ts";
import type {Ledger} from "../../loaders/schema/index.ts";

/** The ledger as a reader could have known it on a day: claims said or printed by then, printings with a day no later,
 * and nothing of what became of a claim afterwards. Our own corrections, what we could not use and how far we read
 * came later. Notes are today's. */
export function ledgerKnownOn(ledger: Ledger, day: Day): Ledger {
  const printings = group(ledger.reports, (report) => report.claim_id);
  const knownDays = new Map(
    ledger.claims.map((claim) => [claim.claim_id, knownOn(claim, printings.get(claim.claim_id))]));
  const isKnown = (id: string) => isBy(knownDays.get(id), day);
  const claims = ledger.claims.filter((claim) => isKnown(claim.claim_id));
  const lineOf = (claim: Claim) => `${claim.claimant_id}/${tollId(claim, ledger.story[0]!.started_on)}`;
  const lines = group(claims, lineOf);
  return {
    ...ledger,
    claims: claims.map((claim) => {
      const knownSince = knownDays.get(claim.claim_id)!;
      const followed = lines.get(lineOf(claim))!.some((other) => knownDays.get(other.claim_id)! > knownSince);
      return asKnown(claim, day, followed, isKnown);
    }),
    reports: ledger.reports.filter((report) => isBy(report.published_on, day) && isKnown(report.claim_id)),
    events: ledger.events
      .filter((event) => event.date <= day)
      .map((event) => ({...event, claim_ids: event.claim_ids.filter(isKnown)})),
    corrections: [],
    coverage: [],
    "left-out": []
  };
}

function isBy(known: Day | null | undefined, day: Day): boolean {
  return known != null && known <= day;
}

function asKnown(claim: Claim, day: Day, followed: boolean, isKnown: (id: string) => boolean): Claim {
  const taken = claim.withdrawn_on !== null && claim.withdrawn_on <= day;
  const still = claim.status === "superseded" && followed;
  return {
    ...claim,
    status: taken || still ? claim.status : "standing",
    withdrawn_on: taken ? claim.withdrawn_on : null,
    replaces: claim.replaces && isKnown(claim.replaces) ? claim.replaces : null
  };
}
