import {descending} from "d3-array";
import type {ChartData, ChartSpec} from "../spec.js";
import {linesFor} from "../view/drawn-lines.js";
import {periodOf, saidBy} from "./phrases.js";

/** The last claim of each line of a chart, from the largest. */
export function describeLines(spec: ChartSpec, data: ChartData): string {
  const ends = linesFor(spec, data)
    .map((line) => ({label: line.label, claim: line.stretches.at(-1)!.claim}))
    .sort((a, b) => descending((a.claim.high ?? a.claim.low)!, (b.claim.high ?? b.claim.low)!));
  return `Step chart${spec.scale === "log" ? " on a logarithmic axis" : ""}: ${data.tollTitles[spec.tolls[0]!]}, ${
    periodOf(spec)}, ${ends.length} lines. The last claim of each, from the largest: ${
    ends.map(({label, claim}) => saidBy(claim, label)).join("; ")}.`;
}
