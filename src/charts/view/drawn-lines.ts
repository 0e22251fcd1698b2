import {ascending, greatest, group, rollup} from "d3";
import type {ChartData, ChartSpec} from "../spec.js";
import {admittedClaims} from "./admitted-claims.js";
import type {ChartClaim} from "./chart-claim.js";
import {linesOf, type Line} from "./lines.js";

const drawnLines = new WeakMap<ChartData, Map<string, Line[]>>();

/** The lines of a chart; remembered, since a drawing, its labels and its sentences ask for the same. */
export function linesFor(spec: ChartSpec, data: ChartData): Line[] {
  const known = drawnLines.get(data) ?? new Map<string, Line[]>();
  drawnLines.set(data, known);
  const key = JSON.stringify(spec);
  const options = {...spec, toll: spec.tolls[0], knownOn: spec.knownOn ?? undefined, coverage: data.coverage};
  const lines = known.get(key) ?? linesOf(onTheirDays(admittedClaims(spec, data), spec), options);
  if (known.size > 200) known.clear();
  known.set(key, lines);
  return lines;
}

/** Claims on the days on which a chart draws them: as they were said, or each on the last day that it covers. Of some
 * that cover one day the one that was said last tells the history, and those that name no day have no place in it. */
function onTheirDays(claims: ChartClaim[], {covered, knownOn}: ChartSpec): ChartClaim[] {
  if (!covered) return claims;
  const known = claims.filter(({as_of, known_on}) => as_of !== null && !(knownOn && known_on > knownOn));
  const latest = rollup(known, (own) => greatest(own, ({known_on}) => known_on)!,
    ({toll_id, body_id, claimant_id, as_of}) => [toll_id, body_id, claimant_id, as_of].join());
  return [...latest.values()].map((claim) => ({...claim, known_on: claim.as_of!, said_on: claim.known_on}));
}

/** The claims of a chart's lines, in the order of days. */
export function claimsOnLines(spec: ChartSpec, data: ChartData): ChartClaim[] {
  const drawn = linesFor(spec, data).flatMap(({stretches, aside}) => [...stretches.map(({claim}) => claim), ...aside]);
  return [...new Set(drawn)].sort((a, b) => ascending(a.known_on, b.known_on) || ascending(a.claim_id, b.claim_id));
}

/** A part of a chart with its heading. */
export interface Panel {
  title: string;
  lines: Line[];
}

/** One part for each toll of a chart, with what it counts. */
export function eachToll(spec: ChartSpec, data: ChartData): Panel[] {
  return spec.tolls.map((toll) => ({title: data.tollTitles[toll]!, lines: linesFor({...spec, tolls: [toll]}, data)}));
}

/** One part for each speaker or side, for what they say of one toll: all on one scale, sides in their order. */
export function eachVoice(spec: ChartSpec, data: ChartData): Panel[] {
  const lines = linesFor({...spec, tolls: spec.tolls.slice(0, 1)}, data);
  const bySide = spec.split === "side";
  const parts = [...group(lines, (line) => (bySide ? line.side : line.label))];
  if (bySide) parts.sort(([a], [b]) => data.sides.indexOf(a) - data.sides.indexOf(b));
  return parts.map(([key, own]) => ({title: bySide ? (data.words[`side/${key}`] ?? key) : key, lines: own}));
}
