import {group, scaleLinear} from "d3";
import {formatDay} from "../../toll/day.js";
import {figureText} from "../../toll/figure.js";
import type {ChartClaim, ChartContext} from "../view/chart-claim.js";
import {narrowBelow} from "../shared/frame.js";
import {glyph, sideClass} from "../shared/glyph.js";
import {countAxis} from "../shared/axis.js";
import {picture, svg} from "../shared/svg.js";

const row = 38;
const headRow = 26;

/** Point estimates with the intervals that their claimants gave, a row each, in groups by the last day counted: rows of
 * two groups cover different days. An interval is a thin line with ends; the estimate lies on it. */
export function intervalChart(
  context: ChartContext,
  {claims, intervals, nameOf}: {claims: ChartClaim[]; intervals: ChartClaim[]; nameOf: (claim: ChartClaim) => string}
): SVGSVGElement {
  const {document, width} = context;
  const narrow = width < narrowBelow;
  const most = Math.max(1, ...[...claims, ...intervals].map(({low, high}) => Math.max(low ?? 0, high ?? 0)));
  const x = scaleLinear([0, most], [6, width - 24]).nice(narrow ? 4 : 8);
  const groups = [...group(claims, (claim) => claim.as_of!)];
  const height = groups.length * headRow + claims.length * row + 8;
  let y = 0;
  const rows = groups.flatMap(([asOf, own]) => {
    y += headRow;
    const head = svg(document, "text", {x: 6, y: y - 8, "text-anchor": "start", class: "group"},
      [`Counted up to ${formatDay(asOf)}`]);
    return [head, ...own.flatMap((claim) => {
      y += row;
      const around = intervals.filter((other) => other.interval_of === claim.claim_id);
      return estimate(context, claim, around, nameOf(claim), x, y - 12);
    })];
  });
  return picture(context, height + 26, [...countAxis(context, x, height), ...rows]);
}

function estimate(
  context: ChartContext,
  claim: ChartClaim,
  own: ChartClaim[],
  name: string,
  x: (value: number) => number,
  y: number
): SVGElement[] {
  const {document} = context;
  const ends = own.map((interval) => ` (${figureText(interval)})`).join("");
  return [
    svg(document, "text", {x: 6, y: y - 10, "text-anchor": "start", class: sideClass(claim.side, context)}, [
      svg(document, "tspan", {class: "name"}, [name]),
      svg(document, "tspan", {class: "figure"}, [` ${figureText(claim)}${ends}`])
    ]),
    ...own.map((interval) => glyph(interval, context, {place: x, cross: y, horizontal: true, radius: 4})),
    glyph(claim, context, {place: x, cross: y, horizontal: true, radius: 4})
  ];
}
