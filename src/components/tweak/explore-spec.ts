import type {ChartSpec} from "../spec.ts";
import type {Rows} from "./load-rows.ts";
import {rowIndex} from "./row-index.ts";

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
    scale: "linear",
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
