import {groups, scaleUtc} from "d3";
import {isInterval} from "../../toll/claim.js";
import {addDays, formatDay, toDate, type Day} from "../../toll/day.js";
import {figureText} from "../../toll/figure.js";
import type {ChartClaim, ChartContext} from "../view/chart-claim.js";
import type {Line} from "../view/lines.js";
import {dayAxis} from "../shared/axis.js";
import {footOf} from "../shared/day-ticks.js";
import {glyph, sideClass} from "../shared/glyph.js";
import {wrap} from "../shared/labels.js";
import {picture, svg, tenth, textWidth} from "../shared/svg.js";

export interface WindowOptions {
  /** Counts made for fixed days, and no others. */
  claims: ChartClaim[];
  /** Running counts, in rows of their own below. */
  lines: Line[];
  from: Day;
  until: Day;
  startedOn: Day;
}

const row = 31;
const headRow = 24;

/** Where the rows lie: days across, and how far down the next may stand. */
interface Rows {
  x: (day: Day) => number;
  from: Day;
  until: Day;
  startedOn: Day;
  y: number;
}

/** Counts made for windows of days, a row each: a bar from the first day counted to the last, the mark at its end,
 * the figure in words. Rows of the same days stand together; nothing joins two bars, for they count different days.
 * A bar's height says nothing, so that two that count the same days look alike whatever they found. */
export function windowChart(context: ChartContext, options: WindowOptions): SVGSVGElement {
  const {claims, lines, from, until, startedOn} = options;
  const scale = scaleUtc([toDate(from), toDate(addDays(until, 1))], [6, context.width - 14]);
  const rows: Rows = {x: (day) => scale(toDate(day)), from, until, startedOn, y: 0};
  const days = groups(claims.filter((claim) => !isInterval(claim)), (claim) => windowOf(claim, startedOn));
  const drawn = days.flatMap(([words, own]) =>
    [...head(context, words, rows), ...own.flatMap((claim) => bar(context, claim, rows))]);
  const running = lines.length
    ? [...head(context, "Counts that run on", rows), ...lines.flatMap((line) => runningRow(context, line, rows))] : [];
  const height = rows.y + 6;
  return picture(context, height + footOf(from, until), [
    ...dayAxis(context, rows.x, {from, until, top: 0, height}),
    ...drawn,
    ...running
  ]);
}

function windowOf({since, as_of}: ChartClaim, startedOn: Day): string {
  return `Counted ${formatDay(since ?? startedOn)} to ${formatDay(as_of!)}`;
}

function head({document, width}: ChartContext, words: string, rows: Rows): SVGElement[] {
  const lines = wrap(words, width - 10, (text) => textWidth(text, 11.5));
  const nodes = lines.map((text, at) =>
    svg(document, "text", {x: 6, y: rows.y + 17 + at * 14, "text-anchor": "start", class: "group"}, [text]));
  rows.y += headRow + (lines.length - 1) * 14;
  return nodes;
}

function bar(context: ChartContext, claim: ChartClaim, rows: Rows): SVGElement[] {
  const first = claim.since ?? rows.startedOn;
  const [start, end] = [rows.x(first < rows.from ? rows.from : first), rows.x(addDays(claim.as_of!, 1))];
  const y = rows.y + 22;
  rows.y += row;
  return [
    named(context, claim.claimant, figureText(claim), claim.side, y - 9),
    svg(context.document, "g", {class: `window ${sideClass(claim.side, context)}`}, [
      svg(context.document, "path", {d: `M${tenth(start)},${y}H${tenth(end)}`, class: "days"}),
      dot(context, claim, end, y)
    ])
  ];
}

/** A mark of the day alone: what its bound is the words say, for onward is later here and not more. */
function dot(context: ChartContext, claim: ChartClaim, x: number, y: number): SVGElement {
  return glyph(claim, context,
    {shown: {...claim, bound: "exact"}, place: () => x, cross: y, horizontal: true, radius: 3.6});
}

function named(context: ChartContext, name: string, figure: string, side: string, y: number): SVGElement {
  return svg(context.document, "text", {x: 6, y, "text-anchor": "start", class: sideClass(side, context)}, [
    svg(context.document, "tspan", {class: "name"}, [name]),
    svg(context.document, "tspan", {class: "figure"}, [` ${figure}`])
  ]);
}

/** A count that runs on: a mark for each day on which it was given, its first and last figure. */
function runningRow(context: ChartContext, line: Line, rows: Rows): SVGElement[] {
  const claims = line.stretches.map(({claim}) => claim).filter(({known_on}) => known_on >= rows.from);
  if (!claims.length) return [];
  const y = rows.y + 22;
  rows.y += row;
  const figures = [...new Set([claims[0]!, claims.at(-1)!].map(figureText))].join(", later ");
  return [
    named(context, line.label, figures, line.side, y - 9),
    ...claims.map((claim) => dot(context, claim, rows.x(claim.known_on), y))
  ];
}
