import {scaleUtc} from "d3";
import type {ChartContext} from "../view/chart-claim.js";
import {addDays, toDate, type Day} from "../../toll/day.js";
import {formatCount} from "../../toll/figure.js";
import {dayTicks, tickWords} from "./day-ticks.js";
import {countScale, type CountScale} from "./count-scale.js";
import {picture, svg, tenth} from "./svg.js";

export interface Margins {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

export interface Scales {
  x: (day: Day) => number;
  y: (value: number) => number;
  /** Whether counts grow downwards. */
  down?: boolean;
}

export interface FrameOptions {
  height: number;
  margins: Margins;
  from: Day;
  until: Day;
  yDomain: [number, number];
  yType?: "linear" | "log";
  /** Whether a logarithmic axis needs a place for 0. */
  zero?: boolean;
  /** What follows each count on the axis of counts. */
  yUnit?: string;
  /** Counts grow downwards from an axis of days that stands above, in the other half of a mirror. */
  down?: boolean;
}

/** A chart narrower than this is drawn for a hand: fewer ticks, numbers for notes, labels in two lines. */
export const narrowBelow = 520;

/** Days across, counts up: axes and grid, and the marks by `draw` on their scales. */
export function frame(
  context: ChartContext,
  options: FrameOptions,
  draw: (scales: Scales) => (Node | null)[]
): SVGSVGElement {
  const {document, width, part, dated} = context;
  const {height, margins: {top, right, bottom, left}, from, until, down = false} = options;
  const across = scaleUtc([toDate(from), toDate(addDays(until, 1))], [left, width - right]);
  const ends: [number, number] = down ? [top, height - bottom] : [height - bottom, top];
  const counts = countScale({...options, domain: options.yDomain, type: options.yType}, ends);
  const x = (day: Day) => across(toDate(day));
  const y = (count: number) => counts(count);
  const span = dated ? `${tenth(x(from))} ${tenth(x(addDays(until, 1)))}` : null;
  const marks = svg(document, "g", {class: "marks", "data-x": span},
    draw({x, y, down}).filter((node) => node !== null));
  const axes = part ? [] : [countAxis(context, counts, options), ...(down ? [] : [dayAxis(context, x, options)])];
  return picture(context, height, [...axes, marks], {overflow: "visible"});
}

/** A line across the chart for each tick, with its count left of it. A logarithmic axis has more lines than counts. */
function countAxis(
  {document, width}: ChartContext,
  y: CountScale,
  {height, margins: {top, right, bottom, left}, yUnit = ""}: FrameOptions
): SVGElement {
  const room = Math.min(width < narrowBelow ? 4 : 6, Math.max(1, Math.floor((height - top - bottom) / 35)));
  const across = y.lines(room).map((tick) => `M${tenth(left)},${tenth(y(tick))}H${tenth(width - right)}`);
  return svg(document, "g", {class: "axis", "text-anchor": "end"}, [
    svg(document, "path", {class: "grid", d: across.join("")}),
    ...y.ticks(room).map((tick) =>
      svg(document, "text", {x: left - 9, y: y(tick), dy: "0.3em"}, [countWords(tick) + yUnit])),
    y.zeroAt === null ? "" : svg(document, "text",
      {x: left + 4, y: y.zeroAt - 5, "text-anchor": "start", class: "apart"}, ["0 stands apart: this axis has none"])
  ]);
}

/** Ratios may lie between whole numbers; a tick says so rather than being rounded to its neighbour. */
function countWords(tick: number): string {
  return Number.isInteger(tick) ? formatCount(tick) : String(Math.round(tick * 100) / 100);
}

/** A short line below the chart for each tick, with its day below it. */
function dayAxis(
  {document, width}: ChartContext,
  x: Scales["x"],
  {height, margins, from, until}: FrameOptions
): SVGElement {
  const plot = width - margins.left - margins.right;
  const ticks = dayTicks(from, until, width < narrowBelow ? Math.max(2, Math.min(5, Math.floor(plot / 45))) : 12);
  const foot = height - margins.bottom;
  const said = tickWords(ticks, from, until);
  return svg(document, "g", {class: "axis", "text-anchor": "middle"}, [
    svg(document, "path", {class: "ticks", d: ticks.map((day) => `M${tenth(x(day))},${tenth(foot)}v4`).join("")}),
    ...said.flatMap(({day, words, year}) => [
      svg(document, "text", {x: x(day), y: foot + 9, dy: "0.7em"}, [words]),
      ...(year ? [svg(document, "text", {x: x(day), y: foot + 22, dy: "0.7em", class: "year"}, [year])] : [])
    ])
  ]);
}
