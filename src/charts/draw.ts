import {rollup} from "d3-array";
import * as kinds from "./kinds.js";
import type {ChartData, ChartSpec} from "./spec.js";
import type {ChartContext, ChartReport} from "./view/chart-claim.js";

const counted = new WeakMap<ChartReport[], Map<string, number>>();

/** Draws a chart from its specification: the one way, at build time and in the reader's hand. */
export function draw(spec: ChartSpec, data: ChartData, context: ChartContext): SVGSVGElement {
  const {reports} = data;
  const printings = counted.get(reports) ?? rollup(reports, (own) => own.length, ({claim_id}) => claim_id);
  counted.set(reports, printings);
  return kinds[spec.chart].draw(spec, data, {...context, printings});
}
