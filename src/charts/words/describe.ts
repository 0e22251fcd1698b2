import {claimsDrawn, linesFor, reportsOf, voices} from "../draw.js";
import {longestSilence} from "../silence/draw.js";
import type {ChartData, ChartSpec} from "../spec.js";
import {claimFinder} from "../../components/claim-finder.js";
import {gapsDrawn} from "./gaps-drawn.js";
import type {ChartClaim} from "../view/chart-claim.js";
import {formatDay} from "../../toll/day.js";
import {figureText, formatCount, formatRatio} from "../../toll/figure.js";
import {isInterval} from "../../toll/claim.js";
import {damageText, measureWord} from "../../toll/vocabulary.js";

/** What a chart shows, in words written from its rows: for those who hear the page, and for those who doubt it. */
export function describe(spec: ChartSpec, data: ChartData): string {
  switch (spec.chart) {
    case "gap":
      return describeGap(spec, data);
    case "strip":
      return `All claims of ${period(spec)} on one${spec.scale === "log" ? " logarithmic axis" : " axis"} of counts: ${claimsDrawn(spec, data).map((claim) => said(claim, claim.claimant)).join("; ")}.`;
    case "windows":
    case "intervals":
      return `Counts made for fixed days, by the last day counted: ${claimsDrawn(spec, data).map((claim) =>
        `${said(claim, claim.claimant)}${isInterval(claim) ? " (a statistical interval)" : ""}, ${daysOf(claim, data)}`).join("; ")}.`;
    case "silence":
      return describeSilence(spec, data);
    case "survival":
      return describeSurvival(spec, data);
    case "follow":
    case "afterlife":
      return describePrintings(spec, data);
    case "mirror":
    case "panels":
      return spec.tolls.map((toll) => describeLines({...spec, tolls: [toll]}, data)).join(" ");
    default:
      return describeLines(spec, data);
  }
}

/** The days that a claim counts. */
export function daysOf({since, as_of}: ChartClaim, {started_on}: Pick<ChartData, "started_on">): string {
  return `${formatDay(since ?? started_on)} to ${as_of ? formatDay(as_of) : "a day not said"}`;
}

function period({from, until}: ChartSpec): string {
  return from === until ? formatDay(from) : `${formatDay(from)} to ${formatDay(until)}`;
}

function onLog({scale}: ChartSpec): string {
  return scale === "log" ? " on a logarithmic axis" : "";
}

function said(claim: ChartClaim, who: string): string {
  return `${who}, ${figureText(claim)} ${measureWord[claim.measure]}, ${claim.said ? "said" : "printed"} on ${formatDay(claim.known_on)}`;
}

function describeLines(spec: ChartSpec, data: ChartData): string {
  const ends = linesFor(spec, data)
    .map((line) => ({label: line.label, claim: line.stretches.at(-1)!.claim}))
    .sort((a, b) => (b.claim.high ?? b.claim.low)! - (a.claim.high ?? a.claim.low)!);
  return `Step chart${onLog(spec)}: ${data.tollTitles[spec.tolls[0]!]}, ${period(spec)}, ${ends.length} lines. ` +
    `The last claim of each, from the largest: ${ends.map(({label, claim}) => said(claim, label)).join("; ")}.`;
}

function describeGap(spec: ChartSpec, data: ChartData): string {
  const rows = gapsDrawn(spec, data).filter((row) => row.admits === spec.admits[0] && row.guaranteed_ratio !== null);
  if (!rows.length) return "No two claims could be compared in this time.";
  const widest = rows.reduce((a, b) => (b.guaranteed_ratio! > a.guaranteed_ratio! ? b : a));
  const last = rows.at(-1)!;
  const claimOf = claimFinder(data);
  const name = (id: string) => {
    const claim = claimOf(id)!;
    return `${claim.claimant} (${figureText(claim)})`;
  };
  const pair = (row: typeof last) => `${name(row.smaller_claim_id!)} and ${name(row.larger_claim_id!)}`;
  return `Line chart of the widest gap between two standing claims${onLog(spec)}, ${period(spec)}. ` +
    `It was widest from ${formatDay(widest.from)}: at least ${formatRatio(widest.guaranteed_ratio!, {cut: true})} times, between ${pair(widest)}. ` +
    `At the end it was at least ${formatRatio(last.guaranteed_ratio!, {cut: true})} times, between ${pair(last)}.`;
}

function describeSilence(spec: ChartSpec, data: ChartData): string {
  const sentences = voices(spec, data).map(({title, claims}) => {
    const {days, from, until} = longestSilence(claims, spec.until);
    return `${title}: spoke on ${new Set(claims.map((claim) => claim.known_on)).size} days; longest silence ${formatCount(days)} days, ${formatDay(from)} to ${formatDay(until)}.`;
  });
  return `When each body spoke of each toll, ${period(spec)}. ${sentences.join(" ")}`;
}

function describeSurvival({aspect}: ChartSpec, {survival}: ChartData): string {
  const rows = survival.filter((row) => row.aspect === aspect);
  const sentences = [...new Set(rows.map((row) => row.said))].map((word) => {
    const own = rows.filter((row) => row.said === word);
    const kept = own.find((row) => row.printed === word)?.printings ?? 0;
    return `${word}: ${kept} of ${own.reduce((sum, row) => sum + row.printings!, 0)}`;
  });
  return `Of the printings of claims with each ${aspect}, so many were printed with the same ${aspect}: ${sentences.join("; ")}.`;
}

function describePrintings(spec: ChartSpec, data: ChartData): string {
  const [claim] = claimsDrawn(spec, data);
  const reports = reportsOf(spec, data);
  const printed = reports.map(({outlet, published_on, damages, ...figure}) =>
    `${outlet}${published_on ? `, ${formatDay(published_on)}` : ""}: ${figureText(figure)} (${damages.map((damage) => damageText[damage]).join(", ") || damageText.none})`);
  return `${said(claim!, claim!.claimant)}; ${reports.length} printings. ${printed.join("; ")}.`;
}
