import {after, before} from "../src/reader/languages/en/bounds.ts";
import {boundsBefore as ukrainian} from "../src/reader/languages/uk/words.ts";
import type {Bound} from "../src/toll/vocabulary.ts";
import {abroad} from "../loaders/check/questions/bound-words-abroad.ts";

/** Words that bound the number beside them. */
export interface BoundWords {
  words: string;
  bound: Bound;
}

/** Those with which articles are read, which may also be typed; the longest first. */
export const boundsBefore = longestFirst([...phrasesOf(before), ...phrasesOf(ukrainian), ...phrasesOf(abroad)]);
export const boundsAfter = longestFirst([...phrasesOf(after), {words: "+", bound: "at-least"}]);

/** The bound words with which a text begins, whole, whatever their case. */
export function openingBound(text: string, known: BoundWords[]): BoundWords | null {
  const lower = text.toLowerCase();
  return known.find(({words}) => lower.startsWith(words) && !inWord(lower, words.length)) ?? null;
}

/** The bound words with which a text ends. */
export function closingBound(text: string, known: BoundWords[]): BoundWords | null {
  const lower = text.toLowerCase();
  return known.find(({words}) => lower.endsWith(words) && !inWord(lower, lower.length - words.length)) ?? null;
}

function phrasesOf(table: Partial<Record<Bound, string>>): BoundWords[] {
  return Object.entries(table).flatMap(([bound, list]) =>
    list.split("|").map((phrase) => ({words: phrase.trim(), bound: bound as Bound})));
}

function longestFirst(phrases: BoundWords[]): BoundWords[] {
  return phrases.sort((a, b) => b.words.length - a.words.length);
}

/** Whether a place stands between two letters. */
function inWord(text: string, at: number): boolean {
  return /\p{L}/u.test(text[at - 1] ?? "") && /\p{L}/u.test(text[at] ?? "");
}
