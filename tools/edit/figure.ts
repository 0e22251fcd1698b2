import {after, before, lost} from "../../src/reader/languages/en/bounds.ts";
import {boundsBefore as ukrainian} from "../../src/reader/languages/uk/words.ts";
import {boundEnds, type Figure} from "../../src/toll/bound.ts";
import {figureText} from "../../src/toll/figure.ts";
import {boundWord, type Bound} from "../../src/toll/vocabulary.ts";
import {readCount} from "./count.ts";

interface Phrase {
  words: string;
  bound: Bound;
}

/** The bound words of the reader of articles, the longest first. */
const phrasesBefore = [...phrasesOf(before), ...phrasesOf(ukrainian)].sort(longestFirst);
const phrasesAfter = [...phrasesOf(after), {words: "+", bound: "at-least" as const}].sort(longestFirst);

/** "more than 6,000" → {low: 6000, high: null, bound: "more-than"}; "7,000 to 15,000" → a range; null where the words
 * are no figure. The bound words are those that articles are read with; without one, the count is exact. */
export function readFigure(text: string): Figure | null {
  const {opening, closing, rest} = parted(text);
  if (opening && closing && opening.bound !== closing.bound) return null;
  const bound = opening?.bound ?? closing?.bound;
  const count = readCount(rest);
  if (count !== null) return figureOf(bound ?? "exact", count);
  const range = /^(?:(?:between|from)\s+)?(\S.*?\S|\d)\s*(?:–|-|\bto\b|\band\b)\s*(\S.*)$/i.exec(rest);
  const [low, high] = [readCount(range?.[1] ?? ""), readCount(range?.[2] ?? "")];
  return !bound && low !== null && high !== null && low < high ? {low, high, bound: "range"} : null;
}

/** What a figure's words say that its bound does not, for whoever typed them; null where nothing is lost. */
export function lostOf(text: string): string | null {
  const figure = readFigure(text);
  const {opening, closing} = parted(text);
  for (const phrase of [opening, closing]) {
    const [, what] = lost.find(([phrases]) => phrase && phrases.split("|").includes(phrase.words)) ?? [];
    if (what && figure) return `“${text.trim()}” is taken as ${figureText(figure)}: ${what}`;
  }
  return null;
}

/** How figures may be written, for those who are asked for one. */
export const figureForms = `498, or ${Object.values(boundWord).filter((word) => word && word !== "to")
  .map((word) => `${word} 498`).join(", ")}, or 400 to 500`;

function parted(text: string): {opening: Phrase | null; closing: Phrase | null; rest: string} {
  const said = text.trim().replace(/\s+/g, " ");
  const lower = said.toLowerCase();
  const opening = phrasesBefore.find(({words}) => lower.startsWith(words) && !inWord(lower, words.length)) ?? null;
  const closing = phrasesAfter.find(({words}) => lower.endsWith(words) && !inWord(lower, -words.length)) ?? null;
  const rest = said.slice(opening?.words.length ?? 0, closing ? -closing.words.length : undefined);
  return {opening, closing, rest: rest.replace(/[\s-]+$/, "").trim()};
}

/** Whether a place stands between two letters. */
function inWord(text: string, at: number): boolean {
  return /\p{L}/u.test(text.at(at - 1) ?? "") && /\p{L}/u.test(text.at(at) ?? "");
}

function phrasesOf(table: Partial<Record<Bound, string>>): Phrase[] {
  return Object.entries(table).flatMap(([bound, list]) =>
    list.split("|").map((phrase) => ({words: phrase.trim(), bound: bound as Bound})));
}

function longestFirst(a: Phrase, b: Phrase): number {
  return b.words.length - a.words.length;
}

function figureOf(bound: Bound, count: number): Figure {
  const {low, high} = boundEnds[bound];
  return {low: low ? count : null, high: high ? count : null, bound};
}
