import {ascending} from "d3";
import {isFloor} from "../../toll/comparable.js";
import type {ChartData, ChartSpec} from "../spec.js";
import {admittedClaims} from "./admitted-claims.js";
import type {ChartClaim} from "./chart-claim.js";
import {linesOf, type Line} from "./lines.js";

/** The counts made for fixed days that end within the chart, and the statistical intervals among them, by last day
 * counted, then by the day they were known. */
export function windowClaims(spec: ChartSpec, data: ChartData): ChartClaim[] {
  const {from, until} = spec;
  return admittedClaims(spec, data)
    .filter(({count_window, as_of}) => count_window === "closed" && as_of !== null && as_of >= from && as_of <= until)
    .sort((a, b) =>
      ascending(a.as_of!, b.as_of!) || ascending(a.known_on, b.known_on) || ascending(a.claim_id, b.claim_id));
}

/** The running counts of single cases that a chart of windows draws under its bars. */
export function runningLines({tolls, under = [], from, until}: ChartSpec, {claims, coverage}: ChartData): Line[] {
  const own = claims.filter((claim) =>
    claim.toll_id === tolls[0] && under.includes(claim.body_id) && isFloor(claim.basis) && !claim.count_window);
  return linesOf(own, {from, until, coverage});
}

/** Who makes a claim, and which narrower scope it covers: "Governor, direct deaths". */
export function nameWithScope(claim: ChartClaim, data: Pick<ChartData, "tolls" | "words">): string {
  return [claim.claimant, scopeOf(claim, data)].filter(Boolean).join(", ");
}

/** The narrower scope that a claim covers, in the story's words; undefined where it covers all. */
export function scopeOf({toll_id}: ChartClaim, {tolls, words}: Pick<ChartData, "tolls" | "words">): string | undefined {
  const scope = tolls.find((toll) => toll.toll_id === toll_id)?.comparable_scope;
  return scope ? words[`scope/${scope}`] : undefined;
}
