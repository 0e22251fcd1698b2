import type {ChartData, ChartSpec} from "../spec.js";
import {periodOf} from "./phrases.js";

/** What the tolls of a chart count, of whom, and when; an axis that is not linear is named. */
export function subtitleOf(spec: ChartSpec, {tollTitles}: Pick<ChartData, "tollTitles">): string {
  return `${spec.tolls.map((toll) => tollTitles[toll]).join("; ")}, ${periodOf(spec)}`;
}

/** The same for a chart whose counts may stand on a logarithmic axis. */
export function subtitleWithAxis(spec: ChartSpec, data: Pick<ChartData, "tollTitles">): string {
  return `${subtitleOf(spec, data)}${spec.scale === "log" ? ", logarithmic axis" : ""}`;
}
