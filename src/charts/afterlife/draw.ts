import {scaleUtc} from "d3-scale";
import {formatDay, toDate, type Day} from "../../toll/day.js";
import {figureText} from "../../toll/figure.js";
import type {ChartClaim, ChartContext, ChartReport} from "../view/chart-claim.js";
import {dayAxis} from "../shared/axis.js";
import {printingDot} from "../shared/glyph.js";
import {svg, textWidth} from "../shared/svg.js";

/** The printings of a claim on the days of their printing, and the day from which its claimant no longer stood by
 * it. */
export function afterlifeChart(
  context: ChartContext,
  claim: ChartClaim,
  reports: ChartReport[],
  {from, until}: {from: Day; until: Day}
): SVGSVGElement {
  const {document, width} = context;
  const row = 21;
  const top = 34;
  const height = top + reports.length * row;
  const x = scaleUtc([toDate(from), toDate(until)], [22, width - 22]);
  const gone = claim.withdrawn_on;
  return svg(document, "svg", {viewBox: `0 0 ${width} ${height + 26}`, role: "group"}, [
    ...dayAxis(context, x, {from, until, top: top - 6, height, most: 7}),
    gone ? svg(document, "path", {class: "known-on", d: `M${x(toDate(gone)).toFixed(1)},${top - 14}V${height}`}) : null,
    gone ? svg(document, "text", {x: x(toDate(gone)) + 6, y: top - 16, "text-anchor": "start", class: "note"},
      [`${claim.status} ${formatDay(gone)}`]) : null,
    ...reports.flatMap((report, index) => {
      const y = top + index * row + 8;
      const at = x(toDate(report.published_on!));
      const words = `${report.outlet}: ${figureText(report)}`;
      const before = at + 10 + textWidth(words, 11.5) > width;
      return [
        printingDot(report, claim, context, [at, y]),
        before ? svg(document, "text", {x: at - 9, y: y + 4, "text-anchor": "end", class: "outlet"}, [words])
          : svg(document, "text", {x: at + 9, y: y + 4, "text-anchor": "start", class: "outlet"}, [words])
      ];
    })
  ].filter((node) => node !== null)) as SVGSVGElement;
}
