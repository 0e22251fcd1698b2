import type {Bound} from "./vocabulary.js";

/** A figure as said: `low` and `high` are whole counts of people or cases, null where the bound leaves an end open. */
export interface Figure {
  low: number | null;
  high: number | null;
  bound: Bound;
}

/** The counts that a figure admits; an open end is not itself admitted. `high` is Infinity where nothing limits it. */
export interface Interval {
  low: number;
  high: number;
  lowOpen: boolean;
  highOpen: boolean;
}

/** Which ends each bound carries; the checker and the reader of articles hold figures to this. */
export const boundEnds: Record<Bound, {low: boolean; high: boolean; rule: string}> = {
  exact: {low: true, high: true, rule: "low = high"},
  about: {low: true, high: true, rule: "low = high"},
  range: {low: true, high: true, rule: "low < high"},
  "at-least": {low: true, high: false, rule: "low only"},
  "more-than": {low: true, high: false, rule: "low only"},
  "up-to": {low: false, high: true, rule: "high only"},
  almost: {low: false, high: true, rule: "high only"}
};

/** Whether low and high are what the bound asks for. */
export function fitsBound({low, high, bound}: Figure): boolean {
  const ends = boundEnds[bound];
  if ((low !== null) !== ends.low || (high !== null) !== ends.high) return false;
  if (bound === "range") return low! < high!;
  return !(ends.low && ends.high) || low === high;
}

/** The place of the last digit that is not zero: 3,700 → 100; 7,000 → 1,000; 0 → 1. At a power of ten it is the place
 * below, 1,000,000 → 100,000, since nobody who means 300,000 says "almost a million". */
export function roundingUnit(count: number): number {
  if (count === 0) return 1;
  let unit = 1;
  while (count % (unit * 10) === 0) unit *= 10;
  return unit === count && unit >= 10 ? unit / 10 : unit;
}

/** The count that a dot marks; null for a range, which has no middle here. */
export function nominal({low, high, bound}: Figure): number | null {
  return bound === "range" ? null : (low ?? high);
}

/** The interval of counts that the words admit. "About" and "almost" use the rounding unit of the figure. */
export function admitted(figure: Figure): Interval {
  const [low, high] = [figure.low ?? 0, figure.high ?? Infinity];
  switch (figure.bound) {
    case "exact":
    case "range":
    case "up-to":
      return {low, high, lowOpen: false, highOpen: false};
    case "at-least":
    case "more-than":
      return {low, high, lowOpen: figure.bound === "more-than", highOpen: true};
    case "almost":
      return {low: Math.max(0, high - roundingUnit(high)), high, lowOpen: false, highOpen: true};
    case "about": {
      const half = roundingUnit(low) / 2;
      return {low: Math.max(0, low - half), high: low + half, lowOpen: false, highOpen: false};
    }
  }
}
