import type {ChartContext} from "../view/chart-claim.js";
import {narrowBelow} from "./frame.js";
import {fit, placeHeaviest, wrap} from "./labels.js";
import {svg, tenth, textWidth} from "./svg.js";

/** What stands at the end of a line: its name and its figure. */
export interface EndLabel {
  name: string;
  figure: string;
  /** The class that gives it its hue. */
  hue: string;
  line: string;
}

/** A label whose line ends at `level`; where not all have room the lighter are shown only when their line is meant. */
export interface PlacedLabel extends EndLabel {
  level: number;
  weight: number;
}

type Row = {text: string; kind: "name" | "figure"}[];

const size = 11.5;
const lineHeight = 13;
/** From the end of the plot to where labels begin: the room of their leaders. */
const gutter = 18;
/** By how much a label may stand higher or lower than the end of its line. */
const far = 64;
const width = (text: string) => textWidth(text, size);

/** The room right of the plot that some labels need. */
export function labelRoom(labels: EndLabel[], context: Pick<ChartContext, "width">): number {
  const rows = labels.flatMap((label) => rowsOf(label, context));
  return Math.max(40, ...rows.map((row) => width(row.map(({text}) => text).join(" ")))) + gutter + 2;
}

/** A name in at most five lines, and its figure behind it or below. */
function rowsOf({name, figure}: EndLabel, context: Pick<ChartContext, "width">): Row[] {
  const most = context.width < narrowBelow ? 88 : 160;
  const all = wrap(name, most, width);
  const names = all.length > 5 ? [...all.slice(0, 4), `${all.slice(4).join(" ")}`] : all;
  const rows = names.map((text): Row => [{text: fit(text, most, width), kind: "name"}]);
  const short = rows.length === 1 && width(`${name} ${figure}`) <= most;
  return short ? [[...rows[0]!, {text: figure, kind: "figure"}]] : [...rows, [{text: figure, kind: "figure"}]];
}

/** How far below the plot labels may stand that are right of it; within it they would meet the days. */
export const belowPlot = 20;

/** Labels right of `edge` and above `bottom`, each at the end of its line or near it, with a grey leader in the gutter
 * where it had to move. Those for which there is no room are there, unseen, until a reader points at their line. */
export function endLabels(
  context: ChartContext,
  labels: PlacedLabel[],
  {edge, top, bottom}: {edge: number; top: number; bottom: number}
): SVGElement[] {
  const rows = labels.map((label) => rowsOf(label, context));
  const sizes = rows.map((own) => own.length * lineHeight + 4);
  const wanting = labels.map(({level, weight}, index) => ({at: level, weight, size: sizes[index]!}));
  const middles = placeHeaviest(wanting, top - 6, bottom, far);
  const drawn = labels.map((label, index) => {
    const kept = middles[index] !== null;
    const half = sizes[index]! / 2;
    const middle = middles[index] ?? Math.min(Math.max(label.level, top - 6 + half), bottom - half);
    return {kept, node: drawLabel(context, label, rows[index]!, {edge, middle, kept})};
  });
  return drawn.sort((a, b) => Number(a.kept) - Number(b.kept)).map(({node}) => node);
}

function drawLabel(
  {document}: ChartContext,
  {hue, line, level}: PlacedLabel,
  rows: Row[],
  {edge, middle, kept}: {edge: number; middle: number; kept: boolean}
): SVGElement {
  const x = edge + gutter;
  const first = middle - ((rows.length - 1) * lineHeight) / 2 + 4;
  const lead = `M${tenth(edge + 2)},${tenth(level)}h3L${tenth(x - 5)},${tenth(middle)}h2`;
  return svg(document, "g", {
    class: `label ${hue}${kept ? "" : " dropped"}`, "text-anchor": "start", "data-line": line
  }, [
    Math.abs(middle - level) > 4 ? svg(document, "path", {class: "lead", d: lead}) : "",
    svg(document, "text", {x}, rows.flatMap((row, at) => row.map(({text, kind}, part) => svg(document, "tspan",
      part ? {class: kind} : {x, y: first + at * lineHeight, class: kind},
      [part ? ` ${text}` : at < rows.length - 1 ? `${text} ` : text]))))
  ]);
}
