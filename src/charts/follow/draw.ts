import {formatDay, formatDayShort} from "../../toll/day.js";
import type {ChartClaim, ChartContext, ChartReport} from "../view/chart-claim.js";
import {narrowBelow} from "../shared/frame.js";
import {glyph, printingDot, sideClass} from "../shared/glyph.js";
import {wrap} from "../shared/labels.js";
import {picture, svg, textWidth} from "../shared/svg.js";
import {measured} from "../words/phrases.js";
import {damageWords, printedWords} from "../words/printing-words.js";

const line = 15;
const gap = 9;
const left = 22;
const width = (text: string) => textWidth(text, 11.5);

/** One claim and every printing of it as a list, in the order of printing: who printed it, when, what stood there, and
 * what that changed. It is a list because the figures mostly are the same: on an axis they lie on one place. */
export function followChart(context: ChartContext, claim: ChartClaim, reports: ChartReport[]): SVGSVGElement {
  const columns = columnsOf(context, reports);
  let y = 4;
  const rows = [null, ...reports].flatMap((report) => {
    const row = rowOf(context, claim, report, columns, y);
    y += row.height;
    return [...row.nodes, ...(report ? [] : [rule(context, y - 4)])];
  });
  return picture(context, y, rows);
}

/** Where what was printed begins, and what it changed; below the name on a phone. */
function columnsOf({width: all}: ChartContext, reports: ChartReport[]): {printed: number; changed: number} | null {
  if (all < narrowBelow) return null;
  const printed = left + Math.min(all * 0.4, Math.max(150, ...reports.map((one) => width(nameOf(one))))) + 18;
  return {printed, changed: printed + (all - printed) * 0.52};
}

const nameOf = ({outlet, published_on}: ChartReport) =>
  `${outlet}, ${published_on ? formatDayShort(published_on) : "no day"}`;

function rule({document, width: all}: ChartContext, y: number): SVGElement {
  return svg(document, "path", {class: "grid", d: `M0,${y}H${all}`});
}

function rowOf(
  context: ChartContext,
  claim: ChartClaim,
  report: ChartReport | null,
  columns: ReturnType<typeof columnsOf>,
  top: number
): {height: number; nodes: SVGElement[]} {
  const bent = Boolean(report?.damages.length);
  const name = report ? nameOf(report) : `${claim.claimant}, said ${formatDay(claim.known_on)}`;
  const printed = report ? printedWords(report) : measured(claim);
  const changed = report ? damageWords(report) : "";
  const most = context.width - 4;
  const names = wrap(name, (columns?.printed ?? most) - left - 12, width);
  const words = wrap(printed, columns ? columns.changed - columns.printed - 14 : most - left, width);
  const notes = columns ? wrap(changed, most - columns.changed, width) : [];
  const lines = (texts: string[], x: number, from: number, kind: string) => texts.map((text, at) =>
    svg(context.document, "text", {x, y: from + 11 + at * line, "text-anchor": "start", class: kind}, [text]));
  const own = report ? "outlet" : `name ${sideClass(claim.side, context)}`;
  const under = columns ? top : top + names.length * line;
  const mark = {place: () => 8, cross: top + 7, horizontal: true, radius: 4};
  return {
    height: Math.max(words.length + (columns ? 0 : names.length), names.length, notes.length) * line + gap,
    nodes: [
      report ? printingDot(report, claim, context, [8, top + 7])
        : glyph(claim, context, {...mark, shown: {...claim, bound: "exact"}}),
      ...lines(names, left, top, own),
      ...lines(words, columns?.printed ?? left, under, bent ? "bent" : "figure"),
      ...lines(notes, columns?.changed ?? 0, top, "kept")
    ]
  };
}
