import {scaleLinear} from "d3";
import {daysBetween, formatDay, type Day} from "../../toll/day.js";
import {figureText} from "../../toll/figure.js";
import type {ChartClaim, ChartContext} from "../view/chart-claim.js";
import type {Panel} from "../view/drawn-lines.js";
import {hasZero, highest, logFloor, type Line} from "../view/lines.js";
import {countScale} from "../shared/count-scale.js";
import {footOf} from "../shared/day-ticks.js";
import {narrowBelow} from "../shared/frame.js";
import {sideClass} from "../shared/glyph.js";
import {wrap} from "../shared/labels.js";
import type {Note} from "../shared/notes.js";
import {widest} from "../shared/stack.js";
import {panelsChart} from "../panels/draw.js";
import {around, stepChart, stepMargins} from "../steps/draw.js";
import {picture, sizeOf, svg, tenth, textWidth} from "../shared/svg.js";

interface MirrorOptions {
  from: Day;
  until: Day;
  type?: "linear" | "log";
  knownOn?: Day;
  /** Claims of which those that one speaker gave on one day, one in either half, are marked as a pair. */
  pointed?: string[];
}

/** A half of a mirror: its lines, its highest count, and how high it is drawn. */
interface Half extends Panel {
  top: number;
  plot: number;
}

/** What one speaker gave on one day of both sides' dead. */
interface Pair {
  above: ChartClaim;
  below: ChartClaim;
  line: Line;
}

/** The least height of a half: two labels stand beside it. */
const leastPlot = 56;
const lineHeight = 15;
const gap = 8;

/** Two sides' dead in one mirror: the one side's are counted upwards, the other's downwards from the same days and on
 * the same scale, so that what a speaker says of its own dead and of the other's are two lengths on one line. What is
 * not of two tolls has no mirror; it is drawn in panels of one scale. */
export function mirrorChart(context: ChartContext, panels: Panel[], options: MirrorOptions): SVGSVGElement {
  const {document, width} = context;
  if (panels.length !== 2)
    return panelsChart(context, panels, {...options, top: highest(panels.flatMap(({lines}) => lines), options.from)});
  const {pointed = [], ...shared} = options;
  const [upper, lower] = halvesOf(panels, context, options) as [Half, Half];
  const beside = widest([upper, lower].map((half) => stepMargins(context, {...half, from: options.from})));
  const pairs = pairsOf(upper, lower, pointed);
  const all = {
    ...shared, beside, floor: logFloor([...upper.lines, ...lower.lines], options.from),
    pointed: new Set(pairs.flatMap(({above, below}) => [above, below]))
  };
  const height = ({plot}: Half) => plot + around.top + around.foot;
  const notes = pairs.map(noteOf);
  const charts = [
    stepChart(context, {...all, ...upper, height: height(upper), notes}),
    stepChart(context, {...all, ...lower, height: height(lower), down: true})
  ];
  // A phone has numbers for notes; what they say stands above.
  const listed = width < narrowBelow ? notes.map(({label}, index) => `${index + 1}. ${label}`) : [];
  const head = [
    ...linesOf(upper.title, width).map((words) => ({words, name: "heading"})),
    ...listed.flatMap((words) => linesOf(words, width)).map((words) => ({words, name: "note"}))
  ];
  const foot = linesOf(lower.title, width).map((words) => ({words, name: "heading"}));
  const start = head.length * lineHeight + gap;
  const middle = start + sizeOf(charts[0]!)[1];
  const end = middle + sizeOf(charts[1]!)[1] + gap;
  for (const [index, chart] of charts.entries())
    for (const [name, value] of Object.entries({y: index ? middle : start, width, height: sizeOf(chart)[1]}))
      chart.setAttribute(name, tenth(value));
  const zeros = [middle - footOf(options.from, options.until), middle + around.down.top] as const;
  return picture(context, end + foot.length * lineHeight, [
    ...textsOf(document, head, 0),
    ...pairs.map((pair) => joined(context, pair, [upper, lower], zeros, all)),
    ...charts,
    ...textsOf(document, foot, end)
  ]);
}

/** On a linear scale a count is as long in the one half as in the other; on a logarithmic one both have the whole. */
function halvesOf(panels: Panel[], {width}: ChartContext, {type, from}: MirrorOptions): Half[] {
  const tall = width < narrowBelow ? 280 : 300;
  const highestOf = panels.map(({lines}) => highest(lines, from));
  const most = Math.max(...highestOf);
  if (type === "log") return panels.map((panel) => ({...panel, top: most, plot: tall * 0.6}));
  const nice = (top: number) => scaleLinear([0, top], [0, 1]).nice().domain()[1]!;
  const perCount = tall / nice(most);
  return panels.map((panel, index) => {
    const top = nice(Math.max(highestOf[index]!, leastPlot / perCount));
    return {...panel, top, plot: top * perCount};
  });
}

function pairsOf(upper: Half, lower: Half, pointed: string[]): Pair[] {
  const own = ({lines}: Half) => lines.flatMap((line) =>
    line.stretches.filter(({claim}) => pointed.includes(claim.claim_id)).map(({claim}) => ({claim, line})));
  const below = own(lower);
  return own(upper).flatMap(({claim: above, line}) => {
    const other = below.find(({claim}) => claim.known_on === above.known_on && claim.body_id === above.body_id);
    return other ? [{above, below: other.claim, line}] : [];
  });
}

function noteOf({above, below, line}: Pair): Note {
  const words = `${line.label}, ${formatDay(above.known_on)}: ${figureText(above)} above, ${figureText(below)} below`;
  return {date: above.known_on, label: words, text: words};
}

/** A pair is one length: from its figure in the upper half to that in the lower. */
function joined(
  context: ChartContext,
  {above, below, line}: Pair,
  [upper, lower]: [Half, Half],
  [zeroAbove, zeroBelow]: readonly [number, number],
  {from, until, type, floor, beside}:
    Omit<MirrorOptions, "pointed"> & {floor: number; beside: {left: number; right: number}}
): SVGElement {
  const part = daysBetween(from, above.known_on) / (daysBetween(from, until) + 1);
  const x = beside.left + part * (context.width - beside.left - beside.right);
  const length = ({low, high}: ChartClaim, {lines, top, plot}: Half) => {
    const domain: [number, number] = type === "log" ? [floor, Math.max(top, floor * 10)] : [0, top];
    return countScale({domain, type, zero: type === "log" && lines.some(hasZero)}, [0, plot])((low ?? high)!);
  };
  const [start, end] = [zeroAbove - length(above, upper), zeroBelow + length(below, lower)];
  return svg(context.document, "path",
    {class: `pair ${sideClass(line.side, context)}`, d: `M${tenth(x)},${tenth(start)}V${tenth(end)}`});
}

function linesOf(words: string, width: number): string[] {
  return wrap(words, width, (text) => textWidth(text, 11.5));
}

function textsOf(document: Document, lines: {words: string; name: string}[], from: number): SVGElement[] {
  return lines.map(({words, name}, at) =>
    svg(document, "text", {x: 0, y: from + 12 + at * lineHeight, class: name, "text-anchor": "start"}, [words]));
}
