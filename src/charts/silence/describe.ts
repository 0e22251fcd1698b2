import type {ChartData, ChartSpec} from "../spec.js";
import {countOf, periodOf} from "../words/phrases.js";
import {longestSilence, voices} from "./voices.js";

/** On how many days each body spoke of each toll, and its longest silence. */
export function describeSilence(spec: ChartSpec, data: ChartData): string {
  const sentences = voices(spec, data).map(({body, toll, claims}) => {
    const {days, from, until} = longestSilence(claims, spec.until);
    const spoke = new Set(claims.map((claim) => claim.known_on)).size;
    return `${body} on ${toll}: spoke on ${countOf(spoke, "day")}; longest silence ${countOf(days, "day")}, ${
      periodOf({from, until})}.`;
  });
  if (!sentences.length) return `No claim of ${periodOf(spec)} fits these choices.`;
  return `When each body spoke of each toll, ${periodOf(spec)}. ${sentences.join(" ")}`;
}
