import {daysBetween, formatDayShort, fromDate, type Day} from "../../toll/day.js";
import {formatCount} from "../../toll/figure.js";
import type {ChartContext} from "../view/chart-claim.js";
import {narrowBelow} from "./frame.js";
import {svg, tenth} from "./svg.js";

interface Ticked<Value> {
  (value: Value): number;
  ticks: (count: number) => Value[];
}

/** An axis of counts from left to right: grid lines over the whole height, and the counts below them. */
export function countAxis(
  {document, width}: Pick<ChartContext, "document" | "width">,
  x: Ticked<number>,
  height: number,
  {few = width < narrowBelow}: {few?: boolean} = {}
): SVGElement[] {
  const anchor = (tick: number) => (tick === 0 || x(tick) < 12 ? "start" : x(tick) > width - 24 ? "end" : "middle");
  return x.ticks(few ? 4 : 8).flatMap((tick) => [
    svg(document, "path", {class: "grid", d: `M${x(tick).toFixed(1)},0V${tenth(height)}`}),
    svg(document, "text", {x: x(tick), y: height + 18, "text-anchor": anchor(tick), class: "tick"}, [formatCount(tick)])
  ]);
}

/** An axis of days: grid lines from `top` down, and below them the days or, over two years, the years. */
export function dayAxis(
  {document, width}: Pick<ChartContext, "document" | "width">,
  x: Ticked<Date>,
  {from, until, top, height, most = 6}: {from: Day; until: Day; top: number; height: number; most?: number}
): SVGElement[] {
  const years = daysBetween(from, until) > 700;
  const words = (date: Date) => (years ? String(date.getUTCFullYear()) : formatDayShort(fromDate(date)));
  return x.ticks(width < narrowBelow ? 4 : most).flatMap((date) => [
    svg(document, "path", {class: "grid", d: `M${x(date).toFixed(1)},${top}V${height}`}),
    svg(document, "text", {
      x: x(date), y: height + 18, "text-anchor": x(date) > width - 20 ? "end" : "middle", class: "tick"
    }, [words(date)])
  ]);
}
