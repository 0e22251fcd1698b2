import {rollup} from "d3-array";
import {scaleLinear, scaleLog} from "d3-scale";
import {figureText} from "../../toll/figure.js";
import {measureWord} from "../../toll/vocabulary.js";
import type {ChartClaim, ChartContext, ChartReport} from "../view/chart-claim.js";
import {countAxis} from "../shared/axis.js";
import {narrowBelow} from "../shared/frame.js";
import {powerBelow} from "../view/lines.js";
import {glyph, printingDot, sideClass} from "../shared/glyph.js";
import {svg, tenth} from "../shared/svg.js";

const row = 46;
const dotHeight = 6.5;

/** All claims of one day on one axis of counts, in the order of the alphabet, and under each the figures as they were
 * printed: a small dot a printing, hollow where the printing changed something. Printings of one figure hang below
 * each other, since to the side would be another count. */
export function stripChart(
  context: ChartContext,
  {claims, reports, type = "linear"}: {claims: ChartClaim[]; reports: ChartReport[]; type?: "linear" | "log"}
): SVGSVGElement {
  const {document, width} = context;
  const narrow = width < narrowBelow;
  const printed = claims.map((claim) => reports.filter((report) => report.claim_id === claim.claim_id));
  const counts = [...claims, ...printed.flat()].flatMap(({low, high}) => [low, high]).filter((count) => count !== null);
  const [least, most] = [Math.min(...counts), Math.max(1, ...counts)];
  const ends = [6, width - 24];
  const x = type === "log" ? logScale(least, most, ends) : scaleLinear([0, most], ends).nice(narrow ? 4 : 8);
  const tops = cumulative(printed.map((reports) => row + (deepest(reports) - 1) * dotHeight));
  const bottom = tops.at(-1)!;
  return svg(document, "svg", {viewBox: `0 0 ${width} ${tenth(bottom + 30)}`, role: "group"}, [
    ...countAxis(context, x, bottom),
    ...claims.flatMap((claim, index) => {
      const y = tops[index]! + 26;
      return [
        svg(document, "text", {x: 6, y: y - 11, "text-anchor": "start", class: sideClass(claim.side, context)}, [
          svg(document, "tspan", {class: "name"}, [claim.claimant]),
          svg(document, "tspan", {class: "figure"}, [` ${figureText(claim)} ${measureWord[claim.measure]}`])
        ]),
        glyph(claim, context, {place: x, cross: y, horizontal: true, radius: 4}),
        ...printings(context, claim, printed[index]!, x, y + 11)
      ];
    })
  ]) as SVGSVGElement;
}

/** From a power of ten to a power of ten, with as many of the ticks between as can be read. */
function logScale(least: number, most: number, ends: number[]) {
  const floor = powerBelow(least);
  const x = scaleLog([floor, Math.max(most, floor * 10)], ends).clamp(true).nice();
  const plain = x.copy();
  return Object.assign(x, {ticks: (count: number) => plain.ticks(count).filter(plain.tickFormat(count))});
}

/** 0 and the sums up to each. */
function cumulative(sizes: number[]): number[] {
  return sizes.reduce((sums, size) => [...sums, sums.at(-1)! + size], [0]);
}

/** How many printings hang below each other where most do; at least one. */
function deepest(reports: ChartReport[]): number {
  return Math.max(1, ...rollup(reports, (own) => own.length, nominalOf).values());
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
  return reports.map((report) => {
    const value = nominalOf(report);
    const nth = seen.get(value) ?? 0;
    seen.set(value, nth + 1);
    return printingDot(report, claim, context, [x(value), y + nth * dotHeight], 2.4);
  });
}
