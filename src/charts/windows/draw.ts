import {sum} from "d3-array";
import {nominal} from "../../toll/bound.js";
import {addDays, type Day} from "../../toll/day.js";
import {figureText} from "../../toll/figure.js";
import type {ChartClaim, ChartContext} from "../view/chart-claim.js";
import type {Line} from "../view/lines.js";
import {frame, narrowBelow, type Scales} from "../shared/frame.js";
import {glyph, sideClass} from "../shared/glyph.js";
import {spread, wrap} from "../shared/labels.js";
import {stepLine} from "../shared/step-line.js";
import {svg, tenth, textWidth} from "../shared/svg.js";

export interface WindowOptions {
  /** Counts made for fixed days, and no others. */
  claims: ChartClaim[];
  /** Running counts drawn under them as steps. */
  lines: Line[];
  from: Day;
  until: Day;
  startedOn: Day;
}

const lineHeight = 13;
const nameWidth = (text: string) => textWidth(text, 11.5);

/** Counts made for windows of days: a bar from the first day counted to the last at the height of the figure, its mark
 * at the end. Nothing joins two bars, for they count different days. */
export function windowChart(context: ChartContext, options: WindowOptions): SVGSVGElement {
  const {claims, lines, from, until, startedOn} = options;
  const narrow = context.width < narrowBelow;
  const labels = claims.map((claim) => [...wrap(claim.claimant, narrow ? 88 : 160, nameWidth), figureText(claim)]);
  const right = Math.min(context.width * 0.34, Math.max(60, ...labels.flat().map(nameWidth)) + 22);
  const rows = sum(labels, (texts) => texts.length * lineHeight + 3);
  const height = Math.max(narrow ? 360 : 400, rows + 60);
  const margins = {top: 14, right, bottom: 26, left: narrow ? 40 : 46};
  const most = Math.max(1, ...claims.map(levelOf));
  return frame(context, {height, margins, from, until, yDomain: [0, most]}, (scales) => [
    ...lines.map((line) => stepLine(context, line, scales)),
    ...claims.map((claim) => bar(context, claim, scales, {from, startedOn})),
    ...names(context, claims, labels, scales, {edge: context.width - right, top: margins.top, bottom: height - 26})
  ]);
}

function levelOf(claim: ChartClaim): number {
  return nominal(claim) ?? claim.high!;
}

function bar(
  context: ChartContext,
  claim: ChartClaim,
  {x, y}: Scales,
  {from, startedOn}: {from: Day; startedOn: Day}
): SVGElement {
  const {document} = context;
  const first = claim.since ?? startedOn;
  const end = x(addDays(claim.as_of!, 1));
  const d = `M${tenth(x(first < from ? from : first))},${tenth(y(levelOf(claim)))}H${tenth(end)}`;
  return svg(document, "g", {class: `window ${sideClass(claim.side, context)}`, "data-line": claim.claim_id}, [
    svg(document, "path", {d, class: "days"}),
    glyph(claim, context, {place: y, cross: end, radius: 3.4})
  ]);
}

/** A name and a figure for each bar, right of the plot, apart from one another. */
function names(
  context: ChartContext,
  claims: ChartClaim[],
  labels: string[][],
  {x, y}: Scales,
  {edge, top, bottom}: {edge: number; top: number; bottom: number}
): SVGElement[] {
  const {document} = context;
  const wishes = claims.map((claim, index) => ({at: y(levelOf(claim)), size: labels[index]!.length * lineHeight + 3}));
  const middles = spread(wishes, top - 6, bottom + 16);
  return claims.map((claim, index) => {
    const texts = labels[index]!;
    const start = middles[index]! - ((texts.length - 1) * lineHeight) / 2 + 4;
    const end = x(addDays(claim.as_of!, 1)) + 5;
    const lead = `M${tenth(end)},${tenth(wishes[index]!.at)}` +
      `L${tenth(edge + 4)},${tenth(middles[index]!)}H${tenth(edge + 8)}`;
    return svg(document, "g", {
      class: `label ${sideClass(claim.side, context)}`, "text-anchor": "start", "data-line": claim.claim_id
    }, [
      svg(document, "path", {class: "lead", d: lead}),
      svg(document, "text", {}, texts.map((text, at) =>
        svg(document, "tspan",
          {x: edge + 11, y: start + at * lineHeight, class: at === texts.length - 1 ? "figure" : "name"}, [text])))
    ]);
  });
}
