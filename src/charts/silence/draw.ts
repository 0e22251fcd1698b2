import {scaleUtc} from "d3";
import {countOf} from "../../toll/count-of.js";
import {addDays, toDate, type Day} from "../../toll/day.js";
import type {ChartContext} from "../view/chart-claim.js";
import {footOf} from "../shared/day-ticks.js";
import {dayAxis} from "../shared/axis.js";
import {glyph, sideClass} from "../shared/glyph.js";
import {picture, svg, textWidth} from "../shared/svg.js";
import {longestSilence, spans, type Voice} from "./voices.js";

const row = 44;

/** Where the days and one voice lie in the drawing. */
interface Place {
  x: (day: Day) => number;
  y: number;
  last: Day;
}

/** When each speaker spoke, and how long it was silent: a mark for each claim, a bar for the longest silence that a
 * complete series shows, dots over the days of which nobody knows. */
export function silenceChart(context: ChartContext, voices: Voice[], days: {from: Day; until: Day}): SVGSVGElement {
  const {from, until} = days;
  const x = scaleUtc([toDate(from), toDate(addDays(until, 1))], [8, context.width - 10]);
  const height = voices.length * row;
  const place = (index: number) => ({x: (day: Day) => x(toDate(day)), y: index * row + 32, last: until});
  return picture(context, height + footOf(from, until), [
    ...dayAxis(context, (day) => x(toDate(day)), {from, until, top: 0, height}),
    ...voices.flatMap((voice, index) => drawVoice(context, voice, place(index)))
  ]);
}

function drawVoice(context: ChartContext, voice: Voice, place: Place): (SVGElement | null)[] {
  const {document} = context;
  const {x, y} = place;
  return [
    svg(document, "text", {x: 6, y: y - 14, "text-anchor": "start", class: sideClass(voice.side, context)}, [
      svg(document, "tspan", {class: "name"}, [`${voice.body}: ${voice.toll}`])
    ]),
    ...unread(context, voice, place),
    ...bar(context, voice, place),
    // A mark of the day, whatever was said on it.
    ...voice.claims.map((claim) => glyph(claim, context, {
      shown: {...claim, bound: "exact"}, place: () => x(claim.known_on), cross: y, horizontal: true, radius: 2.6
    }))
  ];
}

/** Dotted: days for which no series was read whole, so that the ledger has no row and nobody knows of a silence. */
function unread({document}: ChartContext, voice: Voice, {x, y, last}: Place): SVGElement[] {
  const open = spans(voice, last).filter((span) => span.silentUntil !== span.until);
  return open.map(({from, until, silentUntil}) =>
    svg(document, "path", {class: "unread", d: `M${x(silentUntil ?? from).toFixed(1)},${y}H${x(until).toFixed(1)}`}));
}

/** The longest silence, with its days where they have room. */
function bar(context: ChartContext, voice: Voice, {x, y, last}: Place): (SVGElement | null)[] {
  const {document} = context;
  const silence = longestSilence(voice, last);
  if (!silence) return [];
  const [start, end] = [x(silence.from), x(silence.until)];
  const words = countOf(silence.days, "day");
  const d = `M${start.toFixed(1)},${y}H${end.toFixed(1)}`;
  return [
    svg(document, "path", {class: `silence ${sideClass(voice.side, context)}`, d}),
    end - start <= textWidth(words, 11) + 16 ? null
      : svg(document, "text", {x: (start + end) / 2, y: y + 4, "text-anchor": "middle", class: "on-bar"}, [words])
  ];
}
