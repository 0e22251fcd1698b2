import * as kinds from "./kinds.js";
import type {ChartData, ChartSpec} from "./spec.js";
import type {ChartContext} from "./view/chart-claim.js";

/** Draws a chart from its specification: the one way, at build time and in the reader's hand. */
export function draw(spec: ChartSpec, data: ChartData, context: ChartContext): SVGSVGElement {
  return kinds[spec.chart].draw(spec, data, context);
}
