import type {ChartData, ChartSpec} from "../../src/charts/spec.ts";
import * as kinds from "../../src/charts/kinds.ts";
import type {Cell} from "../../src/charts/words/table-rows.ts";
import type {PageContext} from "./context.ts";
import {html, type Html} from "./html.ts";
import {claimPath, pageHref} from "./links.ts";

/** The chart as a table: one row for each mark, in the order of days. */
export function tableTwin(spec: ChartSpec, data: ChartData, {root}: PageContext): {html: Html; count: number} {
  const {head, rows} = kinds[spec.chart].rows(spec, data);
  return {
    count: rows.length,
    html: html`<table><thead><tr>${head.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${rows.map((cells) => html`<tr>${cells.map((cell) => html`<td>${cellHtml(cell, root)}</td>`)}</tr>\n`)}</tbody></table>`
  };
}

function cellHtml(cell: Cell, root: string): Html | string {
  if (typeof cell === "string") return cell;
  const {before, figure, claim_id} = cell;
  return html`${before}<a href="${pageHref(claimPath(claim_id), root)}" data-claim="${claim_id}">${figure}</a>`;
}
