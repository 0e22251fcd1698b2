import {ascending} from "d3";
import {addDays, type Day} from "../../toll/day.js";
import {figureText, formatCount} from "../../toll/figure.js";
import type {ChartClaim, ChartContext} from "../view/chart-claim.js";
import {endOf, hasZero, highest, logFloor, type Line} from "../view/lines.js";
import {belowPlot, endLabels, labelRoom, type EndLabel} from "../shared/end-labels.js";
import {footOf} from "../shared/day-ticks.js";
import {frame, narrowBelow, type Scales} from "../shared/frame.js";
import {glyph, sideClass} from "../shared/glyph.js";
import {placeNotes, type Note} from "../shared/notes.js";
import {drawPrinted, type PrintedMark} from "../small/printed-marks.js";
import {stepLine} from "../shared/step-line.js";
import {svg, tenth, textWidth} from "../shared/svg.js";
import {namesAtMarks} from "./names.js";

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
  /** Whether words go by below the drawing: on a phone it is as low as its labels allow. */
  pinned?: boolean;
  /** Where the plot begins and ends, for charts of which several stand below each other. */
  beside?: {left: number; right: number};
  type?: "linear" | "log";
  /** A day that is marked by a line: the day that a reader has chosen. */
  knownOn?: Day;
  /** Figures of an article, drawn over the claims. */
  printed?: PrintedMark[];
  /** The lower half of a mirror: counts grow downwards, and the axis of days is that of the upper half. */
  down?: boolean;
  /** Claims whose marks are drawn however near to others they lie. */
  pointed?: Set<ChartClaim>;
}

/** With its head and its key a pinned picture fills half of a phone's window, 664 px beside the bars of its
 * browser. */
const pinnedHeight = 170;

/** What stands above and below the plot of a chart of steps, beside its notes. */
export const around = {top: 14, foot: 26, down: {top: 4, foot: 12}};

/** Where the plot of a chart of steps begins and ends: what its labels and its axis of counts need beside it. */
export function stepMargins(
  context: Pick<ChartContext, "width">,
  {lines, from, room = lines, top = highest(room, from)}: Pick<StepOptions, "lines" | "from" | "room" | "top">
): {left: number; right: number} {
  const left = Math.max(context.width < narrowBelow ? 36 : 44, textWidth(formatCount(top), 11.5) + 12);
  // Whatever day a reader chooses, the plot ends at the same place.
  const days = room.flatMap((line) => line.stretches.map((stretch) => labelOf(line, {sides: []}, stretch)));
  return {left, right: labelRoom(days, context)};
}

/** Reported counts day by day: a step line for each speaker, a mark for each claim drawn after its bound. The day
 * of saying is solid; a count that is carried since is dashed; a range is a band; nothing is joined aslant. */
export function stepChart(context: ChartContext, options: StepOptions): SVGSVGElement {
  const {lines, room = lines, notes = [], from, until, type = "linear", knownOn, down, pointed} = options;
  const {top: most = highest(room, from), floor = logFloor(room, from)} = options;
  const {beside = stepMargins(context, options)} = options;
  const narrow = context.width < narrowBelow;
  const last = knownOn && knownOn < until ? knownOn : until;
  const lasting = lines.filter((line) => line.stretches.at(-1)!.until! >= last);
  // Where all have ended they are named where they end.
  const open = lasting.length ? lasting : lines;
  const {left, right} = beside;
  const width = context.width - left - right;
  const days = (Date.parse(until) - Date.parse(from)) / 864e5 + 1;
  const band = placeNotes(notes, {
    narrow,
    right: context.width,
    until: last,
    x: (day) => left + ((Date.parse(day) - Date.parse(from)) / 864e5 / days) * width
  });
  const foot = down ? around.down.foot : footOf(from, until);
  const top = (down ? around.down.top : around.top) + band.height;
  const {height: wanted = narrow ? (options.pinned ? pinnedHeight : 400) : 470} = options;
  const plot = wanted - around.top - around.foot;
  const bottom = top + plot;
  const height = bottom + foot;
  const domain: [number, number] = type === "log" ? [floor, Math.max(most, floor * 10)] : [0, most];
  const zero = type === "log" && room.some(hasZero);
  return frame(
    context,
    {height, margins: {top, right, bottom: foot, left}, from, until, yDomain: domain, yType: type, zero, down},
    (scales) => [
      ...(context.part ? [] : [
        notes.length ? band.draw(context, top, bottom) : null,
        ...lines.map((line) => stepLine(context, line, scales)),
        ...apart(marksOf(lines, from), scales, {least: days > longTime ? 9 : 4, pointed})
          .map(({claim, line}) => drawMark(context, claim, line.key, scales, lines.length > 4)),
        // In a film the labels themselves move through the plot.
        ...(down || context.dated ? [] : namesAtMarks(context, lines, scales, {
          plot: {left, right: scales.x(addDays(last, 1)), top, bottom},
          ended: new Set(lines.filter((line) => !open.includes(line)))
        })),
        ...(options.printed ? drawPrinted(context, options.printed, scales, from) : [])
      ]),
      knownOn && knownOn < until ? dayLine(context, scales, knownOn, top, bottom) : null,
      ...lineLabels(context, open, scales, {
        top, bottom: down ? height : bottom, right: left + width, noted: new Set(notes.map(({date}) => date)), pointed
      })
    ]
  );
}

/** More than any line has claims. */
const noteWeight = 1e6;

/** Nothing is drawn after the last day, so that labels stand at the very ends of their lines, also within the plot.
 * Where not all have room those come first of which a note speaks or a claim is pointed out, then those with most
 * claims; a reader's pointing brings each of the others. */
function lineLabels(
  context: ChartContext,
  lines: Line[],
  {x, y}: Scales,
  {top, bottom, right, noted, pointed}:
    {top: number; bottom: number; right: number; noted: Set<Day>; pointed?: Set<ChartClaim>}
): SVGElement[] {
  const edge = Math.max(0, ...lines.map((line) => x(endOf(line).day)));
  const weightOf = ({stretches, aside}: Line) => {
    const claims = [...stretches.map(({claim}) => claim), ...aside];
    const isNoted = claims.some((claim) => noted.has(claim.known_on) || pointed?.has(claim));
    return claims.length + (isNoted ? noteWeight : 0);
  };
  return endLabels(context, lines.map((line) => ({
    ...labelOf(line, context), level: y(endOf(line).value), weight: weightOf(line)
  })), {edge, top, bottom: edge < right - 1 ? bottom : bottom + belowPlot});
}

function labelOf(
  line: Line, context: Pick<ChartContext, "sides">, {claim} = line.stretches.at(-1)!
): EndLabel {
  return {name: line.label, figure: figureText(claim), hue: sideClass(line.side, context), line: line.key};
}

/** The claims of all lines that were said within the chart, in the order of days: that in which they can be walked. */
function marksOf(lines: Line[], from: Day): {claim: ChartClaim; line: Line}[] {
  const drawn = lines.flatMap((line) =>
    [...new Set([...line.stretches.map(({claim}) => claim), ...line.aside])].map((claim) => ({claim, line})));
  return drawn.filter(({claim}) => claim.known_on >= from).sort(({claim: a}, {claim: b}) =>
    ascending(a.known_on, b.known_on) || ascending(a.claim_id, b.claim_id));
}

/** Over more days than these the first weeks of a war are a few pixels, and their marks a clot. */
const longTime = 730;

/** Of marks of one line that are nearer to each other than `least` and so are one to the eye and the finger, the first:
 * the line shows each step, the table each claim. The last of a line, a claim that was taken back and one that is
 * pointed out are always drawn. */
function apart(
  marks: {claim: ChartClaim; line: Line}[],
  {x, y}: Scales,
  {least, pointed}: {least: number; pointed?: Set<ChartClaim>}
): typeof marks {
  const before = new Map<Line, [number, number]>();
  const last = new Map(marks.map(({claim, line}) => [line, claim]));
  return marks.filter(({claim, line}) => {
    const place: [number, number] = [x(claim.known_on), y((claim.low ?? claim.high)!)];
    const known = before.get(line);
    const near = known && Math.hypot(place[0] - known[0], place[1] - known[1]) < least;
    if (near && last.get(line) !== claim && !claim.withdrawn_on && !pointed?.has(claim)) return false;
    before.set(line, place);
    return true;
  });
}

function drawMark(
  context: ChartContext, claim: ChartClaim, line: string, {x, y, down}: Scales, many: boolean
): SVGElement {
  const narrow = context.width < narrowBelow;
  const radius = claim.measure === "losses" ? 2.2 : narrow || many ? 3 : 3.6;
  return glyph(claim, context, {line, place: y, cross: x(claim.known_on), radius, down});
}

function dayLine({document}: ChartContext, {x}: Scales, day: Day, top: number, bottom: number): SVGElement {
  return svg(document, "path", {class: "known-on", d: `M${tenth(x(addDays(day, 1)))},${top}V${bottom}`});
}
