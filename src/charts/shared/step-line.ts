import {nominal} from "../../toll/bound.js";
import {coveredUntil} from "../../toll/coverage.js";
import {addDays, type Day} from "../../toll/day.js";
import type {ChartClaim, ChartContext} from "../view/chart-claim.js";
import type {Line} from "../view/lines.js";
import type {Scales} from "./frame.js";
import {sideClass} from "./glyph.js";
import {svg, tenth} from "./svg.js";

/** One speaker's counts as steps: solid on the day of saying, dashed while carried in a series that was read whole,
 * dotted where nobody read whether it spoke again; a range is a band, and nothing is joined aslant. */
export function stepLine(context: Pick<ChartContext, "document" | "sides">, line: Line, scales: Scales): SVGElement {
  const {document} = context;
  const {carried, unread, said} = stepPaths(line, scales);
  const band = bandPath(line.stretches, scales);
  return svg(document, "g", {class: `line ${sideClass(line.side, context)} ${line.measure}`, "data-line": line.key}, [
    ...(band ? [svg(document, "path", {class: "band", d: band})] : []),
    ...(carried ? [svg(document, "path", {class: "carried", d: carried})] : []),
    ...(unread ? [svg(document, "path", {class: "unread", d: unread})] : []),
    svg(document, "path", {class: "said", d: said})
  ]);
}

/** What lies between the two ends of each range, for as long as it stands: whoever sees an edge finds its other. */
function bandPath(stretches: Line["stretches"], {x, y}: Scales): string {
  return stretches.filter(({claim}) => claim.bound === "range").map(({claim, from, until}) =>
    `M${tenth(x(from))},${tenth(y(claim.high!))}H${tenth(x(addDays(until!, 1)))}V${tenth(y(claim.low!))}` +
    `H${tenth(x(from))}Z`).join("");
}

/** The paths of stretches, in time order: what was said on its day, what is carried since, and what is only not known
 * to have been renewed. */
function stepPaths({stretches, covered}: Line, {x, y}: Scales): {carried: string; unread: string; said: string} {
  const said: string[] = [];
  const carried: string[] = [];
  const unread: string[] = [];
  let before: {day: Day; levels: number[]} | null = null;
  for (const {claim, from, until} of stretches) {
    const end = addDays(until!, 1);
    const spoken = from === claim.known_on ? addDays(from, 1) : from;
    const silent = endOfSilence(covered, claim.known_on, end);
    const own = levels(claim);
    const rise = before?.day === from ? nearestEnds(before.levels, own) : null;
    for (const count of own) {
      const level = tenth(y(count));
      const rises = rise?.[1] === count;
      const start = rises ? `M${tenth(x(from))},${tenth(y(rise![0]))}V${level}` : `M${tenth(x(from))},${level}`;
      if (spoken > from) said.push(`${start}H${tenth(x(spoken < end ? spoken : end))}`);
      else if (rises) said.push(start);
      if (silent > spoken) carried.push(`M${tenth(x(spoken))},${level}H${tenth(x(silent))}`);
      const open = silent > spoken ? silent : spoken;
      if (end > open) unread.push(`M${tenth(x(open))},${level}H${tenth(x(end))}`);
    }
    before = {day: end, levels: own};
  }
  return {carried: carried.join(""), unread: unread.join(""), said: said.join("")};
}

/** The day before which a complete series shows that a claim was not renewed; the day of saying where none shows it. */
function endOfSilence(covered: Line["covered"], spokeOn: Day, end: Day): Day {
  const last = coveredUntil(covered, spokeOn, end);
  return last === null ? spokeOn : last >= end ? end : addDays(last, 1);
}

/** From where to where a line rises or falls on its way to the next figure: between the ends that face each other, and
 * nowhere where the one figure lies within the other. Nothing is said of what lies between. */
function nearestEnds(before: number[], after: number[]): [number, number] | null {
  const [low, high, first, last] = [before[0]!, before.at(-1)!, after[0]!, after.at(-1)!];
  return first > high ? [high, first] : last < low ? [low, last] : null;
}

function levels(claim: ChartClaim): number[] {
  return claim.bound === "range" ? [claim.low!, claim.high!] : [nominal(claim)!];
}
