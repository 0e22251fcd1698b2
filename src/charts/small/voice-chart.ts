import {ascending} from "d3-array";
import {scaleLinear, scaleUtc} from "d3-scale";
import {utcFormat} from "d3-time-format";
import {addDays, daysBetween, toDate, type Day} from "../../toll/day.js";
import {formatCount} from "../../toll/figure.js";
import type {ChartClaim, ChartContext} from "../view/chart-claim.js";
import {highest, type Line} from "../view/lines.js";
import {narrowBelow} from "../shared/frame.js";
import {glyph} from "../shared/glyph.js";
import {stepLine} from "../shared/step-line.js";
import {svg, tenth, textWidth} from "../shared/svg.js";

const bottom = 24;
const top = 14;

/** What one speaker said of one toll over time, small: a mark for each claim, steps between them, dashed while a claim
 * is carried. Counts of single cases and assertions are lines of their own. */
export function voiceChart(context: ChartContext, lines: Line[], days: {from: Day; until: Day}): SVGSVGElement {
  const {document, width} = context;
  const {from, until} = days;
  const narrow = width < narrowBelow;
  const height = narrow ? 190 : 210;
  const y = scaleLinear([0, highest(lines)], [height - bottom, top]).nice(3);
  const ticks = y.ticks(3);
  const left = Math.max(...ticks.map((tick) => textWidth(formatCount(tick), 13))) + 10;
  const x = scaleUtc([toDate(from), toDate(addDays(until, 1))], [left + 4, width - 14]);
  const at = (day: Day) => x(toDate(day));
  return svg(document, "svg", {viewBox: `0 0 ${width} ${height}`, role: "group"}, [
    ...ticks.flatMap((tick) => [
      svg(document, "path", {class: "grid", d: `M${tenth(left)},${tenth(y(tick))}H${width}`}),
      svg(document, "text", {x: left - 6, y: y(tick) + 4, "text-anchor": "end", class: "tick"}, [formatCount(tick)])
    ]),
    ...x.ticks(narrow ? 3 : 6).filter((date) => date.getUTCHours() === 0 && x(date) < width - 30).map((date) =>
      svg(document, "text", {x: x(date), y: height - 6, "text-anchor": "middle", class: "tick"},
        [dayFormat(from, until)(date)])),
    ...lines.map((line) => stepLine(context, line, {x: at, y})),
    ...lines.flatMap((line) => marksOf(line)).sort((a, b) => ascending(a.known_on, b.known_on))
      .map((claim) => glyph(claim, context, {place: y, cross: at(claim.known_on), radius: 3}))
  ]) as SVGSVGElement;
}

function marksOf({stretches, aside}: Line): ChartClaim[] {
  return [...new Set([...stretches.map(({claim}) => claim), ...aside])];
}

function dayFormat(from: Day, until: Day): (date: Date) => string {
  const days = daysBetween(from, until);
  return utcFormat(days > 900 ? "%Y" : days > 150 ? "%b %Y" : "%-d %b");
}
