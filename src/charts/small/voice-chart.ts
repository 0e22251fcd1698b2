import {ascending, scaleLinear, scaleUtc} from "d3";
import {addDays, toDate, type Day} from "../../toll/day.js";
import {formatCount} from "../../toll/figure.js";
import type {ChartClaim, ChartContext} from "../view/chart-claim.js";
import {highest, type Line} from "../view/lines.js";
import {narrowBelow} from "../shared/frame.js";
import {dayTicks, footOf, tickWords} from "../shared/day-ticks.js";
import {keyBelow} from "../shared/key.js";
import {glyph} from "../shared/glyph.js";
import {stepLine} from "../shared/step-line.js";
import {svg, tenth, textWidth} from "../shared/svg.js";

const top = 14;

/** What one speaker said of one toll over time, small: a mark for each claim, steps between them, dashed while a claim
 * is carried. Counts of single cases and assertions are lines of their own. */
export function voiceChart(context: ChartContext, lines: Line[], days: {from: Day; until: Day}): SVGSVGElement {
  const {document, width} = context;
  const {from, until} = days;
  const narrow = width < narrowBelow;
  const bottom = footOf(from, until);
  const height = (narrow ? 166 : 186) + bottom;
  const y = scaleLinear([0, highest(lines, from)], [height - bottom, top]).nice(3);
  const ticks = y.ticks(3);
  const left = Math.max(...ticks.map((tick) => textWidth(formatCount(tick), 13))) + 10;
  const x = scaleUtc([toDate(from), toDate(addDays(until, 1))], [left + 4, width - 14]);
  const at = (day: Day) => x(toDate(day));
  const claims = lines.flatMap((line) => marksOf(line));
  const looks = {carried: true, unread: true};
  const key = keyBelow(document, {width, height}, ["figures", "lines"], {claims, sides: [], looks});
  return svg(document, "svg", {viewBox: `0 0 ${width} ${key.bottom}`, role: "group"}, [
    ...ticks.flatMap((tick) => [
      svg(document, "path", {class: "grid", d: `M${tenth(left)},${tenth(y(tick))}H${width}`}),
      svg(document, "text", {x: left - 6, y: y(tick) + 4, "text-anchor": "end", class: "tick"}, [formatCount(tick)])
    ]),
    ...tickWords(dayTicks(from, until, narrow ? 3 : 6), from, until).filter(({day}) => at(day) < width - 30)
      .flatMap(({day, words, year}) => [words, ...(year ? [year] : [])].map((text, row) => svg(document, "text", {
        x: at(day), y: height - bottom + 18 + row * 13, "text-anchor": "middle", class: "tick"
      }, [text]))),
    ...lines.map((line) => stepLine(context, line, {x: at, y})),
    ...claims.toSorted((a, b) => ascending(a.known_on, b.known_on))
      .map((claim) => glyph(claim, context, {place: y, cross: at(claim.known_on), radius: 3})),
    key.node
  ]) as SVGSVGElement;
}

function marksOf({stretches, aside}: Line): ChartClaim[] {
  return [...new Set([...stretches.map(({claim}) => claim), ...aside])];
}
