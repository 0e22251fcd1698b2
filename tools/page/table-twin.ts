import type {ChartData, ChartSpec} from "../../src/charts/spec.ts";
import * as kinds from "../../src/charts/kinds.ts";
import type {Cell} from "../../src/charts/words/table-rows.ts";
import type {PageContext} from "./context.ts";
import {toClaim} from "./elements/anchors.ts";
import {scrollingTable, type Column} from "./elements/table.ts";
import {html, type Html} from "./html.ts";

/** The chart as a table: one row for each mark, in the order of days. */
export function tableTwin(spec: ChartSpec, data: ChartData, {root}: PageContext): {html: Html; count: number} {
  const {head, rows} = kinds[spec.chart].rows(spec, data);
  const columns = head.map((name, at): Column<Cell[]> => ({head: name, cell: (cells) => cellHtml(cells[at]!, root)}));
  return {count: rows.length, html: scrollingTable("Rows of the chart", columns, rows)};
}

function cellHtml(cell: Cell, root: string): Html | string {
  if (typeof cell === "string") return cell;
  const {before, figure, claim_id, takenBack} = cell;
  return html`${before}${toClaim(claim_id, takenBack ? html`<s>${figure}</s>` : figure, root)}`;
}
