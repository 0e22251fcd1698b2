import {lost} from "../../src/reader/languages/en/bounds.ts";
import {boundEnds, type Figure} from "../../src/toll/bound.ts";
import {figureText} from "../../src/toll/figure.ts";
import {boundWord, type Bound} from "../../src/toll/vocabulary.ts";
import {boundsAfter, boundsBefore, closingBound, openingBound, type BoundWords} from "../bound-words.ts";
import {readCount} from "./count.ts";

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
