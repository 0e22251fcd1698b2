import type {Figure} from "../../src/toll/bound.ts";
import {boundWord, type Bound} from "../../src/toll/vocabulary.ts";

const words: [RegExp, Bound][] = [
  [/^(?:at least|no fewer than|≥)\s*/i, "at-least"],
  [/^(?:more than|over|above|>)\s*/i, "more-than"],
  [/^(?:up to|at most|≤)\s*/i, "up-to"],
  [/^(?:about|around|some|roughly|~)\s*/i, "about"],
  [/^(?:almost|nearly|just under)\s*/i, "almost"]
];

const count = /^\d{1,3}(?:[ ,.'’\u00a0\u202f]\d{3})+$|^\d+$/;

/** "more than 6,000" → {low: 6000, high: null, bound: "more-than"}; "7,000 to 15,000" → a range; null where the words
 * are no figure. The words of a claimant in English, or digits alone. */
export function readFigure(text: string): Figure | null {
  const trimmed = text.trim();
  const range = /^(?:between\s+)?(\S.*?\S|\d)\s*(?:–|-|\bto\b|\band\b)\s*(\S.*)$/i.exec(trimmed);
  const ends = range ? [readCount(range[1]!), readCount(range[2]!)] : [];
  if (ends[0] != null && ends[1] != null) return ends[0] < ends[1] ? {low: ends[0], high: ends[1], bound: "range"} : null;
  const [found, bound] = words.find(([pattern]) => pattern.test(trimmed)) ?? [null, "exact" as const];
  const value = readCount(found ? trimmed.replace(found, "") : trimmed);
  if (value === null) return null;
  if (bound === "at-least" || bound === "more-than") return {low: value, high: null, bound};
  if (bound === "up-to" || bound === "almost") return {low: null, high: value, bound};
  return {low: value, high: value, bound};
}

function readCount(text: string): number | null {
  const digits = text.trim();
  return count.test(digits) ? Number(digits.replace(/\D/g, "")) : null;
}

/** How figures may be written, for those who are asked for one. */
export const figureForms = `498, or ${Object.values(boundWord).filter((word) => word && word !== "to").map((word) => `${word} 498`).join(", ")}, or 400 to 500`;
