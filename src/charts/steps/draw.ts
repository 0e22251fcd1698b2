import {ascending} from "d3-array";
import {addDays, type Day} from "../../toll/day.js";
import {figureText, formatCount} from "../../toll/figure.js";
import type {ChartClaim, ChartContext} from "../view/chart-claim.js";
import {endOf, highest, logFloor, type Line} from "../view/lines.js";
import {frame, narrowBelow, type Scales} from "../shared/frame.js";
import {glyph, sideClass} from "../shared/glyph.js";
import {spread, wrap} from "../shared/labels.js";
import {placeNotes, type Note} from "../shared/notes.js";
import {drawPrinted, type PrintedMark} from "../small/printed-marks.js";
import {stepLine} from "../shared/step-line.js";
import {svg, tenth, textWidth} from "../shared/svg.js";

export interface StepOptions {
  lines: Line[];
  notes?: Note[];
  from: Day;
  until: Day;
  /** Lines for which the axis and the labels leave room though they are not drawn on this day. */
  room?: Line[];
  /** The upper end of the axis; the highest count drawn when left out. */
  top?: number;
  /** Where a logarithmic axis begins; below the lines' smallest count when left out. */
  floor?: number;
  height?: number;
  type?: "linear" | "log";
  /** A day that is marked by a line: the day that a reader has chosen. */
  knownOn?: Day;
  /** Figures of an article, drawn over the claims. */
  printed?: PrintedMark[];
}

const labelSize = 11.5;
const lineHeight = 13;
const labelWidth = (text: string) => textWidth(text, labelSize);

/** Reported counts day by day: a step line for each speaker, a mark for each claim drawn after its bound. The day
 * of saying is solid; a count that is carried since is dashed; a range is two lines; nothing is joined aslant. */
export function stepChart(context: ChartContext, options: StepOptions): SVGSVGElement {
  const {lines, room = lines, notes = [], from, until, type = "linear", knownOn} = options;
  const {top: most = highest(room), floor = logFloor(room)} = options;
  const narrow = context.width < narrowBelow;
  const last = knownOn && knownOn < until ? knownOn : until;
  const open = lines.filter((line) => line.stretches.at(-1)!.until! >= last);
  const labels = open.map((line) => labelLines(line, narrow));
  const wide = room === lines ? labels : [...labels, ...room.map((line) => labelLines(line, narrow))];
  const right = Math.max(...wide.flat().map(({text}) => labelWidth(text)), 40) + 14;
  const left = Math.max(narrow ? 36 : 44, labelWidth(formatCount(most)) + 10);
  const width = context.width - left - right;
  const days = (Date.parse(until) - Date.parse(from)) / 864e5 + 1;
  const band = placeNotes(notes, {
    narrow,
    right: context.width,
    until: last,
    x: (day) => left + ((Date.parse(day) - Date.parse(from)) / 864e5 / days) * width
  });
  const top = 14 + band.height;
  const height = (options.height ?? (narrow ? 400 : 470)) + band.height;
  const bottom = height - 26;
  const domain: [number, number] = type === "log" ? [floor, Math.max(most, floor * 10)] : [0, most];
  return frame(
    context,
    {height, margins: {top, right, bottom: 26, left}, from, until, yDomain: domain, yType: type},
    (scales) => [
      ...(context.part ? [] : [
        notes.length ? band.draw(context, top, bottom) : null,
        ...lines.map((line) => stepLine(context, line, scales)),
        ...marksOf(lines, from).map(({claim, line}) => drawMark(context, claim, line.key, scales, lines.length > 4)),
        ...(options.printed ? drawPrinted(context, options.printed, scales) : [])
      ]),
      knownOn && knownOn < until ? dayLine(context, scales, knownOn, top, bottom) : null,
      ...drawLabels(context, open, labels, scales, {x: context.width - right, top, bottom})
    ]
  );
}

/** The claims of all lines that were said within the chart, in the order of days: that in which they can be walked. */
function marksOf(lines: Line[], from: Day): {claim: ChartClaim; line: Line}[] {
  const drawn = lines.flatMap((line) =>
    [...new Set([...line.stretches.map(({claim}) => claim), ...line.aside])].map((claim) => ({claim, line})));
  return drawn.filter(({claim}) => claim.known_on >= from).sort(({claim: a}, {claim: b}) =>
    ascending(a.known_on, b.known_on) || ascending(a.claim_id, b.claim_id));
}

function drawMark(context: ChartContext, claim: ChartClaim, line: string, {x, y}: Scales, many: boolean): SVGElement {
  const narrow = context.width < narrowBelow;
  const radius = claim.measure === "losses" ? 2.2 : narrow || many ? 3 : 3.6;
  return glyph(claim, context, {line, place: y, cross: x(claim.known_on), radius});
}

/** A label's lines: the name and, where there is room, the figure that stands at the end. */
function labelLines(line: Line, narrow: boolean): {text: string; name: boolean}[] {
  const {claim} = line.stretches.at(-1)!;
  const name = wrap(line.label, narrow ? 88 : 160, labelWidth).map((text) => ({text, name: true}));
  return narrow ? name : [...name, {text: figureText(claim), name: false}];
}

type Label = {text: string; name: boolean}[];

const roomOf = (label: Label) => label.length * lineHeight + 3;

/** The lines that get a label, by their place: where there is no room for all, those of most claims. The marks of the
 * others still say whose they are. */
function labelled(lines: Line[], labels: Label[], room: number): number[] {
  const order = lines.map((_, index) => index)
    .sort((a, b) => lines[b]!.stretches.length - lines[a]!.stretches.length || a - b);
  let taken = 0;
  return order.filter((index) => {
    const fits = taken + roomOf(labels[index]!) <= room;
    if (fits) taken += roomOf(labels[index]!);
    return fits;
  }).sort((a, b) => a - b);
}

function drawLabels(
  context: ChartContext,
  all: Line[],
  wished: Label[],
  {x, y}: Scales,
  {x: edge, top, bottom}: {x: number; top: number; bottom: number}
): SVGElement[] {
  const {document} = context;
  const kept = labelled(all, wished, bottom + 20 - (top - 6));
  const [lines, labels] = [kept.map((index) => all[index]!), kept.map((index) => wished[index]!)];
  const ends = lines.map(endOf);
  const middles = spread(
    ends.map(({value}, index) => ({at: y(value), size: roomOf(labels[index]!)})),
    top - 6,
    bottom + 20
  );
  return lines.map((line, index) => {
    const texts = labels[index]!;
    const first = middles[index]! - ((texts.length - 1) * lineHeight) / 2 + 4;
    const from = Math.min(x(ends[index]!.day), edge);
    const lead = `M${tenth(from + 1)},${tenth(y(ends[index]!.value))}` +
      `L${tenth(edge + 6)},${tenth(middles[index]!)}H${tenth(edge + 9)}`;
    return svg(document, "g", {
      class: `label ${sideClass(line.side, context)}`, "text-anchor": "start", "data-line": line.key
    }, [
      svg(document, "path", {class: "lead", d: lead}),
      svg(document, "text", {x: edge + 12}, texts.map(({text, name}, at) =>
        svg(document, "tspan", {x: edge + 12, y: first + at * lineHeight, class: name ? "name" : "figure"}, [text])
      ))
    ]);
  });
}

function dayLine({document}: ChartContext, {x}: Scales, day: Day, top: number, bottom: number): SVGElement {
  return svg(document, "path", {class: "known-on", d: `M${tenth(x(addDays(day, 1)))},${top}V${bottom}`});
}
