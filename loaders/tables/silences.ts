import {group} from "d3-array";
import {daysBetween} from "../../src/toll/day.ts";
import {byTime} from "../../src/toll/standing.ts";
import type {Ledger} from "../schema/index.ts";
import type {Silence} from "../schema/silences.ts";
import {knownClaims, type KnownClaim} from "./known.ts";

/** The time between each day on which a claimant spoke of a toll and the next. */
export function deriveSilences(ledger: Ledger, known: KnownClaim[] = knownClaims(ledger)): Silence[] {
  const voices = group(known, (claim) => claim.claimant_id, (claim) => claim.toll_id);
  return [...voices.values()].flatMap((tolls) => [...tolls.values()].flatMap(silencesOf));
}

function silencesOf(claims: KnownClaim[]): Silence[] {
  const days = [...group(claims.toSorted(byTime), (claim) => claim.known_on).values()];
  return days.map((spoken, index) => {
    const last = spoken.at(-1)!;
    const next = days[index + 1]?.[0] ?? null;
    return {
      claimant_id: last.claimant_id,
      toll_id: last.toll_id,
      spoke_on: last.known_on,
      claim_id: last.claim_id,
      spoke_again_on: next?.known_on ?? null,
      next_claim_id: next?.claim_id ?? null,
      days: next && daysBetween(last.known_on, next.known_on)
    };
  });
}
