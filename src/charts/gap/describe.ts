import {formatDay} from "../../toll/day.js";
import {figureText, formatRatio} from "../../toll/figure.js";
import {isTelling} from "../../toll/headline.js";
import type {GapRow} from "../../toll/widest.js";
import type {ChartData, ChartSpec} from "../spec.js";
import {claimFinder} from "../view/claim-finder.js";
import {gapsDrawn} from "../view/gaps.js";
import {lastDayOf, whenOf} from "../words/phrases.js";

/** The stretches of a chart's first line that have a ratio, in time order. */
export function dividedGaps(spec: ChartSpec, data: ChartData): GapRow[] {
  return gapsDrawn(spec, data).filter((row) => row.admits === spec.admits[0] && row.guaranteed_ratio !== null);
}

/** When the gap was widest and how wide it is at the end, with the two claims of each. */
export function describeGap(spec: ChartSpec, data: ChartData): string {
  const rows = dividedGaps(spec, data);
  if (!rows.length) return "No two claims could be compared in this time.";
  const widest = rows.reduce((a, b) => (b.guaranteed_ratio! > a.guaranteed_ratio! ? b : a));
  const last = rows.at(-1)!;
  const claimOf = claimFinder(data);
  const name = (id: string) => `${claimOf(id)!.claimant} (${figureText(claimOf(id)!)})`;
  const times = (ratio: number) =>
    (isTelling(ratio) ? `at least ${formatRatio(ratio, {cut: true})} times` : "too narrow for a ratio");
  const apart = (row: GapRow) =>
    `${times(row.guaranteed_ratio!)}, between ${name(row.smaller_claim_id!)} and ${name(row.larger_claim_id!)}`;
  return `Line chart of the widest gap between two standing claims${
    spec.scale === "log" ? " on a logarithmic axis" : ""}, ${whenOf(spec)}. ` +
    `It was widest from ${formatDay(widest.from)}: ${apart(widest)}. ${lastWords(last, spec)} it was ${apart(last)}.`;
}

/** A last stretch that ended before the chart does says nothing of the chart's end. */
function lastWords({until}: GapRow, spec: ChartSpec): string {
  return until && until < lastDayOf(spec) ? `Last, until ${formatDay(until)},` : "At the end";
}
