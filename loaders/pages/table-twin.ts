import {claimsDrawn, reportsOf} from "../../src/components/draw.ts";
import type {ChartData, ChartSpec} from "../../src/components/spec.ts";
import {formatDay} from "../../src/toll/day.ts";
import {figureText, formatRatio} from "../../src/toll/figure.ts";
import {damageText, measureWord} from "../../src/toll/vocabulary.ts";
import type {PageContext} from "./context.ts";
import {html, type Html} from "./html.ts";
import {claimPath, pageHref} from "./links.ts";

/** The chart as a table: one row for each mark, in the order of days. */
export function tableTwin(spec: ChartSpec, data: ChartData, context: PageContext): {html: Html; count: number} {
  const {head, rows} = rowsOf(spec, data, context);
  return {
    count: rows.length,
    html: html`<table><thead><tr>${head.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${rows.map((cells) => html`<tr>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>\n`)}</tbody></table>`
  };
}

function rowsOf(spec: ChartSpec, data: ChartData, context: PageContext): Rows {
  switch (spec.chart) {
    case "gap":
      return gapRows(spec, data, context);
    case "survival":
      return survivalRows(spec, data);
    case "follow":
    case "afterlife":
      return printingRows(spec, data);
    default:
      return claimRows(spec, data, context);
  }
}

function survivalRows({aspect}: ChartSpec, {survival}: ChartData): Rows {
  return {
    head: ["Said", "Printed", "Printings"],
    rows: survival.filter((row) => row.aspect === aspect).map((row) => [row.said, row.printed, String(row.printings)])
  };
}

function printingRows(spec: ChartSpec, data: ChartData): Rows {
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

interface Rows {
  head: string[];
  rows: (Html | string)[][];
}

function link(id: string, text: string, {root}: PageContext): Html {
  return html`<a href="${pageHref(claimPath(id), root)}" data-claim="${id}">${text}</a>`;
}

function claimRows(spec: ChartSpec, data: ChartData, context: PageContext): Rows {
  return {
    head: ["Said", "Claimant", "Figure", "Measure"],
    rows: claimsDrawn(spec, data).map((claim) => [
      formatDay(claim.known_on),
      claim.claimant,
      link(claim.claim_id, figureText(claim), context),
      measureWord[claim.measure]
    ])
  };
}

function gapRows({tolls, admits, from, until}: ChartSpec, {gaps}: ChartData, context: PageContext): Rows {
  const rows = gaps.filter((row) => row.toll_id === tolls[0] && admits.includes(row.admits) && row.from <= until && (row.until ?? until) >= from && row.larger_claim_id);
  const {claims, claimants} = context.story;
  const who = (id: string) => {
    const claim = claims.get(id)!;
    return html`${claimants.get(claim.claimant_id)!.short_name}, ${link(id, figureText(claim), context)}`;
  };
  return {
    head: ["From", "To", "Smaller", "Larger", "At least", "Nominal", ...(admits.length > 1 ? ["Pairs"] : [])],
    rows: rows.map((row) => [
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
