import {axisX, axisY, gridY, plot} from "@observablehq/plot";
import type {ChartContext} from "../view/chart-claim.js";
import type {Day} from "../../toll/day.js";
import {addDays, daysBetween, formatDayShort, toDate} from "../../toll/day.js";
import {formatCount} from "../../toll/figure.js";
import {svg, tenth} from "./svg.js";

export interface Margins {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

export interface Scales {
  x: (day: Day) => number;
  y: (value: number) => number;
}

export interface FrameOptions {
  height: number;
  margins: Margins;
  from: Day;
  until: Day;
  yDomain: [number, number];
  yType?: "linear" | "log";
  /** What follows each count on the axis of counts. */
  yUnit?: string;
}

/** A chart narrower than this is drawn for a hand: fewer ticks, numbers for notes, labels in two lines. */
export const narrowBelow = 520;

/** Days across, counts up: axes and grid by Plot, the marks by `draw` on Plot's scales. */
export function frame(context: ChartContext, options: FrameOptions, draw: (scales: Scales) => (Node | null)[]): SVGSVGElement {
  const {axes, scales} = axesFor(context, options);
  const drawn = context.part ? svg(context.document, "svg") as SVGSVGElement : axes.cloneNode(true) as SVGSVGElement;
  const ends = context.dated ? `${tenth(scales.x(options.from))} ${tenth(scales.x(addDays(options.until, 1)))}` : null;
  drawn.append(svg(context.document, "g", {class: "marks", "data-x": ends}, draw(scales).filter((node) => node !== null)));
  return drawn;
}

interface Axes {
  axes: SVGSVGElement;
  scales: Scales;
}

const known = new WeakMap<Document, Map<string, Axes>>();

/** Plot takes most of the time of a drawing, and while a reader slides through the days its part stays the same. */
function axesFor(context: ChartContext, options: FrameOptions): Axes {
  const made = known.get(context.document) ?? new Map<string, Axes>();
  known.set(context.document, made);
  const key = JSON.stringify([context.width, options]);
  const found = made.get(key) ?? drawAxes(context, options);
  if (made.size > 20) made.clear();
  made.set(key, found);
  return found;
}

function drawAxes(
  {document, width}: ChartContext,
  {height, margins, from, until, yDomain, yType = "linear", yUnit = ""}: FrameOptions
): Axes {
  const narrow = width < narrowBelow;
  const drawn = plot({
    document,
    width,
    height,
    marginTop: margins.top,
    marginRight: margins.right,
    marginBottom: margins.bottom,
    marginLeft: margins.left,
    style: {background: "none", overflow: "visible"},
    x: {type: "utc", domain: [toDate(from), toDate(addDays(until, 1))]},
    y: {type: yType, domain: yDomain, nice: yType === "linear"},
    marks: [
      gridY({ticks: narrow ? 4 : 6, strokeOpacity: 1, stroke: "var(--grid)"}),
      axisY({ticks: narrow ? 4 : 6, label: null, tickSize: 0, tickFormat: (value: number) => formatCount(value) + yUnit}),
      axisX({ticks: dayTicks(from, until, narrow ? Math.min(5, Math.floor(width / 70)) : 12), label: null, tickSize: 4, tickFormat: dayFormat(from, until)})
    ]
  });
  const [x, y] = [drawn.scale("x")!, drawn.scale("y")!];
  return {
    axes: finish(drawn as unknown as SVGSVGElement),
    // A logarithmic axis has no zero: what lies below its first count is drawn there.
    scales: {x: (day) => x.apply(toDate(day)), y: (value) => y.apply(Math.max(value, yDomain[0]))}
  };
}

/** Plot labels its groups in a way that screen readers stumble over; the figure around it has the words. */
function finish(drawn: SVGSVGElement): SVGSVGElement {
  for (const group of drawn.querySelectorAll("g[aria-label], g[aria-hidden]")) {
    group.removeAttribute("aria-label");
    group.removeAttribute("aria-description");
  }
  for (const group of drawn.querySelectorAll("[transform], [d], [x], [y], [x1], [y1], [x2], [y2]"))
    for (const name of ["transform", "d", "x", "y", "x1", "y1", "x2", "y2"]) {
      const value = group.getAttribute(name);
      if (value && /\.\d\d/.test(value))
        group.setAttribute(name, value.replace(/-?\d*\.\d+/g, (number) => tenth(Number(number))));
    }
  drawn.removeAttribute("width");
  drawn.removeAttribute("height");
  drawn.setAttribute("role", "group");
  return drawn;
}

/** Firsts and middles of months, firsts, every third first, or years: whatever leaves a tick the room it needs. */
function dayTicks(from: Day, until: Day, room: number): Date[] {
  const months = daysBetween(from, until) / 30;
  const days = range(from, until).filter((day) => {
    const [, month, date] = day.split("-");
    if (months < 1) return daysBetween(from, day) % Math.ceil(daysBetween(from, until) / room + 0.01) === 0;
    if (yearsApart(from, until)) return month === "01" && date === "01";
    if (months * 2 <= room) return date === "01" || date === "15";
    return date === "01" && (months <= room || (Number(month) - 1) % monthStep(months / room) === 0);
  });
  return days.map(toDate);
}

/** Months from tick to tick: a part of the year, so that the ticks are as far apart over its end as within it. */
function monthStep(least: number): number {
  return [2, 3, 4, 6].find((months) => months >= least) ?? 12;
}

function range(from: Day, until: Day): Day[] {
  return Array.from({length: daysBetween(from, until) + 1}, (_, index) => addDays(from, index));
}

function yearsApart(from: Day, until: Day): boolean {
  return Number(until.slice(0, 4)) - Number(from.slice(0, 4)) >= 2;
}

function dayFormat(from: Day, until: Day): (date: Date) => string {
  const years = yearsApart(from, until);
  return (date) => {
    const day = date.toISOString().slice(0, 10);
    return years ? day.slice(0, 4) : formatDayShort(day);
  };
}
