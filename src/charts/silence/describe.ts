import type {ChartData, ChartSpec} from "../spec.js";
import {countOf, periodOf} from "../words/phrases.js";
import {longestSilence, voices} from "./voices.js";

/** On how many days this ledger has each body speak of each toll, and its longest silence where its series was read
 * whole. */
export function describeSilence(spec: ChartSpec, data: ChartData): string {
  const sentences = voices(spec, data).map((voice) => {
    const longest = longestSilence(voice, spec.until);
    const spoke = new Set(voice.claims.map((claim) => claim.known_on)).size;
    const silence = longest
      ? `longest silence ${countOf(longest.days, "day")}, ${periodOf(longest)}`
      : "of the days between, this ledger has no row, which is no silence";
    return `${voice.body} on ${voice.toll}: claims of ${countOf(spoke, "day")}; ${silence}.`;
  });
  if (!sentences.length) return `No claim of ${periodOf(spec)} fits these choices.`;
  return `When each body spoke of each toll, ${periodOf(spec)}. ${sentences.join(" ")}`;
}
