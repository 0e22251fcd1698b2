import {group} from "d3";
import {sortOfCount} from "../../src/toll/comparable.ts";
import {stretches} from "../../src/toll/standing.ts";
import type {Ledger} from "../schema/index.ts";
import type {Standing} from "../schema/standing.ts";
import {knownClaims, type KnownClaim} from "./known.ts";

/** The stretches of days on which each claim is the latest word of its claimant, and of its body. */
export function deriveStanding(ledger: Ledger, known: KnownClaim[] = knownClaims(ledger)): Standing[] {
  return [...standingBy("claimant", known), ...standingBy("body", known)];
}

function standingBy(word_of: Standing["word_of"], claims: KnownClaim[]): Standing[] {
  return [...lines(word_of, claims).values()].flatMap((own) =>
    stretches(own).map(({claim, from, until}) => ({
      toll_id: claim.toll_id,
      claim_id: claim.claim_id,
      claimant_id: claim.claimant_id,
      body_id: claim.body_id,
      known_on: claim.known_on,
      word_of,
      stands_from: from,
      stands_until: until
    }))
  );
}

/** The claims that follow one another: one toll, one speaker, one sort of count. */
function lines(word_of: Standing["word_of"], claims: KnownClaim[]): Map<string, KnownClaim[]> {
  const speaker = word_of === "body" ? "body_id" : "claimant_id";
  return group(claims, (claim) => [claim.toll_id, claim[speaker], sortOfCount(claim.basis)].join("/"));
}
