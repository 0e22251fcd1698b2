import type {Admission} from "../../loaders/schema/gaps.ts";
import {gapChart} from "./chart/gap-chart.ts";
import {stepChart} from "./chart/step-chart.ts";
import type {ChartData, ChartKind, ChartSpec} from "./spec.ts";
import type {ChartClaim, ChartContext} from "./view/chart-claim.ts";
import {highest, linesOf, type Line} from "./view/lines.ts";

/** Draws a chart from its specification: the one way, at build time and in the reader's hand. */
export function draw(spec: ChartSpec, data: ChartData, context: ChartContext): SVGSVGElement {
  return drawings[spec.chart](spec, data, context);
}

const drawings: Record<ChartKind, typeof draw> = {
  steps(spec, data, context) {
    const all = linesOf(claimsOf(spec, data), {...spec, toll: spec.tolls[0], knownOn: spec.until});
    return stepChart(context, {
      lines: linesFor(spec, data),
      notes: notesOf(spec, data),
      from: spec.from,
      until: spec.until,
      top: highest(all),
      type: spec.scale,
      knownOn: spec.knownOn ?? undefined
    });
  },
  gap(spec, data, context) {
    const series = spec.admits.map((admits) => ({
      label: admissionLabel[admits],
      kind: admits === "same" ? ("plain" as const) : ("caveat" as const),
      rows: data.gaps.filter((row) => row.toll_id === spec.tolls[0] && row.admits === admits)
    }));
    return gapChart(context, {series, notes: notesOf(spec, data), from: spec.from, until: spec.until, knownOn: spec.knownOn ?? undefined});
  }
};

const admissionLabel: Record<Admission, string> = {
  same: "one measure",
  losses: "with losses",
  basis: "with other bases",
  all: "with losses and other bases"
};

/** The claims that a chart may draw. */
export function claimsOf({tolls, only, by}: ChartSpec, {claims}: ChartData): ChartClaim[] {
  return claims.filter(
    (claim) => tolls.includes(claim.toll_id) && (!only.length || only.includes(by === "body" ? claim.body_id : claim.claimant_id))
  );
}

export function linesFor(spec: ChartSpec, data: ChartData): Line[] {
  return linesOf(claimsOf(spec, data), {...spec, toll: spec.tolls[0], knownOn: spec.knownOn ?? undefined});
}

function notesOf({notes, knownOn}: ChartSpec, {events}: ChartData) {
  return events.filter(({event_id, date}) => notes.includes(event_id) && (!knownOn || date <= knownOn));
}
