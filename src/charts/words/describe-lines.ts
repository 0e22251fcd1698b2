import {descending} from "d3";
import type {ChartData, ChartSpec} from "../spec.js";
import {linesFor, type Panel} from "../view/drawn-lines.js";
import type {Line} from "../view/lines.js";
import {saidBy, speakerOf, whenOf} from "./phrases.js";
import {countOf} from "../../toll/count-of.js";

/** A chart of steps in words: the last claim of each line, from the largest. */
export function describeLines(spec: ChartSpec, data: ChartData): string {
  const what = spec.tolls.map((toll) => data.tollTitles[toll]).join("; ");
  return `Step chart${onLog(spec)}: ${what}, ${whenOf(spec)}, ${lastClaims(linesFor(spec, data))}`;
}

/** The same for charts below each other. */
export function describePanels(spec: ChartSpec, panels: Panel[]): string {
  const parts = panels.map(({title, lines}) => `${title}, ${lastClaims(lines)}`);
  return `${countOf(panels.length, "step chart")}${onLog(spec)}, ${whenOf(spec)}. ${parts.join(" ")}`;
}

function lastClaims(lines: Line[]): string {
  const ends = lines.map((line) => ({who: speakerOf(line), claim: line.stretches.at(-1)!.claim}))
    .sort((a, b) => descending((a.claim.high ?? a.claim.low)!, (b.claim.high ?? b.claim.low)!));
  if (!ends.length) return "no line.";
  return `${countOf(ends.length, "line")}. The last claim of each, from the largest: ${
    ends.map(({who, claim}) => saidBy(claim, who)).join("; ")}.`;
}

function onLog({scale}: ChartSpec): string {
  return scale === "log" ? " on a logarithmic axis" : "";
}
