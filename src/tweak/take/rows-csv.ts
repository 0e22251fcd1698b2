import {claimsDrawn, linesFor, reportsOf} from "../../charts/draw.js";
import type {ChartData, ChartSpec} from "../../charts/spec.js";
import {gapsDrawn} from "../../charts/words/gaps-drawn.js";

type Row = Record<string, string | number | boolean | null>;

/** The rows that a chart draws, and no other, as CSV with the tables' own column names. */
export function rowsCsv(spec: ChartSpec, data: ChartData): string {
  const rows = rowsOf(spec, data);
  const columns = Object.keys(rows[0] ?? {claim_id: ""});
  return [columns, ...rows.map((row) => columns.map((name) => row[name] ?? ""))].map((cells) => `${cells.map(cell).join(",")}\r\n`).join("");
}

function rowsOf(spec: ChartSpec, data: ChartData): Row[] {
  switch (spec.chart) {
    case "gap":
      return gapsDrawn(spec, data).map((row) => ({...row}));
    case "survival":
      return data.survival.filter((row) => row.aspect === spec.aspect).map((row) => ({...row}));
    case "follow":
    case "afterlife":
      return reportsOf(spec, data).map(({damages, ...row}) => ({...row, damages: damages.join(" ")}));
    case "strip":
      return claimsDrawn(spec, data).map((claim) => ({...claim, status: claim.status}));
    default:
      return claimRows(spec, data);
  }
}

/** A claim with the days between which it stands in this chart; twice where it stood again. */
function claimRows(spec: ChartSpec, data: ChartData): Row[] {
  const tolls = spec.chart === "steps" ? [spec.tolls] : spec.tolls.map((toll) => [toll]);
  return tolls.flatMap((own) => linesFor({...spec, tolls: own}, data)).flatMap((line) => [
    ...line.stretches.map(({claim, from, until}): Row => ({...claim, status: claim.status, drawn_from: from, drawn_until: until})),
    ...line.aside.map((claim): Row => ({...claim, status: claim.status, drawn_from: null, drawn_until: null}))
  ]);
}

function cell(value: string | number | boolean): string {
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
