import fc from "fast-check";
import type {Figure} from "../../src/toll/bound.ts";
import type {Bound} from "../../src/toll/vocabulary.ts";

/** Counts of every size, round ones more often than chance would have them. */
export const anyCount = fc.oneof(
  fc.nat({max: 20}),
  fc.nat({max: 999_999_999}),
  fc.tuple(fc.integer({min: 1, max: 999}), fc.constantFrom(1, 10, 100, 1000, 100_000)).map(([digits, unit]) =>
    digits * unit)
);

/** A figure that fits its bound. */
export const anyFigure: fc.Arbitrary<Figure> = fc.oneof(
  ...(["exact", "about"] as const).map((bound) => anyCount.map((n): Figure => ({low: n, high: n, bound}))),
  ...(["at-least", "more-than"] as const).map((bound) => anyCount.map((low): Figure => ({low, high: null, bound}))),
  ...(["up-to", "almost"] as const).map((bound) => anyCount.map((high): Figure => ({low: null, high, bound}))),
  fc.tuple(anyCount, fc.integer({min: 1, max: 1_000_000})).map(([low, more]): Figure =>
    ({low, high: low + more, bound: "range"}))
);

/** "range 7000 15000" → the figure; "–" is an open end. For literal tables. */
export function figure(words: string): Figure {
  const [bound, low, high = low] = words.split(" ") as [Bound, string, string?];
  const count = (word: string | undefined) => (word === "–" ? null : Number(word));
  return {low: count(low), high: count(high), bound};
}
