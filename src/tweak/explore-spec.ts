import type {ChartSpec} from "../charts/spec.js";
import type {Rows} from "./load-rows.js";
import {rowIndex} from "./row-index.js";

/** From this many times the smallest figure on, a linear axis presses all but the largest onto its foot. */
const wide = 1000;

/** What the explore page shows before anybody asks: the story's own toll, over all its time. */
export function exploreSpec(rows: Rows): ChartSpec {
  const {first, last} = rowIndex({...rows, gaps: []});
  return {
    chart: "steps",
    tolls: [rows.default_toll],
    from: first,
    until: last,
    notes: [],
    by: "body",
    scale: spread(rows) < wide ? "linear" : "log",
    admits: ["same"],
    only: [],
    knownOn: null,
    claim: null,
    aspect: "bound",
    split: "toll",
    bounds: [],
    carry: null,
    lossesAsKilled: false
  };
}

/** How many times the smallest figure of the story's own toll, zero left aside, the largest is. */
function spread({claims, default_toll}: Rows): number {
  const figures = claims.filter((claim) => claim.toll_id === default_toll)
    .flatMap(({low, high}) => [low, high]).filter((figure) => figure !== null && figure > 0) as number[];
  return figures.length ? Math.max(...figures) / Math.min(...figures) : 1;
}
