import {max} from "d3-array";
import {formatDay} from "../../toll/day.js";
import {formatRatio} from "../../toll/figure.js";
import type {ChartData, ChartSpec} from "../spec.js";
import {lastDayOf} from "../words/phrases.js";
import {dividedGaps} from "./describe.js";

/** How wide the gap is at the end, and how wide it was before. */
export function gapFinding(spec: ChartSpec, data: ChartData): string {
  const rows = dividedGaps(spec, data);
  if (!rows.length) return "No two claims could be compared in this time";
  const {guaranteed_ratio, until} = rows.at(-1)!;
  const last = guaranteed_ratio!;
  const end = lastDayOf(spec);
  const when = until && until < end ? `until ${formatDay(until)}` : `on ${formatDay(end)}`;
  const before = rows.slice(0, rows.findLastIndex((row) => row.guaranteed_ratio !== last) + 1);
  return `At least ${times(last)} apart ${when}${comparison(last, max(before, (row) => row.guaranteed_ratio!))}`;
}

function comparison(last: number, widest: number | undefined): string {
  if (widest === undefined) return "";
  if (last > widest) return ", wider than before";
  return last === widest ? ", as wide as ever before" : `, ${times(widest)} at the widest`;
}

function times(ratio: number): string {
  return `${formatRatio(ratio, {cut: true})} times`;
}
