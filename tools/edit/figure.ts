import {lost} from "../../src/reader/languages/en/bounds.ts";
import {english} from "../../src/reader/languages/en/index.ts";
import {ukrainian} from "../../src/reader/languages/uk/index.ts";
import {readFigures} from "../../src/reader/figures.ts";
import {tokenise} from "../../src/reader/tokenise.ts";
import {boundEnds, type Figure} from "../../src/toll/bound.ts";
import {figureText} from "../../src/toll/figure.ts";
import {boundWord, type Bound} from "../../src/toll/vocabulary.ts";
import {boundsAfter, boundsBefore, closingBound, openingBound, type BoundWords} from "../bound-words.ts";
import {lostAbroad} from "../../loaders/check/questions/bound-words-abroad.ts";
import {plainDigits, readCount} from "./count.ts";

/** "more than 6,000" → {low: 6000, high: null, bound: "more-than"}; "7,000 to 15,000" → a range; null where the words
 * are no figure. The bound words are those that articles are read with; without one, the count is exact. */
export function readFigure(typed: string): Figure | null {
  const text = bareFigure(typed);
  const {opening, closing, rest} = parted(text);
  if (opening && closing && opening.bound !== closing.bound) return null;
  const bound = opening?.bound ?? closing?.bound;
  const count = readCount(rest) ?? exactlySpelled(rest);
  if (count !== null) return figureOf(bound ?? "exact", count);
  const range = rangeIn(text.trim());
  return (!bound || range?.opened ? range?.figure : null) ?? spelledOut(text);
}

const opener =
  /^(?:between|from|zwischen|von|entre|de|tra|fra|da|od|od około|pomiędzy|między|mellan|від|між|от|между)\s+/iu;
const joiner = /^(.*?[\d\p{L}.])\s*(?:–|—|-|\s(?:to|and|or|bis|und|et|à|a|y|e|do|i|och|og|до|і|й|та|и)\s)\s*(\d.*)$/iu;

/** "7,000 to 15,000", "zwischen 7.000 und 15.000", "від 7 до 15 тисяч"; of "7 to 15 thousand" both ends are thousands.
 * `opened` tells whether a word such as "from" began it, which is then no bound of its own. */
function rangeIn(text: string): {figure: Figure; opened: boolean} | null {
  const begun = opener.exec(text)?.[0] ?? "";
  const [, first, second] = joiner.exec(text.slice(begun.length)) ?? [];
  const high = readCount(second ?? "");
  if (high === null || first === undefined) return null;
  const scale = /^[\d.,]+([\s-]*\p{L}+\.?)$/u.exec(second!)?.[1] ?? "";
  const scaled = /\p{L}/u.test(first) ? null : readCount(first + scale);
  const low = scaled !== null && scaled < high ? scaled : readCount(first);
  return low !== null && low < high ? {figure: {low, high, bound: "range"}, opened: begun !== ""} : null;
}

/** A count in words, "about a dozen", "шістсот", as articles are read; null unless it is the whole text. */
function spelledOut(text: string): Figure | null {
  if (!text.trim() || /\d/.test(text)) return null;
  const tokens = tokenise(text.trim(), /[Ѐ-ӿ]/.test(text) ? ukrainian : english);
  const [one] = readFigures(tokens, 0, tokens.length);
  return one?.from === 0 && one.to === tokens.length ? {low: one.low, high: one.high, bound: one.bound} : null;
}

/** "thirty-one" behind a bound of several words, which tokens alone do not show. */
function exactlySpelled(rest: string): number | null {
  const figure = spelledOut(rest);
  return figure?.bound === "exact" ? figure.low : null;
}

/** Who they are behind a figure, which says nothing but that they are people. */
const people = /(?<=[\d\p{L}+])\s+(?:people|persons)$/iu;

/** The mark of a footnote behind a figure: [1], (a), *, †, ¹. */
const noteMark = /(?<=[\d\p{L}+.%])\s*(?:(?:\[\w{1,3}\]|\((?:\d|[a-z])\)|[*†‡§¹²³⁰⁴-⁹])+)$/u;

/** A figure's text with ASCII digits, without the mark of a footnote and "people". */
function bareFigure(typed: string): string {
  return plainDigits(typed).trim().replace(noteMark, "").replace(people, "");
}

/** What a figure's words say that its bound does not, for whoever typed them; null where nothing is lost. */
export function lostOf(text: string): string | null {
  const figure = readFigure(text);
  if (figure && hasNoteMark(text))
    return `“${text.trim()}” is taken as ${figureText(figure)}: the mark is a footnote’s`;
  const {opening, closing} = parted(bareFigure(text));
  for (const phrase of [opening, closing]) {
    const [, what] = [...lost, ...lostAbroad].find(([phrases]) =>
      phrase && phrases.split(/\s*\|\s*/).includes(phrase.words)) ?? [];
    if (what && figure) return `“${text.trim()}” is taken as ${figureText(figure)}: ${what}`;
  }
  return null;
}

export function hasNoteMark(text: string): boolean {
  return noteMark.test(plainDigits(text).trim());
}

/** How figures may be written, for those who are asked for one. */
export const figureForms = `498, or ${Object.values(boundWord).filter((word) => word && word !== "to")
  .map((word) => `${word} 498`).join(", ")}, or 400 to 500`;

function parted(text: string): {opening: BoundWords | null; closing: BoundWords | null; rest: string} {
  const said = text.trim().replace(/\s+/g, " ");
  const opening = openingBound(said, boundsBefore);
  const closing = closingBound(said, boundsAfter);
  const rest = said.slice(opening?.words.length ?? 0, closing ? -closing.words.length : undefined);
  return {opening, closing, rest: rest.replace(/[\s-]+$/, "").trim()};
}

function figureOf(bound: Bound, count: number): Figure {
  const {low, high} = boundEnds[bound];
  return {low: low ? count : null, high: high ? count : null, bound};
}
