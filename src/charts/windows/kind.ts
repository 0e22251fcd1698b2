import {isInterval} from "../../toll/claim.js";
import type {ChartKind} from "../kind.js";
import {claimOptions} from "../options.js";
import type {ChartData, ChartSpec} from "../spec.js";
import type {ChartClaim} from "../view/chart-claim.js";
import {runningLines, windowClaims} from "../view/windows.js";
import {saidBy} from "../words/phrases.js";
import {sourceLine} from "../words/source-line.js";
import {subtitleOf} from "../words/subtitle.js";
import {describeWindows, windowFinding, windowRows} from "../words/window-words.js";
import {windowChart} from "./draw.js";

/** Counts made for fixed days: a bar from the first day counted to the last. */
export const windows: ChartKind = {
  words: "counts for fixed days",
  key: ["windows", "sides"],
  subject: "tolls",
  options: [...claimOptions, "under"],
  controls: ["time", "saidAs"],
  ofWords: true,
  oneAxis: ["since"],
  draw: (spec, data, context) => windowChart(context,
    {...spec, claims: barsOf(spec, data), lines: runningLines(spec, data), startedOn: data.started_on}),
  describe(spec, data) {
    const running = runningLines(spec, data).map((line) => saidBy(line.stretches.at(-1)!.claim, line.label));
    const below = running.length ? ` Below them running counts, the last claim of each: ${running.join("; ")}.` : "";
    return `${describeWindows(barsOf(spec, data), data)}${below}`;
  },
  finding: (spec, data) => windowFinding(barsOf(spec, data)),
  subtitle: subtitleOf,
  claims: claimsOf,
  rows: (spec, data) => windowRows(barsOf(spec, data), data, runningOf(spec, data)),
  source: (spec, data) => sourceLine(claimsOf(spec, data), data),
  csv: (spec, data) => claimsOf(spec, data).map((claim) => ({...claim, status: claim.status}))
};

/** The bars' claims, and those of the running counts below them. */
function claimsOf(spec: ChartSpec, data: ChartData): ChartClaim[] {
  return [...barsOf(spec, data), ...runningOf(spec, data)];
}

function runningOf(spec: ChartSpec, data: ChartData): ChartClaim[] {
  return [...new Set(runningLines(spec, data).flatMap(({stretches}) => stretches.map(({claim}) => claim)))];
}

function barsOf(spec: ChartSpec, data: ChartData): ChartClaim[] {
  return windowClaims(spec, data).filter((claim) => !isInterval(claim));
}
