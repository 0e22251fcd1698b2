import {browserRows, loadStory} from "../../tools/page/story-data.ts";
import {chartSpec} from "../../src/charts/default-spec.ts";
import type {ChartData, ChartSpec} from "../../src/charts/spec.ts";

/** The published story's rows as a browser has them. */
export function storyRows(): ChartData {
  return {...browserRows(loadStory("ukraine-2022")), gaps: []};
}

/** The author's view of the story's first chart. */
export const author: ChartSpec = chartSpec({
  chart: "steps",
  tolls: ["russia-military-killed"],
  from: "2022-02-24",
  until: "2022-04-30"
});
