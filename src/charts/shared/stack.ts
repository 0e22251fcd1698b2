import type {ChartContext} from "../view/chart-claim.js";
import {wrap} from "./labels.js";
import {svg, textWidth} from "./svg.js";

const headingHeight = 26;

/** The margins that suit each of some charts: their plots begin and end at the same places. */
export function widest(margins: {left: number; right: number}[]): {left: number; right: number} {
  return {left: Math.max(...margins.map(({left}) => left)), right: Math.max(...margins.map(({right}) => right))};
}

/** Charts below each other, each under its heading. */
export function stack({document, width}: ChartContext, parts: {title: string; chart: SVGSVGElement}[]): SVGSVGElement {
  let y = 0;
  const nodes = parts.flatMap(({title, chart}) => {
    const height = Number(chart.getAttribute("viewBox")!.split(" ")[3]);
    const lines = wrap(title, width, (text) => textWidth(text, 11.5));
    const heading = svg(document, "text", {class: "heading", "text-anchor": "start"}, lines.map((line, at) =>
      svg(document, "tspan", {x: 0, y: y + 16 + at * 15}, [at < lines.length - 1 ? `${line} ` : line])));
    y += headingHeight + (lines.length - 1) * 15;
    for (const [name, value] of Object.entries({y, width, height})) chart.setAttribute(name, String(value));
    y += height + 8;
    return [heading, chart];
  });
  return svg(document, "svg", {viewBox: `0 0 ${width} ${y}`, role: "group"}, nodes) as SVGSVGElement;
}
