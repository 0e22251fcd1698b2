import type {NotToll} from "../../reader/language.js";
import {formatDay} from "../../toll/day.js";
import {countedAs} from "../../toll/counted.js";
import {figureText} from "../../toll/figure.js";
import {damageText, measureWord, type Measure} from "../../toll/vocabulary.js";
import type {ChartData} from "../../charts/spec.js";
import type {ChartClaim} from "../../charts/view/chart-claim.js";
import type {DeskFigure} from "./slots.js";

/** "killed", "crime cases", "counted": how a measure of the reader reads. */
export function measureText(measure: string): string {
  return measureWord[measure as Measure] ?? (measure === "cases" ? "crime cases" : "others counted");
}

/** "Russia, soldiers": whom a figure counts, in the story's words where it has them. */
export function victimsText({slots, match}: DeskFigure, {words}: Pick<ChartData, "words">): string {
  const party = words[`party/${match?.victims_party}`] ?? slots.party;
  const group = words[`group/${slots.group}`] ?? slots.group;
  return [party, group].filter(Boolean).join(", ") || "not said";
}

/** A claim in words: "Russian defence ministry: 498 killed, 2 March 2022". */
export function claimText(claim: ChartClaim): string {
  return `${claim.claimant}: ${figureText(claim)} ${countedAs(claim)}, ${formatDay(claim.known_on)}`;
}

/** What a printing did to its claim: "another number (498 → 489), bound lost (more-than 6000 → 6000)". */
export function damageWords({match}: DeskFigure): string {
  return (match?.changes ?? []).map(({damage, was, now}) => `${damageText[damage]} (${was} → ${now})`).join(", ");
}

/** What the reader noticed about a figure that it took as printed, by flag. */
export const flagText: Record<string, string> = {
  "headline-body-measure-conflict": "the heading gives this number to another measure than the text below it does"
};

export const whyNot: Record<NotToll, string> = {
  date: "part of a date", time: "a time of day", age: "an age", duration: "a length of time",
  measurement: "a measurement",
  money: "money", percent: "a share", ratio: "a ratio", ordinal: "a rank in a row", materiel: "things, not people",
  name: "part of a name", strength: "how many there are, not how many died", "no-noun": "counts something else",
  "no-measure": "people, but nothing happens to them", idiom: "an idiom", forecast: "a forecast",
  negated: "none, or not",
  zero: "nobody", "related-link": "stands in a link to another article"
};
