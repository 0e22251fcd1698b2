import {formatDay} from "../../toll/day.js";
import {formatCount} from "../../toll/figure.js";
import type {ChartData, ChartSpec} from "../spec.js";
import {periodOf} from "../words/phrases.js";
import {longestSilence, voices} from "./voices.js";

/** On how many days each body spoke of each toll, and its longest silence. */
export function describeSilence(spec: ChartSpec, data: ChartData): string {
  const sentences = voices(spec, data).map(({title, claims}) => {
    const {days, from, until} = longestSilence(claims, spec.until);
    const spoke = new Set(claims.map((claim) => claim.known_on)).size;
    return `${title}: spoke on ${spoke} days; longest silence ${formatCount(days)} days, ${formatDay(from)} to ${formatDay(until)}.`;
  });
  return `When each body spoke of each toll, ${periodOf(spec)}. ${sentences.join(" ")}`;
}
