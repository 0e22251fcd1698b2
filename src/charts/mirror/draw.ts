import type {Day} from "../../toll/day.js";
import {formatCount} from "../../toll/figure.js";
import type {ChartContext} from "../view/chart-claim.js";
import {highest, logFloor, type Line} from "../view/lines.js";
import {narrowBelow} from "../shared/frame.js";
import {stepChart} from "../steps/draw.js";
import {wrap} from "../shared/labels.js";
import {svg, textWidth} from "../shared/svg.js";

/** Two charts of one scale, one above the other, for two sides' dead: what each side says of its own people and of
 * the other's can be read across. */
export function mirrorChart(
  context: ChartContext,
  halves: {title: string; lines: Line[]}[],
  {from, until, type, knownOn}: {from: Day; until: Day; type?: "linear" | "log"; knownOn?: Day}
): SVGSVGElement {
  const all = halves.flatMap(({lines}) => lines);
  const [top, floor] = [highest(all), logFloor(all)];
  const height = context.width < narrowBelow ? 300 : 280;
  return stack(context, halves.map(({title, lines}) => ({
    title,
    chart: stepChart(context, {lines, from, until, top, floor, height, type, knownOn})
  })));
}

/** Charts under each other, each with its heading: of their own scales, or all up to one `top`. */
export function panelsChart(
  context: ChartContext,
  panels: {title: string; lines: Line[]}[],
  {from, until, type, knownOn, top}: {from: Day; until: Day; type?: "linear" | "log"; knownOn?: Day; top?: number}
): SVGSVGElement {
  const floor = top && logFloor(panels.flatMap(({lines}) => lines));
  return stack(context, panels.map(({title, lines}) => ({
    title: `${title} (to ${formatCount(highest(lines))})`,
    chart: stepChart(context, {lines, from, until, top, floor, height: context.width < narrowBelow ? 260 : 240, type, knownOn})
  })));
}

const headingHeight = 26;

function stack({document, width}: ChartContext, parts: {title: string; chart: SVGSVGElement}[]): SVGSVGElement {
  let y = 0;
  const nodes = parts.flatMap(({title, chart}) => {
    const height = Number(chart.getAttribute("viewBox")!.split(" ")[3]);
    const lines = wrap(title, width, (text) => textWidth(text, 11.5));
    const heading = svg(document, "text", {class: "heading", "text-anchor": "start"}, lines.map((line, at) =>
      svg(document, "tspan", {x: 0, y: y + 16 + at * 15}, [line])));
    y += headingHeight + (lines.length - 1) * 15;
    for (const [name, value] of Object.entries({y, width, height})) chart.setAttribute(name, String(value));
    y += height + 8;
    return [heading, chart];
  });
  return svg(document, "svg", {viewBox: `0 0 ${width} ${y}`, role: "group"}, nodes) as SVGSVGElement;
}
