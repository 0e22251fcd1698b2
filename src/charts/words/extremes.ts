import {greatest, least} from "d3-array";
import {formatDay} from "../../toll/day.js";
import {mayHeadline} from "../../toll/headline.js";
import type {ChartData, ChartSpec} from "../spec.js";
import {headlineOf, type ChartClaim} from "../view/chart-claim.js";
import {linesFor} from "../view/drawn-lines.js";
import {standsAt} from "../view/lines.js";
import {countOf, lastToldDay, measured} from "./phrases.js";

/** From which claim to which a chart's claims run, by the ends that their words name. `what` begins the sentence. Two
 * that were not said in one week, nor of the same days, stand with the day of each. */
export function extremes(claims: ChartClaim[], what: string): string {
  const from = least(claims, ({low, high}) => (low ?? high)!);
  const to = greatest(claims, ({low, high}) => (high ?? low)!);
  if (!from || !to) return "No claim stands under these choices";
  const dated = !mayHeadline(headlineOf(from), headlineOf(to));
  const say = (claim: ChartClaim) =>
    `${measured(claim)} (${claim.claimant}${dated ? `, ${formatDay(claim.known_on)}` : ""})`;
  if (claims.length === 1) return `One claim: ${say(from)}`;
  return from === to ? `${what} all lie within ${say(from)}` : `${what} run from ${say(from)} to ${say(to)}`;
}

/** What stands on the last day that a claim reaches, about the toll that a chart is about; named where the chart shows
 * others as well. */
export function standingFinding(spec: ChartSpec, data: ChartData): string {
  const lines = linesFor({...spec, tolls: spec.tolls.slice(0, 1)}, data);
  const last = lastToldDay(spec, data);
  const standing = lines.flatMap((line) => standsAt(line, last));
  const of = spec.tolls.length > 1 ? ` of ${data.tollTitles[spec.tolls[0]!]}` : "";
  const running = standing.filter(({window}) => window !== "closed");
  if (running.length < 2) return extremes(standing, `On ${formatDay(last)} the standing claims${of}`);
  const beside = standing.length - running.length;
  return extremes(running, `On ${formatDay(last)} the standing claims${of}`) +
    (beside ? `, beside ${countOf(beside, "count")} for fixed days` : "");
}
