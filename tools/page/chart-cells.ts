import {CallError, specOf, type ChartCall} from "../../src/charts/call.ts";
import {readCall} from "../../src/charts/read-call.ts";
import type {ChartSpec} from "../../src/charts/spec.ts";
import {PageError, type PageContext} from "./context.ts";

/** The chart that a figure's cell draws, read without being run; null where the cell is any other program, which has no
 * panel, table and embed.
 * @throws PageError where it calls a chart that cannot be drawn */
function chartCall(text: string, context: PageContext): ChartCall | null {
  return told(context, () => readCall(text));
}

/** The whole chart of a figure, with the defaults of its story.
 * @throws PageError that names what the story does not know */
export function chartOfCell(text: string, context: PageContext): ChartSpec | null {
  const call = chartCall(text, context);
  return call && told(context, () => specOf(call, context.story.chart));
}

function told<T>(context: PageContext, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof CallError) throw new PageError(context, error.message);
    throw error;
  }
}
