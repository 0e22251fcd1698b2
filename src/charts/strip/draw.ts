import {rollup, scaleLinear} from "d3";
import {countedAs} from "../../toll/counted.js";
import {nominal} from "../../toll/bound.js";
import {figureText} from "../../toll/figure.js";
import type {ChartClaim, ChartContext, ChartReport} from "../view/chart-claim.js";
import {fit, wrap} from "../shared/labels.js";
import {countScale} from "../shared/count-scale.js";
import {countAxis} from "../shared/axis.js";
import {narrowBelow} from "../shared/frame.js";
import {powerBelow} from "../view/lines.js";
import {glyph, printingDot, sideClass} from "../shared/glyph.js";
import {svg, tenth, textWidth} from "../shared/svg.js";
import type {Apart} from "./apart.js";

const row = 40;
const dotHeight = 6.5;
/** Where many printings hang below each other they are drawn smaller, so that no claim takes the page for itself. */
const mostDeep = 56;
const whySize = 10.5;
const whyLeading = 12;

interface StripOptions {
  claims: ChartClaim[];
  reports: ChartReport[];
  type?: "linear" | "log";
  /** The two claims that are furthest apart, and how far; none is pointed out where it is left out. */
  apart?: Apart;
  /** The narrower scope that a claim covers, which its mark then names. */
  scope?: (claim: ChartClaim) => string | undefined;
}

/** All claims of one day on one axis of counts, in the order of the alphabet, each name over its mark, and under each
 * the figures as they were printed: a small dot a printing, hollow where the printing changed something. Printings of
 * one figure hang below each other, since to the side would be another count. */
export function stripChart(
  context: ChartContext,
  {claims, reports, type = "linear", apart, scope}: StripOptions
): SVGSVGElement {
  const {document, width} = context;
  const narrow = width < narrowBelow;
  const printed = claims.map((claim) => reports.filter((report) => report.claim_id === claim.claim_id));
  const names = claims.map((claim, index) => nameApart(claim, claims, printed[index]!));
  const counts = [...claims, ...printed.flat()].flatMap(({low, high}) => [low, high]).filter((count) => count !== null);
  const ends: [number, number] = [6, width - 24];
  const x = type === "log" ? logScale(counts, ends)
    : scaleLinear([0, Math.max(1, ...counts)], ends).nice(narrow ? 4 : 8);
  const head = apart ? bracketFoot(whyLines(apart, width)) + 2 : 0;
  const heights = printed.map((reports) => row + (deepest(reports) - 1) * dotStep(reports));
  const tops = cumulative([head, ...heights]).slice(1);
  const bottom = tops.at(-1)!;
  return svg(document, "svg", {viewBox: `0 0 ${width} ${tenth(bottom + 30)}`, role: "group"}, [
    ...countAxis(context, x, bottom),
    ...(apart ? bracket(context, apart, x) : []),
    ...claims.flatMap((claim, index) => {
      const y = tops[index]! + 24;
      return [
        nameOver(context, claim, {name: names[index]!, scope: scope?.(claim)}, x, y - 11),
        glyph(claim, context, {place: x, cross: y, horizontal: true, radius: 4}),
        ...printings(context, claim, printed[index]!, x, y + 11)
      ];
    })
  ]) as SVGSVGElement;
}

/** Where a claimant has two figures of one measure, those that one page alone printed are told by that page. */
function nameApart({claimant, measure}: ChartClaim, claims: ChartClaim[], printed: ChartReport[]): string {
  const same = claims.filter((other) => other.claimant === claimant && other.measure === measure);
  return same.length > 1 && printed.length === 1 ? `${claimant}, in ${printed[0]!.outlet}` : claimant;
}

/** A claim's name and figure over its mark, as near to it as the sides of the drawing allow. */
function nameOver(
  {document, width, sides}: ChartContext,
  claim: ChartClaim,
  {name, scope}: {name: string; scope?: string},
  x: (value: number) => number,
  y: number
) {
  const figure = ` ${figureText(claim)} ${countedAs(claim)}${scope ? `, ${scope}` : ""}`;
  const size = (text: string) => textWidth(text, 11.5);
  const fitted = fit(name, width - 8 - size(figure), size);
  const half = size(fitted + figure) / 2;
  const middle = Math.max(half + 2, Math.min(x((claim.low ?? claim.high)!), width - half - 2));
  return svg(document, "text", {x: middle, y, "text-anchor": "middle", class: sideClass(claim.side, {sides})}, [
    svg(document, "tspan", {class: "name"}, [fitted]), svg(document, "tspan", {class: "figure"}, [figure])
  ]);
}

/** How far the two furthest are apart, over all: a bracket as long as the ratio that stands on it, which goes on,
 * dotted, to a mark whose words allow less than its figure. */
function bracket(
  {document, width}: ChartContext,
  apart: Apart,
  x: (value: number) => number
): SVGElement[] {
  const {smaller, larger, nearest, words} = apart;
  const [from, to] = nearest.map(x) as [number, number];
  const why = whyLines(apart, width);
  const foot = bracketFoot(why);
  const middleFor = (text: string, size: number) => {
    const half = textWidth(text, size) / 2;
    return Math.max(half + 2, Math.min((from + to) / 2, width - half - 2));
  };
  const beyond = [[from, smaller], [to, larger]] as const;
  return [
    svg(document, "path", {class: "bracket", d: `M${tenth(from)},${foot}v-10H${tenth(to)}v10`}),
    ...beyond.flatMap(([end, claim]) => {
      const mark = x(nominal(claim) ?? nearest[claim === smaller ? 0 : 1]);
      return mark === end ? []
        : [svg(document, "path", {class: "bracket beyond", d: `M${tenth(end)},${foot - 10}H${tenth(mark)}v10`})];
    }),
    svg(document, "text", {x: middleFor(words, 17), y: 20, "text-anchor": "middle", class: "times"}, [words]),
    ...why.map((line, at) => svg(document, "text",
      {x: middleFor(line, whySize), y: 34 + at * whyLeading, "text-anchor": "middle", class: "why"}, [line]))
  ];
}

/** Why the words guarantee less than the figures: what the figures say and what the words allow stand on lines of
 * their own where the drawing is too narrow for both. */
function whyLines({why}: Apart, width: number): string[] {
  if (!why) return [];
  const size = (text: string) => textWidth(text, whySize);
  return size(why) <= width - 4 ? [why] : why.split(/(?<=;) /).flatMap((part) => wrap(part, width - 4, size));
}

/** Where the ends of the bracket stand. */
function bracketFoot(why: string[]): number {
  return why.length ? 54 + (why.length - 1) * whyLeading : 40;
}

/** From a power of ten to a power of ten, with 0 apart from them where it was said. */
function logScale(counts: number[], [start, end]: [number, number]) {
  const above = counts.filter((count) => count > 0);
  const floor = powerBelow(Math.min(...above));
  const top = 10 ** Math.ceil(Math.log10(Math.max(...above, floor * 10)));
  return countScale({domain: [floor, top], type: "log", zero: counts.includes(0), apart: 64}, [start, end]);
}

/** 0 and the sums up to each. */
function cumulative(sizes: number[]): number[] {
  return sizes.reduce((sums, size) => [...sums, sums.at(-1)! + size], [0]);
}

/** How many printings hang below each other where most do; at least one. */
function deepest(reports: ChartReport[]): number {
  return Math.max(1, ...rollup(reports, (own) => own.length, nominalOf).values());
}

/** How far below one printing the next hangs. */
function dotStep(reports: ChartReport[]): number {
  return Math.min(dotHeight, mostDeep / deepest(reports));
}

function nominalOf({low, high}: ChartReport): number {
  return (low ?? high)!;
}

function printings(
  context: ChartContext,
  claim: ChartClaim,
  reports: ChartReport[],
  x: (value: number) => number,
  y: number
): SVGElement[] {
  const seen = new Map<number, number>();
  const step = dotStep(reports);
  const keptFirst = reports.toSorted((a, b) => Number(a.damages.length > 0) - Number(b.damages.length > 0));
  return keptFirst.map((report) => {
    const value = nominalOf(report);
    const nth = seen.get(value) ?? 0;
    seen.set(value, nth + 1);
    return printingDot(report, claim, context, [x(value), y + nth * step], Math.min(2.4, step * 0.42));
  });
}
