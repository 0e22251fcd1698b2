import type {Day} from "../../toll/day.js";
import type {ChartContext} from "../view/chart-claim.js";
import type {Panel} from "../view/drawn-lines.js";
import {logFloor} from "../view/lines.js";
import {narrowBelow} from "../shared/frame.js";
import {stepChart, stepMargins} from "../steps/draw.js";
import {stack, widest} from "../shared/stack.js";

/** Charts under each other, each with its heading: of their own scales, or all up to one `top`. */
export function panelsChart(
  context: ChartContext,
  panels: Panel[],
  {from, until, type, knownOn, top}: {from: Day; until: Day; type?: "linear" | "log"; knownOn?: Day; top?: number}
): SVGSVGElement {
  const floor = top && logFloor(panels.flatMap(({lines}) => lines), from);
  const height = context.width < narrowBelow ? 260 : 240;
  const beside = widest(panels.map(({lines}) => stepMargins(context, {lines, from, top})));
  return stack(context, panels.map(({title, lines}) => ({
    title,
    chart: stepChart(context, {lines, from, until, top, floor, height, type, knownOn, beside})
  })));
}
