import {nominal} from "../../toll/bound.js";
import {formatDay} from "../../toll/day.js";
import {figureText} from "../../toll/figure.js";
import {measureWord} from "../../toll/vocabulary.js";
import type {ChartData, ChartSpec} from "../spec.js";
import type {ChartClaim} from "../view/chart-claim.js";
import {linesFor} from "../view/drawn-lines.js";
import {lastDayOf} from "./phrases.js";

/** From which claim to which a chart's claims run, by the figures said. `what` begins the sentence. */
export function extremes(claims: ChartClaim[], what: string): string {
  if (!claims.length) return "No claim stands under these choices";
  const sorted = [...claims].sort((a, b) => size(a) - size(b));
  const [least, most] = [sorted[0]!, sorted.at(-1)!];
  const say = (claim: ChartClaim) => `${figureText(claim)} ${measureWord[claim.measure]} (${claim.claimant})`;
  return claims.length === 1 ? `One claim: ${say(least)}` : `${what} run from ${say(least)} to ${say(most)}`;
}

/** What stands on the last day about the toll that a chart is about. */
export function standingFinding(spec: ChartSpec, data: ChartData): string {
  const last = lastDayOf(spec);
  const ends = linesFor({...spec, tolls: spec.tolls.slice(0, 1)}, data).map((line) => line.stretches.at(-1)!);
  const standing = ends.filter(({until}) => until! >= last).map(({claim}) => claim);
  return extremes(standing, `On ${formatDay(last)} the standing claims`);
}

function size(claim: ChartClaim): number {
  return nominal(claim) ?? claim.low!;
}
