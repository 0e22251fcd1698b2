import {formatDay} from "../../toll/day.js";
import {figureText} from "../../toll/figure.js";
import {measureWord} from "../../toll/vocabulary.js";
import type {ChartData, ChartSpec} from "../spec.js";
import type {ChartClaim} from "../view/chart-claim.js";

/** "24 February 2022 to 30 April 2022", or the one day. */
export function periodOf({from, until}: Pick<ChartSpec, "from" | "until">): string {
  return from === until ? formatDay(from) : `${formatDay(from)} to ${formatDay(until)}`;
}

/** The last day that a chart shows: its own, or the day of which the knowledge is shown. */
export function lastDayOf({until, knownOn}: Pick<ChartSpec, "until" | "knownOn">): string {
  return knownOn && knownOn < until ? knownOn : until;
}

/** "Kyiv, more than 6,000 killed, said on 3 March 2022". */
export function saidBy(claim: ChartClaim, who: string = claim.claimant): string {
  return `${who}, ${figureText(claim)} ${measureWord[claim.measure]}, ${claim.said ? "said" : "printed"} on ${formatDay(claim.known_on)}`;
}

/** The days that a claim counts. */
export function daysOf({since, as_of}: ChartClaim, {started_on}: Pick<ChartData, "started_on">): string {
  return `${formatDay(since ?? started_on)} to ${as_of ? formatDay(as_of) : "a day not said"}`;
}
