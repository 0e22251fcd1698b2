import type {ComparableClaim} from "./comparable.js";
import {daysBetween, type Day} from "./day.js";

/** What a headline asks of a claim: which days it covers, and from when it was known. */
export type HeadlineClaim = Pick<ComparableClaim, "since" | "as_of"> & {known_on: Day};

/** Days that two statements may lie apart and still answer one another. */
const headlineDays = 7;

/** Below this a ratio says nothing that the rounding of its figures does not swallow; it is never told. */
const tellingRatio = 1.1;

/** Whether a ratio that two claims guarantee is worth a sentence; null = none could be formed. */
export function isTelling(ratio: number | null | undefined): ratio is number {
  return ratio !== null && ratio !== undefined && ratio >= tellingRatio;
}

/** Whether the ratio of two claims may stand by itself, in a title or a first sentence: they cover the same days, or
 * were said within a week of each other. Any other ratio needs the age of both in its sentence. */
export function mayHeadline(a: HeadlineClaim, b: HeadlineClaim): boolean {
  return coverSameDays(a, b) || Math.abs(daysBetween(a.known_on, b.known_on)) <= headlineDays;
}

function coverSameDays(a: HeadlineClaim, b: HeadlineClaim): boolean {
  return (a.as_of ?? null) !== null && a.as_of === b.as_of && (a.since ?? null) === (b.since ?? null);
}
