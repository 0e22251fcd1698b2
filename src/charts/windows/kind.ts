import {isInterval} from "../../toll/claim.js";
import type {ChartKind} from "../kind.js";
import {claimOptions} from "../options.js";
import type {ChartData, ChartSpec} from "../spec.js";
import type {ChartClaim} from "../view/chart-claim.js";
import {runningLines, windowClaims} from "../view/windows.js";
import {extremes} from "../words/extremes.js";
import {sourceLine} from "../words/source-line.js";
import {subtitleOf} from "../words/subtitle.js";
import {describeWindows, windowRows} from "../words/window-words.js";
import {windowChart} from "./draw.js";

/** Counts made for fixed days: a bar from the first day counted to the last. */
export const windows: ChartKind = {
  words: "counts for fixed days",
  subject: "tolls",
  options: [...claimOptions, "under"],
  controls: ["time", "saidAs"],
  ofWords: true,
  draw: (spec, data, context) => windowChart(context,
    {...spec, claims: barsOf(spec, data), lines: runningLines(spec, data), startedOn: data.started_on}),
  describe: (spec, data) => describeWindows(barsOf(spec, data), data),
  finding: (spec, data) => extremes(barsOf(spec, data), "Counts made for fixed days"),
  subtitle: subtitleOf,
  claims: claimsOf,
  rows: (spec, data) => windowRows(barsOf(spec, data), data),
  source: (spec, data) => sourceLine(claimsOf(spec, data), data),
  csv: (spec, data) => barsOf(spec, data).map((claim) => ({...claim, status: claim.status}))
};

/** The bars' claims, and those of the running counts below them. */
function claimsOf(spec: ChartSpec, data: ChartData): ChartClaim[] {
  const running = runningLines(spec, data).flatMap(({stretches}) => stretches.map(({claim}) => claim));
  return [...barsOf(spec, data), ...running];
}

function barsOf(spec: ChartSpec, data: ChartData): ChartClaim[] {
  return windowClaims(spec, data).filter((claim) => !isInterval(claim));
}
