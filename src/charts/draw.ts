import {group} from "d3-array";
import type {Admission} from "../toll/vocabulary.js";
import {boundWord, measureWord, type Measure} from "../toll/vocabulary.js";
import {afterlifeChart, followChart} from "./follow/draw.js";
import {gapChart} from "./gap/draw.js";
import {mirrorChart, panelsChart} from "./mirror/draw.js";
import {silenceChart, type Voice} from "./silence/draw.js";
import {stepChart} from "./steps/draw.js";
import {stripChart} from "./strip/draw.js";
import {survivalChart} from "./survival/draw.js";
import type {ChartData, ChartKind, ChartSpec} from "./spec.js";
import type {ChartClaim, ChartContext} from "./view/chart-claim.js";
import {admittedClaims} from "./view/admitted-claims.js";
import {highest, linesOf, type Line} from "./view/lines.js";
import {isInterval} from "../toll/claim.js";
import {intervalChart} from "./intervals/draw.js";
import {windowChart} from "./windows/draw.js";
import {runningLines, scopeOf, windowClaims} from "./view/windows.js";

/** Draws a chart from its specification: the one way, at build time and in the reader's hand. */
export function draw(spec: ChartSpec, data: ChartData, context: ChartContext): SVGSVGElement {
  return drawings[spec.chart](spec, data, context);
}

const drawings: Record<ChartKind, typeof draw> = {
  steps(spec, data, context) {
    const {from, until, scale, knownOn} = spec;
    return stepChart(context, {
      lines: linesFor(spec, data),
      room: knownOn ? linesFor({...spec, knownOn: null}, data) : undefined,
      notes: notesOf(spec, data),
      from,
      until,
      type: scale,
      knownOn: knownOn ?? undefined
    });
  },
  gap(spec, data, context) {
    const series = spec.admits.map((admits) => ({
      label: admissionLabel(data.claims.find((claim) => claim.toll_id === spec.tolls[0])?.measure ?? "killed", admits),
      kind: admits === "same" ? ("plain" as const) : ("caveat" as const),
      rows: data.gaps.filter((row) => row.toll_id === spec.tolls[0] && row.admits === admits)
    }));
    const {from, until, scale, knownOn} = spec;
    return gapChart(context, {series, notes: notesOf(spec, data), from, until, type: scale, knownOn: knownOn ?? undefined});
  },
  mirror: (spec, data, context) => mirrorChart(context, eachToll(spec, data), {...spec, type: spec.scale, knownOn: spec.knownOn ?? undefined}),
  panels(spec, data, context) {
    const panels = spec.split === "toll" ? eachToll(spec, data) : eachVoice(spec, data);
    const top = spec.split === "toll" ? undefined : highest(panels.flatMap(({lines}) => lines));
    return panelsChart(context, panels, {...spec, type: spec.scale, knownOn: spec.knownOn ?? undefined, top});
  },
  strip: (spec, data, context) => stripChart(context, {claims: claimsDrawn(spec, data), reports: data.reports, type: spec.scale}),
  silence: (spec, data, context) => silenceChart(context, voices(spec, data), spec),
  survival: (spec, data, context) =>
    survivalChart(context, data.survival.filter((row) => row.aspect === spec.aspect), spec.aspect === "bound" ? boundNames : measureWord),
  follow: (spec, data, context) => followChart(context, claimsDrawn(spec, data)[0]!, reportsOf(spec, data)),
  windows: (spec, data, context) =>
    windowChart(context, {...spec, claims: claimsDrawn(spec, data), lines: runningLines(spec, data), startedOn: data.started_on}),
  intervals: (spec, data, context) => {
    const claims = claimsDrawn(spec, data);
    return intervalChart(context, {
      claims: claims.filter((claim) => !isInterval(claim)),
      intervals: claims.filter(isInterval),
      nameOf: (claim) => [claim.claimant, scopeOf(claim, data)].filter(Boolean).join(", ")
    });
  },
  afterlife: (spec, data, context) => afterlifeChart(context, claimsDrawn(spec, data)[0]!, reportsOf(spec, data), spec)
};

const boundNames = {...boundWord, exact: "no bound", range: "range"};

/** Which pairs a line of gaps lets in, in the words of its measure. */
function admissionLabel(measure: Measure, admits: Admission): string {
  const word = measureWord[measure];
  return {
    same: `${word} only`,
    losses: `${word} or losses`,
    basis: `${word}, floors let in`,
    all: `${word} or losses, floors let in`
  }[admits];
}

/** The claims that a chart may draw. */
export const claimsOf = admittedClaims;

/** The claims that a chart does draw, in the order of days; the rows of its table. */
export function claimsDrawn(spec: ChartSpec, data: ChartData): ChartClaim[] {
  const {chart, claim: followed, from, until} = spec;
  if (chart === "follow" || chart === "afterlife") return data.claims.filter((claim) => claim.claim_id === followed);
  if (chart === "survival") return [];
  if (chart === "windows" || chart === "intervals") return windowClaims(spec, data);
  if (chart === "strip")
    return claimsOf(spec, data)
      .filter((claim) => claim.known_on >= from && claim.known_on <= until)
      .sort((a, b) => (a.claimant < b.claimant ? -1 : a.claimant > b.claimant ? 1 : a.claim_id < b.claim_id ? -1 : 1));
  const drawn = linesFor(spec, data).flatMap((line) => [...line.stretches.map(({claim}) => claim), ...line.aside]);
  return [...new Set(drawn)].sort((a, b) =>
    a.known_on < b.known_on ? -1 : a.known_on > b.known_on ? 1 : a.claim_id < b.claim_id ? -1 : 1
  );
}

const drawnLines = new WeakMap<ChartData, Map<string, Line[]>>();

/** The lines of a chart; remembered, since a drawing, its labels and its sentences ask for the same. */
export function linesFor(spec: ChartSpec, data: ChartData): Line[] {
  const known = drawnLines.get(data) ?? new Map<string, Line[]>();
  drawnLines.set(data, known);
  const key = JSON.stringify(spec);
  const lines = known.get(key) ?? linesOf(claimsOf(spec, data), {...spec, toll: spec.tolls[0], knownOn: spec.knownOn ?? undefined});
  if (known.size > 200) known.clear();
  known.set(key, lines);
  return lines;
}

export function reportsOf({claim}: ChartSpec, {reports}: ChartData) {
  return reports.filter((report) => report.claim_id === claim);
}

/** One part for each toll of a chart, with what it counts. */
function eachToll(spec: ChartSpec, data: ChartData): {title: string; lines: Line[]}[] {
  return spec.tolls.map((toll) => ({title: data.tollTitles[toll]!, lines: linesFor({...spec, tolls: [toll]}, data)}));
}

/** One part for each speaker or side, for what they say of one toll: all on one scale. */
function eachVoice(spec: ChartSpec, data: ChartData): {title: string; lines: Line[]}[] {
  const lines = linesFor({...spec, tolls: spec.tolls.slice(0, 1)}, data);
  const parts = group(lines, (line) => (spec.split === "side" ? line.side : line.label));
  return Array.from(parts, ([key, own]) => ({title: spec.split === "side" ? (data.words[`side/${key}`] ?? key) : key, lines: own}));
}

/** Who spoke of what: one voice for each toll and chosen body. */
export function voices(spec: ChartSpec, data: ChartData): Voice[] {
  const claims = claimsOf(spec, data).filter((claim) => claim.known_on >= spec.from && claim.known_on <= spec.until);
  return spec.tolls.flatMap((toll) =>
    [...new Set(claims.filter((claim) => claim.toll_id === toll).map((claim) => claim.body_id))].sort().map((body) => {
      const own = claims.filter((claim) => claim.toll_id === toll && claim.body_id === body);
      return {title: `${own[0]!.body}: ${data.tollTitles[toll]!}`, side: own[0]!.side, claims: own};
    })
  );
}

function notesOf({notes}: ChartSpec, {events}: ChartData) {
  return events.filter(({event_id}) => notes.includes(event_id));
}
