import type {Day} from "../../toll/day.js";
import {formatCount} from "../../toll/figure.js";
import type {ChartContext} from "../view/chart-claim.js";
import {dayTicks, tickWords} from "./day-ticks.js";
import {narrowBelow} from "./frame.js";
import {svg, tenth} from "./svg.js";

interface Ticked<Value> {
  (value: Value): number;
  ticks: (count: number) => Value[];
  /** Where 0 stands on a logarithmic axis; null or left out where it has no place of its own. */
  zeroAt?: number | null;
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
    svg(document, "text", {x: x(tick), y: height + 18, "text-anchor": anchor(tick), class: "tick"},
      [tick === 0 && x.zeroAt != null ? "0, apart" : formatCount(tick)])
  ]);
}

/** An axis of days: grid lines from `top` down, and below them days and their year, or over two years the years. */
export function dayAxis(
  {document, width}: Pick<ChartContext, "document" | "width">,
  x: (day: Day) => number,
  {from, until, top, height}: {from: Day; until: Day; top: number; height: number}
): SVGElement[] {
  const ticks = dayTicks(from, until, width < narrowBelow ? 4 : 8);
  return tickWords(ticks, from, until).flatMap(({day, words, year}) => {
    const anchor = x(day) > width - 20 ? "end" : x(day) < 16 ? "start" : "middle";
    const at = {x: x(day), "text-anchor": anchor, class: "tick"};
    return [
      svg(document, "path", {class: "grid", d: `M${tenth(x(day))},${top}V${height}`}),
      svg(document, "text", {...at, y: height + 18}, [words]),
      ...(year ? [svg(document, "text", {...at, y: height + 31}, [year])] : [])
    ];
  });
}
