import {groups, sum} from "d3";
import {formatCount} from "../../toll/figure.js";
import {boundWord, measureWord} from "../../toll/vocabulary.js";
import type {SurvivalRow} from "../../../loaders/schema/survival.js";
import type {ChartData, ChartSpec} from "../spec.js";

/** How many printings made which word of which, by the aspect that a chart asks for. */
export function sharesOf({aspect}: ChartSpec, {survival}: ChartData): SurvivalRow[] {
  return survival.filter((row) => row.aspect === aspect);
}

/** How the values of each aspect are called. */
export const words: Record<ChartSpec["aspect"], Record<string, string>> = {
  bound: {...boundWord, exact: "no bound", range: "range"},
  measure: measureWord
};

export function wordOf(value: string, {aspect}: ChartSpec): string {
  return words[aspect][value] ?? value;
}

/** How many printings kept what was said, and of how many. */
export function keptOf(rows: SurvivalRow[]): [kept: number, all: number] {
  const kept = rows.filter(({said, printed}) => said === printed);
  return [sum(kept, ({printings}) => printings!), sum(rows, ({printings}) => printings!)];
}

/** Of the printings of each word, how many kept it. */
export function describeSurvival(spec: ChartSpec, data: ChartData): string {
  const sentences = groups(sharesOf(spec, data), (row) => row.said).map(([said, own]) => {
    const [kept, all] = keptOf(own);
    return `${wordOf(said, spec)}: ${formatCount(kept)} of ${formatCount(all)}`;
  });
  const {aspect} = spec;
  return `Of the printings of claims with each ${aspect}, so many were printed with the same ${aspect}: ${
    sentences.join("; ")}.`;
}
