import {CallError, specOf} from "../../charts/call.js";
import {readCall} from "../../charts/read-call.js";
import type {ChartRows, ChartSpec} from "../../charts/spec.js";
import {writeCall} from "../../charts/write-call.js";
import type {Chart} from "../chart.js";

/** The chart that a cell's text draws, read without being run; null for any other program, and for a call that cannot
 * be drawn: the run says why. */
export function chartIn(text: string, rows: ChartRows): ChartSpec | null {
  try {
    const call = readCall(text);
    return call && specOf(call, rows);
  } catch (error) {
    if (error instanceof CallError) return null;
    throw error;
  }
}

/** The text of a chart's cell: its author's own bytes, or those of the chart that a reader made of it. */
export function textOf({spec, author}: Chart, own: string): string {
  return sameChart(spec, author) ? own : writeCall(spec);
}

/** Brings the chart above to what the text of its cell says, where that is a call that the panel can answer. */
export function followText(chart: Chart, text: string): void {
  const asked = chartIn(text, chart.rows);
  if (!asked || sameChart(asked, chart.spec)) return;
  const {counted, under, ...rest} = asked;
  if (counted === chart.spec.counted && String(under ?? []) === String(chart.spec.under ?? [])) chart.change(rest);
  else chart.say([authorsOnly]);
}

const authorsOnly =
  "Which counts are drawn (counted, under) can be changed in the code, not in this chart; the result below shows it.";

/** What a call does not write is not read by its kind of chart. */
export function sameChart(one: ChartSpec, other: ChartSpec): boolean {
  return writeCall(one) === writeCall(other);
}
