import type {Choose, Option, Slot} from "../../src/reader/score/choice.ts";
import type {Placed, Scene} from "../../src/reader/score/scene.ts";
import {english} from "../../src/reader/languages/en/index.ts";
import {russian} from "../../src/reader/languages/ru/index.ts";
import {ukrainian} from "../../src/reader/languages/uk/index.ts";
import {fromPlainText} from "../../src/reader/plain-text.ts";
import {Features} from "../../src/reader/score/features.ts";
import {readSource} from "../../src/reader/read-source.ts";
import type {Reading} from "../../src/reader/candidate.ts";
import type {Article, Label} from "./corpus.ts";
import {likeness} from "./likeness.ts";

/** An article with the label of each of its figures, by the figure's place. */
export interface Lesson {
  article: Article;
  labels: Map<string, Label>;
}

const languages = {en: english, ru: russian, uk: ukrainian};
const plain = new Features();

/** Reads an article with somebody else choosing; null leaves all to the rules. */
export function readWith({text, language}: Article, choose: Choose | null, features: Features = plain): Reading {
  return readSource(text, fromPlainText(text), {language: languages[language]},
    choose && {choose, features, trusts: null});
}

/** A figure's place: its first and last character. */
export const placeOf = ({tokens}: Scene, {figure: {from, to}}: Placed): string =>
  `${tokens[from]!.start}:${tokens[to - 1]!.end}`;

interface Spot {
  place: string;
  start: number;
  end: number;
  low: number | null;
  high: number | null;
}

export function lessonOf(article: Article): Lesson {
  const spots = new Map<string, Spot>();
  const collect = (take: (options: readonly Option[]) => number): Choose => (slot, scene, placed, options) => {
    const {figure} = placed;
    const place = placeOf(scene, placed);
    if (slot === "measure") spots.set(place, {place, start: scene.tokens[figure.from]!.start,
      end: scene.tokens[figure.to - 1]!.end, low: figure.low, high: figure.high});
    return {index: Math.max(0, take(options)), p: 1, other: -1, otherP: 0};
  };
  readWith(article, collect(() => 0));
  readWith(article, collect((options) => options.findIndex(({ruled}) => ruled)));
  return {article, labels: align([...spots.values()], article.labels)};
}

/** The label of each figure: the one whose span it overlaps most; equal numbers first. */
function align(spots: Spot[], labels: Label[]): Map<string, Label> {
  const pairs = spots.flatMap(({place, start, end, low, high}) => labels.flatMap((label) => {
    const shared = Math.min(label.end, end) - Math.max(label.start, start);
    const equal = label.low === low && label.high === high ? 1000 : 0;
    return shared > 0 ? [{place, label, weight: shared + equal}] : [];
  }));
  const found = new Map<string, Label>();
  const used = new Set<Label>();
  for (const {place, label} of pairs.sort((a, b) => b.weight - a.weight)) {
    if (found.has(place) || used.has(label)) continue;
    found.set(place, label);
    used.add(label);
  }
  return found;
}

export const sameMeasure = (one: string | null, other: string | null): boolean =>
  one === other || (one !== null && other !== null && isOther(one) && isOther(other));
const isOther = (measure: string) => measure === "cases" || measure === "other";

/** Whose paper an article is: the options that claim a third of its figures in paragraphs that do not name them, else
 * nobody. */
function rightIssuer(options: readonly Option[], {labels, text}: Article): boolean[] {
  const silent = labels.filter((label) => label.claimant && !namesIn(text, label));
  const shares = options.map(({value}) => value === null ? 0
    : silent.filter(({claimant}) => likeness(claimant ?? null, value) > 0).length / labels.length);
  const best = Math.max(...shares);
  return shares.map((share, index) => (best > 0.35 ? share >= best * 0.9 : index === 0));
}

/** Whose dead an article is about: the side that most of its labels have; none of the options where that is none. */
function rightHome(options: readonly Option[], {labels}: Article): boolean[] {
  const counts = options.map(({value}) =>
    labels.filter(({party}) => (party?.toLowerCase() ?? null) === value).length);
  const best = Math.max(...counts);
  return counts.map((count) => count === best && count > labels.length * 0.4);
}

/** Which options of what is asked once an article are right by its labels. */
export const rightOfArticle = (asked: "issuer" | "home", options: readonly Option[], article: Article): boolean[] =>
  (asked === "issuer" ? rightIssuer : rightHome)(options, article);

/** Whether the paragraph of a label has a word of its claimant. */
function namesIn(text: string, {start, end, claimant}: Label): boolean {
  const from = text.lastIndexOf("\n", start) + 1;
  const to = text.indexOf("\n", end);
  const paragraph = text.slice(from, to < 0 ? text.length : to);
  return claimant!.split(" ").some((word) => /^\p{Lu}/u.test(word) && paragraph.includes(word));
}

/** Which options are right by a label; for a number without one only "no toll" is. */
export function rightOptions(slot: Slot, options: readonly Option[], label: Label | null, lenient = false): boolean[] {
  if (slot === "measure") return options.map(({value}) => sameMeasure(value, label?.measure ?? null));
  if (slot === "group") return options.map(({value}) => value === label!.group);
  if (slot === "party") return options.map(({value}) => value === (label!.party?.toLowerCase() ?? null));
  const close = options.map(({value}) => likeness(label!.claimant ?? null, value));
  const best = Math.max(...close);
  return close.map((one) => one > 0 && (lenient || one >= best * 0.9));
}
