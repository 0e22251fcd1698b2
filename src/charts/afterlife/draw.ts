import {scaleUtc} from "d3";
import {addDays, formatDay, toDate, type Day} from "../../toll/day.js";
import type {ChartClaim, ChartContext, ChartReport} from "../view/chart-claim.js";
import {dayAxis} from "../shared/axis.js";
import {footOf} from "../shared/day-ticks.js";
import {narrowBelow} from "../shared/frame.js";
import {printingDot} from "../shared/glyph.js";
import {fit} from "../shared/labels.js";
import {picture, svg, tenth, textWidth} from "../shared/svg.js";
import {printedWords} from "../words/printing-words.js";

const row = 21;
const top = 34;
const width = (text: string) => textWidth(text, 11.5);

/** The printings of a claim on the days of their printing, and the day from which its claimant no longer stood by
 * it: beside each dot who printed what, in the words of its figure. */
export function afterlifeChart(
  context: ChartContext,
  claim: ChartClaim,
  reports: ChartReport[],
  {from, until}: {from: Day; until: Day}
): SVGSVGElement {
  const height = top + reports.length * row;
  const scale = scaleUtc([toDate(from), toDate(addDays(until, 1))], [22, context.width - 22]);
  const x = (day: Day) => scale(toDate(day));
  return picture(context, height + footOf(from, until), [
    ...dayAxis(context, x, {from, until, top: top - 6, height}),
    ...goneLine(context, claim, x, height),
    ...reports.flatMap((report, index) =>
      printing(context, claim, report, [x(report.published_on!), top + index * row + 8]))
  ]);
}

function goneLine(
  {document, width: all}: ChartContext,
  {status, withdrawn_on}: ChartClaim,
  x: (day: Day) => number,
  height: number
): SVGElement[] {
  if (!withdrawn_on) return [];
  const at = x(withdrawn_on);
  const words = `${status} ${formatDay(withdrawn_on)}`;
  const left = at + 6 + width(words) > all;
  return [
    svg(document, "path", {class: "known-on", d: `M${tenth(at)},${top - 14}V${height}`}),
    svg(document, "text", {
      x: left ? at - 6 : at + 6, y: top - 16, "text-anchor": left ? "end" : "start", class: "note"
    }, [words])
  ];
}

/** A dot and its words, on the side of it that has room. */
function printing(
  context: ChartContext,
  claim: ChartClaim,
  report: ChartReport,
  [x, y]: [number, number]
): SVGElement[] {
  const {document} = context;
  const said = printedWords(report);
  const after = ` ${said}`;
  const most = Math.max(x, context.width - x) - 12 - width(after);
  const name = fit(report.outlet, Math.max(most, context.width < narrowBelow ? 70 : 120), width);
  const before = x + 10 + width(name + after) > context.width;
  return [
    printingDot(report, claim, context, [x, y]),
    svg(document, "text",
      {x: before ? x - 9 : x + 9, y: y + 4, "text-anchor": before ? "end" : "start", class: "outlet"}, [
        name, svg(document, "tspan", {class: report.damages.length ? "became" : "kept"}, [after])
      ])
  ];
}
