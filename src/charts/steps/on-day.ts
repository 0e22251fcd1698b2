import {formatDay, type Day} from "../../toll/day.js";
import type {ChartData, ChartSpec} from "../spec.js";
import {linesFor} from "../view/drawn-lines.js";
import {measured, speakerOf} from "../words/phrases.js";

/** Which claims stood on a day, in a sentence. */
export function standingOnDay(spec: ChartSpec, data: ChartData, day: Day): string {
  const lines = linesFor({...spec, knownOn: day}, data).filter((line) => line.stretches.at(-1)!.until === day);
  if (!lines.length) return `By ${formatDay(day)} nobody in this ledger had given a total.`;
  const parts = lines.map((line) => {
    const {claim} = line.stretches.at(-1)!;
    return `${speakerOf(line)} said ${measured(claim)} (${formatDay(claim.known_on, {year: false})})`;
  });
  return `These claims stood on ${formatDay(day)}: ${parts.join("; ")}.`;
}
