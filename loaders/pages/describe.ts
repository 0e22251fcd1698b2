import {linesFor} from "../../src/components/draw.ts";
import type {ChartData, ChartSpec} from "../../src/components/spec.ts";
import {formatDay} from "../../src/toll/day.ts";
import {figureText, formatRatio} from "../../src/toll/figure.ts";
import {measureWord} from "../../src/toll/vocabulary.ts";
import type {StoryData} from "./story-data.ts";

/** What a chart shows, in words written from its rows: for those who hear the page, and for those who doubt it. */
export function describe(spec: ChartSpec, data: ChartData, story: StoryData): string {
  return spec.chart === "gap" ? describeGap(spec, data, story) : describeLines(spec, data, story);
}

function describeLines(spec: ChartSpec, data: ChartData, story: StoryData): string {
  const lines = linesFor(spec, data);
  const title = story.tables.tolls.find((row) => row.toll_id === spec.tolls[0])!.title;
  const ends = lines
    .map((line) => ({line, claim: line.stretches.at(-1)!.claim}))
    .sort((a, b) => (b.claim.high ?? b.claim.low)! - (a.claim.high ?? a.claim.low)!);
  const said = ends.map(({line, claim}) =>
    `${line.label}: ${figureText(claim)} ${measureWord[claim.measure]}, ${claim.said ? "said" : "printed"} on ${formatDay(claim.known_on)}`);
  return `Step chart. ${title}, ${formatDay(spec.from)} to ${formatDay(spec.until)}, ${lines.length} lines. Where each stood at the end, from the largest: ${said.join("; ")}.`;
}

function describeGap(spec: ChartSpec, {gaps}: ChartData, story: StoryData): string {
  const {from, until} = spec;
  const [admits] = spec.admits;
  const rows = gaps.filter((row) => row.toll_id === spec.tolls[0] && row.admits === admits && row.from <= until && (row.until ?? until) >= from && row.guaranteed_ratio !== null);
  if (!rows.length) return "No two claims could be compared in this time.";
  const widest = rows.reduce((a, b) => (b.guaranteed_ratio! > a.guaranteed_ratio! ? b : a));
  const last = rows.at(-1)!;
  const pair = (row: typeof last) => {
    const [small, large] = [row.smaller_claim_id!, row.larger_claim_id!].map((id) => story.claims.get(id)!);
    const name = (id: string) => story.claimants.get(id)!.name;
    return `${name(small!.claimant_id)} (${figureText(small!)}) and ${name(large!.claimant_id)} (${figureText(large!)})`;
  };
  return `Line chart of the widest gap between two standing claims, ${formatDay(from)} to ${formatDay(until)}. ` +
    `It was widest from ${formatDay(widest.from)}: at least ${formatRatio(widest.guaranteed_ratio!, {cut: true})} times, between ${pair(widest)}. ` +
    `At the end it was at least ${formatRatio(last.guaranteed_ratio!, {cut: true})} times, between ${pair(last)}.`;
}
