import {admitted, nominal, type Figure} from "../../src/toll/bound.ts";
import {bodyOf, isInterval, isProjection} from "../../src/toll/claim.ts";
import {tollId} from "../../src/toll/toll.ts";
import type {Claim} from "../schema/claims.ts";
import type {Ledger} from "../schema/index.ts";
import type {PublishedClaim} from "../schema/published-claims.ts";
import type {Standing} from "../schema/standing.ts";
import {knownClaims, type KnownClaim} from "./known.ts";
import {deriveStanding} from "./standing.ts";
import {ownWords} from "./own-words.ts";

/** The claims with what follows from them. */
export function deriveClaims(
  ledger: Ledger, known: KnownClaim[] = knownClaims(ledger), standing: Standing[] = deriveStanding(ledger, known)
): PublishedClaim[] {
  const startedOn = ledger.story[0]!.started_on;
  const body = bodyOf(ledger.claimants);
  const knownDays = new Map(known.map(({claim_id, known_on}) => [claim_id, known_on]));
  const stood = new Set(standing.filter(({word_of}) => word_of === "claimant").map(({claim_id}) => claim_id));
  const words = ownWords(ledger);
  return ledger.claims.map((claim) => {
    const known_on = knownDays.get(claim.claim_id) ?? null;
    return {
      ...claim,
      toll_id: tollId(claim, startedOn),
      body_id: body(claim.claimant_id),
      known_on,
      never_stands: stood.has(claim.claim_id) ? null : whyNever(claim, known_on),
      own_words: words.get(claim.claim_id) ?? null,
      ...limits(claim)
    };
  });
}

function whyNever(claim: Claim, known_on: string | null): string {
  if (!known_on) return "no day of saying and no dated printing";
  if (isInterval(claim)) return "a statistical interval: its point estimate stands";
  if (isProjection(claim)) return "a projection: it says what may be, not what was counted";
  if (claim.withdrawn_on && claim.withdrawn_on <= known_on) return `${claim.status} on the day on which it was known`;
  return "its claimant went past it on the same day";
}

function limits(figure: Figure): Pick<PublishedClaim,
  "nominal" | "admitted_low" | "admitted_high" | "admitted_low_open" | "admitted_high_open"> {
  const {low, high, lowOpen, highOpen} = admitted(figure);
  return {
    nominal: nominal(figure),
    admitted_low: low,
    admitted_high: high === Infinity ? null : high,
    admitted_low_open: lowOpen,
    admitted_high_open: highOpen
  };
}
