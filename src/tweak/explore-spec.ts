import {specOf} from "../charts/call.js";
import type {ChartRows, ChartSpec} from "../charts/spec.js";

/** What an explore page shows before anybody asks, as its cell says it: the story's own toll over all its time. A claim
 * of hundreds and one of hundreds of thousands stand there together, so the axis is logarithmic. */
export function exploreSpec(rows: ChartRows): ChartSpec {
  return specOf({chart: "steps", options: {scale: "log"}}, rows);
}
