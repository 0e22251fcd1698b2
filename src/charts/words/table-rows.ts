import {formatDay} from "../../toll/day.js";
import {figureText, formatRatio} from "../../toll/figure.js";
import {damageText, measureWord} from "../../toll/vocabulary.js";
import {claimsDrawn, reportsOf} from "../draw.js";
import type {ChartData, ChartSpec} from "../spec.js";
import {isInterval} from "../../toll/claim.js";
import {daysOf} from "./describe.js";
import {claimFinder} from "../../components/claim-finder.js";
import {gapsDrawn} from "./gaps-drawn.js";

/** A cell of a table twin: words, or words before a figure that leads to its claim. */
export type Cell = string | {before: string; figure: string; claim_id: string};

export interface TableRows {
  head: string[];
  rows: Cell[][];
}

/** A chart as a table: one row for each mark, in the order of days. */
export function tableRows(spec: ChartSpec, data: ChartData): TableRows {
  switch (spec.chart) {
    case "gap":
      return gapRows(spec, data);
    case "survival":
      return survivalRows(spec, data);
    case "follow":
    case "afterlife":
      return printingRows(spec, data);
    case "windows":
    case "intervals":
      return windowRows(spec, data);
    default:
      return claimRows(spec, data);
  }
}

function survivalRows({aspect}: ChartSpec, {survival}: ChartData): TableRows {
  return {
    head: ["Said", "Printed", "Printings"],
    rows: survival.filter((row) => row.aspect === aspect).map((row) => [row.said, row.printed, String(row.printings)])
  };
}

function printingRows(spec: ChartSpec, data: ChartData): TableRows {
  return {
    head: ["Printed", "Outlet", "Figure", "Measure", "What changed"],
    rows: reportsOf(spec, data).map((report) => [
      report.published_on ? formatDay(report.published_on) : "not known",
      report.outlet,
      figureText(report),
      measureWord[report.measure],
      report.damages.map((damage) => damageText[damage]).join(", ") || damageText.none
    ])
  };
}

function windowRows(spec: ChartSpec, data: ChartData): TableRows {
  return {
    head: ["Said", "Claimant", "Figure", "Days counted"],
    rows: claimsDrawn(spec, data).map((claim) => [
      formatDay(claim.known_on),
      claim.claimant,
      {before: isInterval(claim) ? "interval " : "", figure: figureText(claim), claim_id: claim.claim_id},
      daysOf(claim, data)
    ])
  };
}

function claimRows(spec: ChartSpec, data: ChartData): TableRows {
  const whom = victimsOf(spec, data);
  return {
    head: ["Said", "Claimant", "Figure", "Measure", ...(whom ? ["Of whom"] : [])],
    rows: claimsDrawn(spec, data).map((claim) => [
      formatDay(claim.known_on),
      claim.claimant,
      {before: "", figure: figureText(claim), claim_id: claim.claim_id},
      measureWord[claim.measure],
      ...(whom ? [whom.get(claim.toll_id)!] : [])
    ])
  };
}

/** Who is counted by each toll of a chart that sets several people's tolls side by side; null for one of one people. */
function victimsOf({tolls}: ChartSpec, data: ChartData): Map<string, string> | null {
  const rows = data.tolls.filter(({toll_id}) => tolls.includes(toll_id));
  const word = (kind: string, id: string) => data.words[`${kind}/${id}`] ?? id;
  const named = new Map(rows.map((row) => [row.toll_id, `${word("party", row.victims_party)}, ${word("group", row.victims_group)}`]));
  return new Set(named.values()).size > 1 ? named : null;
}

function gapRows(spec: ChartSpec, data: ChartData): TableRows {
  const {admits} = spec;
  const claimOf = claimFinder(data);
  const who = (claim_id: string): Cell => {
    const claim = claimOf(claim_id)!;
    return {before: `${claim.claimant}, `, figure: figureText(claim), claim_id};
  };
  return {
    head: ["From", "To", "Smaller", "Larger", "At least", "Nominal", ...(admits.length > 1 ? ["Pairs"] : [])],
    rows: gapsDrawn(spec, data).map((row) => [
      formatDay(row.from),
      row.until ? formatDay(row.until) : "still",
      who(row.smaller_claim_id!),
      who(row.larger_claim_id!),
      row.guaranteed_ratio === null ? "no ratio" : `${formatRatio(row.guaranteed_ratio, {cut: true})}×`,
      row.nominal_ratio === null ? "no ratio" : `${formatRatio(row.nominal_ratio)}×`,
      ...(admits.length > 1 ? [row.admits === "same" ? "one measure" : `with ${row.admits}`] : [])
    ])
  };
}
