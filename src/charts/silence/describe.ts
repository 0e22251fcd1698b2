import {greatest} from "d3";
import type {ChartData, ChartSpec} from "../spec.js";
import {periodOf} from "../words/phrases.js";
import {longestSilence, voices} from "./voices.js";
import {countOf} from "../../toll/count-of.js";

/** The longest time in which a body whose series was read whole said nothing that the ledger holds. */
export function silenceFinding(spec: ChartSpec, data: ChartData): string {
  const all = voices(spec, data).map((voice) => ({voice, longest: longestSilence(voice, spec.until)}));
  const most = greatest(all, ({longest}) => longest?.days);
  if (!most?.longest?.days) return "Who spoke when, and the longest silences where a series was read whole";
  const {voice: {body, toll}, longest} = most;
  return `The longest silence where a series was read whole: ${body} on ${toll}, ${countOf(longest.days, "day")}, ${
    periodOf(longest)}`;
}

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
