import {ascending, greatest, rollups} from "d3";
import type {Day} from "../../toll/day.js";
import type {ChartRows, ChartSpec} from "../spec.js";
import {admittedClaims} from "../view/admitted-claims.js";
import type {ChartClaim} from "../view/chart-claim.js";

/** The claims said within a chart's days, in the order of the alphabet. */
export function claimsOfDays(spec: ChartSpec, data: ChartRows): ChartClaim[] {
  return admittedClaims(spec, data)
    .filter(({known_on}) => known_on >= spec.from && known_on <= spec.until)
    .sort((a, b) => ascending(a.claimant, b.claimant) || ascending(a.claim_id, b.claim_id));
}

/** The day of a chart on which most claims about its tolls were said. */
export function busiestDay({tolls, from, until}: ChartSpec, {claims}: ChartRows): Day | undefined {
  const own = claims.filter((one) => tolls.includes(one.toll_id) && one.known_on >= from && one.known_on <= until);
  return greatest(rollups(own, (group) => group.length, (one) => one.known_on), ([, count]) => count)?.[0];
}
