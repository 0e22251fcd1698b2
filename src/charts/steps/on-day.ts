import {formatDay, type Day} from "../../toll/day.js";
import {countedAs} from "../../toll/counted.js";
import {figureText} from "../../toll/figure.js";
import type {ChartData, ChartSpec} from "../spec.js";
import type {ChartClaim} from "../view/chart-claim.js";
import {linesFor} from "../view/drawn-lines.js";
import {standsAt} from "../view/lines.js";
import {speakerOf} from "../words/phrases.js";

/** Which claims stood on a day, in a sentence. */
export function standingOnDay(spec: ChartSpec, data: ChartData, day: Day): string {
  const lines = linesFor({...spec, knownOn: day}, data)
    .map((line) => ({line, claims: standsAt(line, day)}))
    .filter(({claims}) => claims.length);
  if (!lines.length) return `By ${formatDay(day)} nobody in this ledger had given a total.`;
  const parts = lines.map(({line, claims}) => {
    const figures = claims.map(figureText).join(" and ");
    const [claim] = claims as [ChartClaim];
    return `${speakerOf(line)} said ${figures} ${countedAs(claim)} (${formatDay(claim.known_on, {year: false})})`;
  });
  return `These claims stood on ${formatDay(day)}: ${parts.join("; ")}.`;
}
