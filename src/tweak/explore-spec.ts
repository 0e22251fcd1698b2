import {chartSpec} from "../charts/default-spec.js";
import type {ChartRows, ChartSpec} from "../charts/spec.js";
import {rowIndex} from "../charts/view/row-index.js";

/** From this many times the smallest figure on, a linear axis presses all but the largest onto its foot. */
const wide = 1000;

/** What the explore page shows before anybody asks: the story's own toll, over all its time. */
export function exploreSpec(rows: ChartRows): ChartSpec {
  const {first, last} = rowIndex(rows);
  const scale = spread(rows) < wide ? "linear" : "log";
  return chartSpec({chart: "steps", tolls: [rows.default_toll], from: first, until: last, scale});
}

/** How many times the smallest figure of the story's own toll, zero left aside, the largest is. */
function spread({claims, default_toll}: ChartRows): number {
  const figures = claims.filter((claim) => claim.toll_id === default_toll)
    .flatMap(({low, high}) => [low, high]).filter((figure) => figure !== null && figure > 0) as number[];
  return figures.length ? Math.max(...figures) / Math.min(...figures) : 1;
}
