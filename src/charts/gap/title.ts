import {formatDay} from "../../toll/day.js";
import {formatRatio} from "../../toll/figure.js";
import type {ChartData, ChartSpec} from "../spec.js";
import {lastDayOf} from "../words/phrases.js";
import {dividedGaps} from "./describe.js";

/** How wide the gap is at the end, and how wide it was at its widest. */
export function gapFinding(spec: ChartSpec, data: ChartData): string {
  const rows = dividedGaps(spec, data);
  if (!rows.length) return "No two claims could be compared in this time";
  const ratio = (value: number) => `${formatRatio(value, {cut: true})} times`;
  const widest = Math.max(...rows.map((row) => row.guaranteed_ratio!));
  const last = rows.at(-1)!.guaranteed_ratio!;
  const then = last === widest ? "wider than before" : `${ratio(widest)} at the widest`;
  return `At least ${ratio(last)} apart on ${formatDay(lastDayOf(spec))}, ${then}`;
}
