import {isInterval} from "../../toll/claim.js";
import {isFloor} from "../../toll/comparable.js";
import type {ChartData, ChartSpec} from "../spec.js";
import {admittedClaims} from "./admitted-claims.js";
import type {ChartClaim} from "./chart-claim.js";
import {linesOf, type Line} from "./lines.js";

/** The counts made for fixed days that end within the chart, by last day counted, then by the day they were known; a
 * chart of intervals also has the intervals themselves. */
export function windowClaims(spec: ChartSpec, data: ChartData): ChartClaim[] {
  const {chart, from, until} = spec;
  return admittedClaims(spec, data)
    .filter(({window, as_of}) => window === "closed" && as_of !== null && as_of >= from && as_of <= until)
    .filter((claim) => chart === "intervals" || !isInterval(claim))
    .sort((a, b) => compare(a.as_of!, b.as_of!) || compare(a.known_on, b.known_on) || compare(a.claim_id, b.claim_id));
}

/** The running counts of single cases that a chart of windows draws under its bars. */
export function runningLines({tolls, under = [], from, until}: ChartSpec, {claims}: ChartData): Line[] {
  const own = claims.filter((claim) =>
    claim.toll_id === tolls[0] && under.includes(claim.body_id) && isFloor(claim.basis) && !claim.window);
  return linesOf(own, {from, until});
}

/** The narrower scope that a claim covers, in the story's words; undefined where it covers all. */
export function scopeOf({toll_id}: ChartClaim, {tolls, words}: Pick<ChartData, "tolls" | "words">): string | undefined {
  const scope = tolls.find((toll) => toll.toll_id === toll_id)?.comparable_scope;
  return scope ? words[`scope/${scope}`] : undefined;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
