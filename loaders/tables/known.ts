import {group} from "d3";
import {bodyOf, knownOn} from "../../src/toll/claim.ts";
import {tollId} from "../../src/toll/toll.ts";
import type {Claim} from "../schema/claims.ts";
import type {Ledger} from "../schema/index.ts";

/** A claim with what the tables compute about it. */
export interface KnownClaim extends Claim {
  toll_id: string;
  body_id: string;
  known_on: string;
}

/** The claims that have a day from which they were known, with toll and body. */
export function knownClaims({story, claims, reports, claimants}: Ledger): KnownClaim[] {
  const startedOn = story[0]!.started_on;
  const body = bodyOf(claimants);
  const printings = group(reports, (report) => report.claim_id);
  return claims.flatMap((claim) => {
    const known_on = knownOn(claim, printings.get(claim.claim_id));
    return known_on ? [{...claim, toll_id: tollId(claim, startedOn), body_id: body(claim.claimant_id), known_on}] : [];
  });
}
