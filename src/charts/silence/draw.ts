import {scaleUtc} from "d3-scale";
import {toDate, type Day} from "../../toll/day.js";
import {formatCount} from "../../toll/figure.js";
import type {ChartContext} from "../view/chart-claim.js";
import {dayAxis} from "../shared/axis.js";
import {glyph, sideClass} from "../shared/glyph.js";
import {svg, textWidth} from "../shared/svg.js";
import {longestSilence, type Voice} from "./voices.js";

const row = 44;

/** When each speaker spoke, and how long it was silent: a mark for each claim, a bar for the longest time between
 * two of them or since the last. */
export function silenceChart(context: ChartContext, voices: Voice[], {from, until}: {from: Day; until: Day}): SVGSVGElement {
  const {document, width} = context;
  const x = scaleUtc([toDate(from), toDate(until)], [8, width - 10]);
  const height = voices.length * row;
  return svg(document, "svg", {viewBox: `0 0 ${width} ${height + 26}`, role: "group"}, [
    ...dayAxis(context, x, {from, until, top: 0, height}),
    ...voices.flatMap((voice, index) => {
      const y = index * row + 32;
      const silence = longestSilence(voice.claims, until);
      const [start, end] = [x(toDate(silence.from)), x(toDate(silence.until))];
      const words = `${formatCount(silence.days)} days`;
      const middle = (start + end) / 2;
      return [
        svg(document, "text", {x: 6, y: y - 14, "text-anchor": "start", class: sideClass(voice.side, context)}, [
          svg(document, "tspan", {class: "name"}, [`${voice.body}: ${voice.toll}`])
        ]),
        svg(document, "path", {class: `silence ${sideClass(voice.side, context)}`, d: `M${start.toFixed(1)},${y}H${end.toFixed(1)}`}),
        end - start > textWidth(words, 11) + 16
          ? svg(document, "text", {x: middle, y: y + 4, "text-anchor": "middle", class: "on-bar"}, [words]) : null,
        ...voice.claims.map((claim) => glyph(claim, context, {
          shown: {...claim, bound: "exact"}, place: () => x(toDate(claim.known_on)), cross: y, horizontal: true, radius: 2.6
        }))
      ].filter((node) => node !== null);
    })
  ]) as SVGSVGElement;
}
