import {nominal} from "../../toll/bound.js";
import {addDays, type Day} from "../../toll/day.js";
import type {ChartClaim, ChartContext} from "../view/chart-claim.js";
import type {Line} from "../view/lines.js";
import type {Scales} from "./frame.js";
import {sideClass} from "./glyph.js";
import {svg, tenth} from "./svg.js";

/** One speaker's counts as steps: solid on the day of saying, dashed while carried; a range is two lines, and nothing
 * is joined aslant. */
export function stepLine(context: Pick<ChartContext, "document" | "sides">, line: Line, scales: Scales): SVGElement {
  const {document} = context;
  const {carried, said} = stepPaths(line.stretches, scales);
  return svg(document, "g", {class: `line ${sideClass(line.side, context)} ${line.measure}`, "data-line": line.key}, [
    svg(document, "path", {class: "carried", d: carried}),
    svg(document, "path", {class: "said", d: said})
  ]);
}

/** The paths of stretches, in time order: what was said on its day, and what is carried since. */
function stepPaths(stretches: Line["stretches"], {x, y}: Scales): {carried: string; said: string} {
  const said: string[] = [];
  const carried: string[] = [];
  let before: {day: Day; value: number} | null = null;
  for (const {claim, from, until} of stretches) {
    const end = addDays(until!, 1);
    const spoken = from === claim.known_on ? addDays(from, 1) : from;
    for (const value of levels(claim)) {
      const level = tenth(y(value));
      if (spoken > from) said.push(`M${tenth(x(from))},${level}H${tenth(x(spoken < end ? spoken : end))}`);
      if (end > spoken) carried.push(`M${tenth(x(spoken))},${level}H${tenth(x(end))}`);
    }
    const value = nominal(claim);
    if (before && value !== null && before.day === from)
      said.push(`M${tenth(x(from))},${tenth(y(before.value))}V${tenth(y(value))}`);
    before = value === null ? null : {day: end, value};
  }
  return {carried: carried.join(""), said: said.join("")};
}

function levels(claim: ChartClaim): number[] {
  return claim.bound === "range" ? [claim.low!, claim.high!] : [nominal(claim)!];
}
