import type {ChartData, ChartSpec} from "../spec.js";
import {whenOf} from "./phrases.js";

/** What the tolls of a chart count, of whom, and when. */
export function subtitleOf(spec: ChartSpec, {tollTitles}: Pick<ChartData, "tollTitles">): string {
  return `${spec.tolls.map((toll) => tollTitles[toll]).join("; ")}, ${whenOf(spec)}`;
}

/** The same for a chart whose counts may stand on a logarithmic axis, or on the days that they cover: both are said. */
export function subtitleWithAxis(spec: ChartSpec, data: Pick<ChartData, "tollTitles">): string {
  const placed = spec.covered ? ", each count on the last day that it covers" : "";
  return `${subtitleOf(spec, data)}${placed}${spec.scale === "log" ? ", logarithmic axis" : ""}`;
}
