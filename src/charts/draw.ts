import {rollup} from "d3";
import * as kinds from "./kinds.js";
import type {ChartKind} from "./kind.js";
import {wrap} from "./shared/labels.js";
import {sizeOf, svg, textWidth} from "./shared/svg.js";
import {keyedFor, withKey} from "./shared/key.js";
import type {ChartData, ChartSpec} from "./spec.js";
import {refused} from "./view/may-share.js";
import type {ChartContext, ChartReport} from "./view/chart-claim.js";

const counted = new WeakMap<ChartReport[], Map<string, number>>();

/** Draws a chart from its specification: the one way, at build time and in the reader's hand.
 * @throws an Error in words for tolls on one axis that may not be compared, whoever asks */
export function draw(spec: ChartSpec, data: ChartData, context: ChartContext): SVGSVGElement {
  const {oneAxis} = kinds[spec.chart];
  const [no] = oneAxis ? refused(spec.tolls, data, oneAxis) : [];
  if (no) throw new Error(`${spec.chart}: not on one axis. ${no.reasons.join(" ")}`);
  const printings = printingsIn(data);
  const {claims, draw, finding, key, empty = finding} = kinds[spec.chart] as ChartKind;
  const drawing = draw(spec, data, {...context, printings});
  if (context.part) return drawing;
  if (!drawing.querySelector(".mark")) sayEmpty(drawing, `${empty(spec, data).replace(/\.$/, "")}.`);
  return shaped(withKey(drawing, key, keyedFor(drawing, claims({...spec, knownOn: null}, data), data)));
}

/** Says the shape of a drawing in its style: a browser then need not lay out what is not yet in sight (chart.css). */
function shaped(drawing: SVGSVGElement): SVGSVGElement {
  if (drawing.hasAttribute("viewBox")) drawing.setAttribute("style", `aspect-ratio:${sizeOf(drawing).join("/")}`);
  return drawing;
}

/** How many printings each claim has, counted once for all charts of a page. */
function printingsIn({reports, printings}: ChartData): Map<string, number> {
  if (printings) return new Map(Object.entries(printings));
  const known = counted.get(reports) ?? rollup(reports, (own) => own.length, ({claim_id}) => claim_id);
  counted.set(reports, known);
  return known;
}

/** Says within a drawing that holds no mark why it holds none; one of no height is made high enough. */
function sayEmpty(drawing: SVGSVGElement, words: string): void {
  const [width, height] = sizeOf(drawing);
  const lines = wrap(words, width * 0.66, (text) => textWidth(text, 13));
  const room = lines.length * 18 + 20;
  if (height < room) drawing.setAttribute("viewBox", `0 0 ${width} ${room}`);
  const top = (Math.max(height, room) - lines.length * 18) / 2;
  drawing.append(svg(drawing.ownerDocument, "g", {class: "empty"}, lines.map((line, at) =>
    svg(drawing.ownerDocument, "text", {x: width / 2, y: top + at * 18, "text-anchor": "middle"}, [line]))));
}
