import * as kinds from "./kinds.js";
import type {ChartData, ChartRows, ChartSpec} from "./spec.js";
import {gapsOf} from "./view/gaps.js";

/** The rows with the gaps that a chart asks for, if it draws any. */
export function rowsFor(spec: ChartSpec, rows: ChartRows): ChartData {
  const gaps = kinds[spec.chart].reads?.includes("gaps") ? gapsOf(spec, rows) : [];
  return {...rows, gaps, gapsFound: true};
}
