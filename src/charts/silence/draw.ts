import {scaleUtc} from "d3-scale";
import {toDate, type Day} from "../../toll/day.js";
import {formatCount} from "../../toll/figure.js";
import type {ChartContext} from "../view/chart-claim.js";
import {dayAxis} from "../shared/axis.js";
import {glyph, sideClass} from "../shared/glyph.js";
import {picture, svg, textWidth} from "../shared/svg.js";
import {longestSilence, type Voice} from "./voices.js";

const row = 44;

/** When each speaker spoke, and how long it was silent: a mark for each claim, a bar for the longest time between
 * two of them or since the last. */
export function silenceChart(context: ChartContext, voices: Voice[], days: {from: Day; until: Day}): SVGSVGElement {
  const {from, until} = days;
  const x = scaleUtc([toDate(from), toDate(until)], [8, context.width - 10]);
  const height = voices.length * row;
  return picture(context, height + 26, [
    ...dayAxis(context, x, {from, until, top: 0, height}),
    ...voices.flatMap((voice, index) => drawVoice(context, voice, (day) => x(toDate(day)), until, index * row + 32))
  ]);
}

function drawVoice(
  context: ChartContext,
  {body, toll, side, claims}: Voice,
  x: (day: Day) => number,
  last: Day,
  y: number
): (SVGElement | null)[] {
  const {document} = context;
  const {from, until, days} = longestSilence(claims, last);
  const [start, end] = [x(from), x(until)];
  const words = `${formatCount(days)} days`;
  const hue = sideClass(side, context);
  return [
    svg(document, "text", {x: 6, y: y - 14, "text-anchor": "start", class: hue}, [
      svg(document, "tspan", {class: "name"}, [`${body}: ${toll}`])
    ]),
    svg(document, "path", {class: `silence ${hue}`, d: `M${start.toFixed(1)},${y}H${end.toFixed(1)}`}),
    end - start <= textWidth(words, 11) + 16 ? null
      : svg(document, "text", {x: (start + end) / 2, y: y + 4, "text-anchor": "middle", class: "on-bar"}, [words]),
    // A mark of the day, whatever was said on it.
    ...claims.map((claim) => glyph(claim, context, {
      shown: {...claim, bound: "exact"}, place: () => x(claim.known_on), cross: y, horizontal: true, radius: 2.6
    }))
  ];
}
