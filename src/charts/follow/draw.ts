import {scaleLinear} from "d3-scale";
import {formatDayShort} from "../../toll/day.js";
import type {ChartClaim, ChartContext, ChartReport} from "../view/chart-claim.js";
import {narrowBelow} from "../shared/frame.js";
import {claimSentence, glyph, sideClass} from "../shared/glyph.js";
import {fit} from "../shared/labels.js";
import {countAxis} from "../shared/axis.js";
import {svg, tenth, textWidth} from "../shared/svg.js";
import {measured} from "../words/phrases.js";
import {damageWords, printedAs} from "../words/printing-words.js";

/** One claim through every outlet that printed it, in the order of printing: the figure as each printed it, on one
 * axis of counts, and what each changed. The claim itself stands first, its ends drawn through. */
export function followChart(context: ChartContext, claim: ChartClaim, reports: ChartReport[]): SVGSVGElement {
  const {document, width} = context;
  const rows = [null, ...reports].map((report) => rowOf(claim, report));
  const names = Math.min(230, Math.max(...rows.map(({name, day}) => labelWidth(`${name}, ${day}`)))) + 12;
  const words = Math.max(...rows.map(({words}) => labelWidth(words))) + 22;
  const narrow = width < narrowBelow || width - names - words < 200;
  const [left, right, row] = narrow ? [8, 16, 40] : [names, words, 25];
  const most = Math.max(...[claim, ...reports].map(({low, high}) => Math.max(low ?? 0, high ?? 0)));
  const x = scaleLinear([0, most], [left, width - right]).nice(4);
  const height = rows.length * row + 8;
  const head = (y: number) => (narrow ? {x: 8, y: y - 15} : {x: 0, y: y + 4});
  const ends = [...new Set([claim.low, claim.high])].filter((value) => value !== null);
  return svg(document, "svg", {viewBox: `0 0 ${width} ${height + 26}`, role: "group"}, [
    ...countAxis(context, x, height, {few: true}),
    ...ends.map((value) => svg(document, "path", {
      class: `through ${sideClass(claim.side, context)}`,
      d: narrow ? rows.map((_, index) => `M${tenth(x(value))},${index * row + 20}v20`).join("")
        : `M${tenth(x(value))},0V${height}`
    })),
    ...rows.flatMap(({report, name, day, words, label}, index) => {
      const y = index * row + (narrow ? 30 : 18);
      const after = narrow ? `, ${day}: ${words}` : `, ${day}`;
      const room = (narrow ? width - 10 : left - 10) - labelWidth(after);
      return [
        svg(document, "text", {...head(y), "text-anchor": "start", class: report ? "outlet" : "outlet said"}, [
          svg(document, "tspan", {class: report ? "figure" : "name"}, [fit(name, Math.max(room, 44), labelWidth)]),
          svg(document, "tspan", {}, [after])
        ]),
        glyph(claim, context, {
          shown: report ?? claim, label, place: x, cross: y, horizontal: true, radius: report ? 3.2 : 4.5
        }),
        narrow ? null : svg(document, "text", {
          x: width - right + 20, y: y + 4, "text-anchor": "start", class: report?.damages.length ? "bent" : "kept"
        }, [words])
      ];
    }).filter((node) => node !== null)
  ]) as SVGSVGElement;
}

/** What a row says: the claim itself, or a printing of it. */
function rowOf(claim: ChartClaim, report: ChartReport | null) {
  if (!report) {
    const day = `said ${formatDayShort(claim.known_on)}`;
    return {report, name: claim.claimant, day, words: measured(claim), label: claimSentence(claim)};
  }
  const {outlet, published_on} = report;
  const day = published_on ? formatDayShort(published_on) : "no day";
  return {report, name: outlet, day, words: damageWords(report), label: printedAs(report)};
}

function labelWidth(text: string): number {
  return textWidth(text, 11.5);
}
