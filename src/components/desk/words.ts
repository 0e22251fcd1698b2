import type {NotToll} from "../../reader/language.js";
import {formatDay} from "../../toll/day.js";
import {countedAs} from "../../toll/counted.js";
import {figureText, formatCount} from "../../toll/figure.js";
import {damageText, measureWord, type Damage, type Measure} from "../../toll/vocabulary.js";
import type {JudgedSlot} from "../../reader/candidate.js";
import type {ChartData} from "../../charts/spec.js";
import type {ChartClaim} from "../../charts/view/chart-claim.js";
import {isSure, type DeskFigure} from "./slots.js";

/** "killed", "crime cases", "counted": how a measure of the reader reads. */
export function measureText(measure: string): string {
  return measureWord[measure as Measure] ?? (measure === "cases" ? "crime cases" : "others counted");
}

/** "Russia, soldiers": whom a figure counts, in the story's words where it has them. What was read in doubt is not
 * told as if it were read: "whose people: in doubt; civilians". */
export function victimsText(figure: DeskFigure, {words}: Pick<ChartData, "words">): string {
  const {slots, match} = figure;
  const party = words[`party/${match?.victims_party}`] ?? slots.party;
  const group = words[`group/${slots.group}`] ?? slots.group;
  const told = [isSure(figure, "party") ? party : null, isSure(figure, "group") ? group : null];
  const doubts = [isSure(figure, "party") ? null : "whose people: in doubt",
    isSure(figure, "group") ? null : "which people: in doubt"];
  const sure = told.filter(Boolean).join(", ");
  return [...doubts.filter(Boolean), sure].filter(Boolean).join("; ") || "not said";
}

/** A claim in words: "Russian defence ministry: 498 killed, 2 March 2022". */
export function claimText(claim: ChartClaim): string {
  return `${claim.claimant}: ${figureText(claim)} ${countedAs(claim)}, ${formatDay(claim.known_on)}`;
}

/** What a printing did to its claim, in words: "another number (498 → 489), bound lost (more than 6,000 → 6,000)".
 * A change in a slot that was read in doubt may be the reader's own mistake, and says so. */
export function damageWords(figure: DeskFigure, data: DeskWords): string {
  return (figure.match?.changes ?? []).map(({damage, was, now}) => {
    const doubt = isSure(figure, ...slotsOf[damage] ?? ["figure"]) ? "" : ", if read right";
    return `${damageText[damage]}${doubt} (${valueText(damage, was, data)} → ${valueText(damage, now, data)})`;
  }).join(", ");
}

type DeskWords = Pick<ChartData, "words" | "claims">;

/** The slots in which a damage lies, where it is not the figure itself. */
const slotsOf: Partial<Record<Damage, JudgedSlot[]>> = {
  "victims-changed": ["party", "group"], "claimant-changed": ["claimant"], "date-changed": [], "modality-changed": []
};

/** A side of a change as a reader would say it: ids by their names, figures with their commas. */
function valueText(damage: Damage, value: string, {words, claims}: DeskWords): string {
  switch (damage) {
    case "measure-changed": return measureText(value);
    case "date-changed": return formatDay(value);
    // A body may be named that speaks only through its offices: it has a name, and no claim of its own.
    case "claimant-changed": return claims.find((claim) => claim.claimant_id === value)?.claimant ??
      claims.find((claim) => claim.body_id === value)?.body ?? value;
    case "victims-changed": {
      const [party, group] = value.split(" ");
      return [words[`party/${party}`] ?? party, words[`group/${group}`] ?? group].join(", ");
    }
    default: return value.replaceAll("-", " ").replace("–", " to ").replace(/\d+/g, (n) => formatCount(Number(n)));
  }
}

/** What the reader noticed about a figure that it took as printed, by flag. */
export const flagText: Record<string, string> = {
  "headline-body-measure-conflict": "the heading gives this number to another measure than the text below it does",
  "day-guessed": "the article's day is guessed from its first lines"
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
