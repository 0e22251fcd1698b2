import type {Day} from "../../toll/day.js";
import type {ChartContext} from "../view/chart-claim.js";
import type {Panel} from "../view/drawn-lines.js";
import {highest, logFloor} from "../view/lines.js";
import {narrowBelow} from "../shared/frame.js";
import {stepChart, stepMargins} from "../steps/draw.js";
import {stack, widest} from "../shared/stack.js";

/** Two charts of one scale, one above the other, for two sides' dead: what each side says of its own people and of
 * the other's can be read across. */
export function mirrorChart(
  context: ChartContext,
  halves: Panel[],
  {from, until, type, knownOn}: {from: Day; until: Day; type?: "linear" | "log"; knownOn?: Day}
): SVGSVGElement {
  const all = halves.flatMap(({lines}) => lines);
  const [top, floor] = [highest(all), logFloor(all)];
  const height = context.width < narrowBelow ? 300 : 280;
  const beside = widest(halves.map(({lines}) => stepMargins(context, {lines, top})));
  return stack(context, halves.map(({title, lines}) => ({
    title,
    chart: stepChart(context, {lines, from, until, top, floor, height, type, knownOn, beside})
  })));
}
