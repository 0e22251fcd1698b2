import {nominal} from "../../toll/bound.js";
import {formatDay} from "../../toll/day.js";
import {figureText, formatRatio} from "../../toll/figure.js";
import {measureWord} from "../../toll/vocabulary.js";
import {claimsDrawn, linesFor, reportsOf} from "../draw.js";
import {mayBeLog, type ChartData, type ChartSpec} from "../spec.js";
import type {ChartClaim} from "../view/chart-claim.js";
import {gapsDrawn} from "./gaps-drawn.js";

/** A chart's finding in a sentence, written from its rows; for charts whose title no author wrote. */
export function findingOf(spec: ChartSpec, data: ChartData): string {
  switch (spec.chart) {
    case "gap":
      return gapFinding(spec, data);
    case "strip":
      return extremes(claimsDrawn(spec, data), `${claimsDrawn(spec, data).length} claims of ${formatDay(spec.from)}`);
    case "silence":
      return "Who spoke when, and the longest silences";
    case "survival":
      return `Which ${spec.aspect === "bound" ? "bounds" : "measures"} arrived in print as they were said`;
    case "follow":
    case "afterlife":
      return printedFinding(spec, data);
    default:
      return extremes(standing(spec, data), `On ${formatDay(lastDay(spec))} the standing claims`);
  }
}

/** What a chart counts, of whom, and when. */
export function subtitleOf(spec: ChartSpec, data: ChartData): string {
  const {tolls, from, until, chart, claim} = spec;
  const days = from === until ? formatDay(from) : `${formatDay(from)} to ${formatDay(until)}`;
  if (chart === "survival") return "Printings of claims whose words are known";
  if (chart === "follow") return `Claim ${claim}`;
  const what = tolls.map((toll) => data.tollTitles[toll]).join("; ");
  const axis = spec.scale === "log" && mayBeLog(spec) ? ", logarithmic axis" : "";
  return `${chart === "gap" ? "How many times the largest standing claim is the smallest: " : ""}${what}, ${days}${axis}`;
}

function lastDay({until, knownOn}: ChartSpec): string {
  return knownOn && knownOn < until ? knownOn : until;
}

/** What stands on the last day about the toll that the chart is about. */
function standing(spec: ChartSpec, data: ChartData): ChartClaim[] {
  const ends = linesFor({...spec, tolls: spec.tolls.slice(0, 1)}, data).map((line) => line.stretches.at(-1)!);
  return ends.filter(({until}) => until! >= lastDay(spec)).map(({claim}) => claim);
}

function extremes(claims: ChartClaim[], what: string): string {
  if (!claims.length) return "No claim stands under these choices";
  const sorted = [...claims].sort((a, b) => size(a) - size(b));
  const [least, most] = [sorted[0]!, sorted.at(-1)!];
  const say = (claim: ChartClaim) => `${figureText(claim)} ${measureWord[claim.measure]} (${claim.claimant})`;
  return claims.length === 1 ? `One claim: ${say(least)}` : `${what} run from ${say(least)} to ${say(most)}`;
}

function size(claim: ChartClaim): number {
  return nominal(claim) ?? claim.low!;
}

function gapFinding(spec: ChartSpec, data: ChartData): string {
  const rows = gapsDrawn(spec, data).filter((row) => row.admits === spec.admits[0] && row.guaranteed_ratio !== null);
  if (!rows.length) return "No two claims could be compared in this time";
  const ratio = (value: number) => `${formatRatio(value, {cut: true})} times`;
  const widest = Math.max(...rows.map((row) => row.guaranteed_ratio!));
  const last = rows.at(-1)!.guaranteed_ratio!;
  return `At least ${ratio(last)} apart on ${formatDay(lastDay(spec))}, ${last === widest ? "wider than before" : `${ratio(widest)} at the widest`}`;
}

function printedFinding(spec: ChartSpec, data: ChartData): string {
  const [claim] = claimsDrawn(spec, data);
  if (!claim) return "No claim fits these choices";
  const count = reportsOf(spec, data).length;
  return `${claim.claimant}: ${figureText(claim)} ${measureWord[claim.measure]}, in ${count} ${count === 1 ? "printing" : "printings"}`;
}
