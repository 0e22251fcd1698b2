import {ascending} from "d3";
import {addDays, type Day} from "./day.js";

/** The days for which a series was read whole; `until` null = not ended. */
export interface Covered {
  /** The first day that was read. */
  from: Day;
  /** The last day that was read; null = up to the present. */
  until: Day | null;
}

/** Up to which day of a time between two statements complete series show, without a break, that nobody spoke: the next
 * day of speaking where they show it of all of it, null where they show nothing.
 * @param to the day of the next statement; null where there is none */
export function coveredUntil(series: readonly Covered[], spokeOn: Day, to: Day | null): Day | null {
  let last = spokeOn;
  for (const {from, until} of series.toSorted((a, b) => ascending(a.from, b.from))) {
    if (from > addDays(last, 1)) break;
    if (until === null) return to;
    if (until > last) last = until;
  }
  if (last === spokeOn) return null;
  return to !== null && addDays(last, 1) >= to ? to : last;
}
