import {ascending, group, groups} from "d3";
import {bodyOf} from "../../src/toll/claim.ts";
import {coveredUntil} from "../../src/toll/coverage.ts";
import {daysBetween} from "../../src/toll/day.ts";
import type {Ledger} from "../schema/index.ts";
import type {Silence} from "../schema/silences.ts";
import {knownClaims, type KnownClaim} from "./known.ts";

/** The time between each day on which a claimant spoke of a toll and the next, and how much of it is proven silence. */
export function deriveSilences(ledger: Ledger, known: KnownClaim[] = knownClaims(ledger)): Silence[] {
  const voices = group(known, (claim) => claim.claimant_id, (claim) => claim.toll_id);
  const body = bodyOf(ledger.claimants);
  return [...voices].flatMap(([claimant, tolls]) => [...tolls].flatMap(([toll, claims]) => {
    const isOf = ({claimant_id, toll_id, complete}: Ledger["coverage"][number]) =>
      complete && toll_id === toll && (claimant_id === claimant || claimant_id === body(claimant));
    return silencesOf(claims, ledger.coverage.filter(isOf));
  }));
}

function silencesOf(claims: KnownClaim[], coverage: Ledger["coverage"]): Silence[] {
  const series = coverage.map(({covers_from: from, covers_until: until}) => ({from, until}));
  const days = groups(claims, (claim) => claim.known_on).sort(([a], [b]) => ascending(a, b));
  return days.map(([spoke_on, spoken], index) => {
    const [spoke_again_on, again] = days[index + 1] ?? [null, []];
    return {
      claimant_id: spoken[0]!.claimant_id,
      toll_id: spoken[0]!.toll_id,
      spoke_on,
      claim_ids: idsOf(spoken),
      spoke_again_on,
      next_claim_ids: idsOf(again),
      days: spoke_again_on === null ? null : daysBetween(spoke_on, spoke_again_on),
      covered_until: coveredUntil(series, spoke_on, spoke_again_on)
    };
  });
}

function idsOf(claims: KnownClaim[]): string[] {
  return claims.map((claim) => claim.claim_id).sort();
}
