import {groups, sum} from "d3-array";
import type {SurvivalRow} from "../../../loaders/schema/survival.js";
import type {ChartData, ChartSpec} from "../spec.js";

/** How many printings made which word of which, by the aspect that a chart asks for. */
export function sharesOf({aspect}: ChartSpec, {survival}: ChartData): SurvivalRow[] {
  return survival.filter((row) => row.aspect === aspect);
}

/** Of the printings of each word, how many kept it. */
export function describeSurvival(spec: ChartSpec, data: ChartData): string {
  const sentences = groups(sharesOf(spec, data), (row) => row.said).map(([word, own]) => {
    const kept = own.find((row) => row.printed === word)?.printings ?? 0;
    return `${word}: ${kept} of ${sum(own, (row) => row.printings)}`;
  });
  return `Of the printings of claims with each ${spec.aspect}, so many were printed with the same ${spec.aspect}: ${sentences.join("; ")}.`;
}
