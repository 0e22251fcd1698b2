import {browserRows, loadStory} from "../../tools/page/story-data.ts";
import type {ChartData, ChartSpec} from "../../src/charts/spec.ts";

/** The published story's rows as a browser has them. */
export function storyRows(): ChartData {
  return {...browserRows(loadStory("ukraine-2022")), gaps: []};
}

/** The author's view of the story's first chart. */
export const author: ChartSpec = {
  chart: "steps",
  tolls: ["russia-military-killed"],
  from: "2022-02-24",
  until: "2022-04-30",
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
