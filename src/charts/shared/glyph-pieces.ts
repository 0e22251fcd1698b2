import {
  symbol, symbolCircle, symbolCross, symbolDiamond2, symbolSquare, symbolTriangle2, type SymbolType
} from "d3";
import {isTakenBack} from "../../toll/claim.js";
import type {Figure} from "../../toll/bound.js";
import type {Bound, Measure, Status} from "../../toll/vocabulary.js";
import {tenth} from "./svg.js";

/** What a mark shows of a claim or of a printing. */
export interface Shown extends Figure {
  measure: Measure;
  status?: Status;
  /** Whether its range is a statistical interval, on which a point estimate lies as a mark of its own. */
  interval?: boolean;
}

/** Where a mark stands: along the axis of counts, from left to right, from bottom to top or from top to bottom, and
 * across it. */
export interface Place {
  place: (count: number) => number;
  cross: number;
  radius?: number;
  horizontal?: boolean;
  /** Whether counts grow downwards. */
  down?: boolean;
}

/** A part of a mark: a path, and what it is, which is all that a style sheet needs to know. */
export interface Piece {
  kind: "dot" | "ring" | "stroke" | "bar" | "whisker" | "crossed";
  d: string;
  /** Where the path's own zero stands; the picture's where it is left out. */
  at?: [x: number, y: number];
}

/** The mark of a figure, drawn after its bound, in the order in which its parts lie over each other. Exact: filled.
 * About: ring. At least, more than: filled, with an arrow onward. Up to, almost: cap with an arrow back. Range: bar
 * with ends and without a dot, for nobody said its middle. Statistical interval: thin line with ends. Taken back:
 * crossed out. */
export function glyphPieces(shown: Shown, where: Place): Piece[] {
  const pen = penAt(shown, where);
  return [...byBound[shown.bound](pen, shown), ...(isTakenBack(shown) ? [pen.cross()] : [])];
}

/** How each bound is drawn: whoever adds one is asked for its mark by the compiler. */
const byBound: Record<Bound, (pen: Pen, shown: Shown) => Piece[]> = {
  exact: (pen) => [pen.dot("dot")],
  about: (pen) => [pen.dot("ring")],
  "at-least": (pen) => [pen.arrow(1), pen.dot("dot")],
  "more-than": (pen) => [pen.arrow(1), pen.dot("dot")],
  "up-to": (pen) => [pen.cap(), pen.arrow(-1)],
  almost: (pen) => [pen.cap(), pen.arrow(-1)],
  range: (pen, {interval}) => [pen.span(interval ? "whisker" : "bar"), pen.ends()]
};

const shapes: Record<Measure, SymbolType> = {
  killed: symbolCircle,
  losses: symbolSquare,
  casualties: symbolDiamond2,
  wounded: symbolTriangle2,
  irrecoverable: symbolSquare,
  missing: symbolCross,
  captured: symbolCross,
  displaced: symbolCross,
  "war-crime-cases": symbolCircle,
  "national-security-cases": symbolCircle
};

type Pen = ReturnType<typeof penAt>;

function penAt({low, high, measure}: Shown, {place, cross, radius = 3.4, horizontal = false, down}: Place) {
  const level = place((low ?? high)!);
  const end = place((high ?? low)!);
  // Which way counts grow is known also where a logarithmic axis has put two of them on one place.
  const onward = horizontal || down ? 1 : -1;
  const at = (along: number, across: number): [number, number] => (horizontal ? [along, across] : [across, along]);
  const line = (a: number, b: number, from: number, to: number) => {
    const [[x1, y1], [x2, y2]] = [at(a, from), at(b, to)];
    return `M${tenth(x1)},${tenth(y1)}L${tenth(x2)},${tenth(y2)}`;
  };
  const bar = (along: number, half: number) => line(along, along, cross - half, cross + half);
  const stroke = (...lines: string[]): Piece => ({kind: "stroke", d: lines.join("")});
  return {
    dot: (kind: "dot" | "ring"): Piece =>
      ({kind, d: shorten(symbol(shapes[measure], radius * radius * Math.PI)()!), at: at(level, cross)}),
    /** Onward from the rim of a dot, or back from a cap. */
    arrow(direction: 1 | -1): Piece {
      const step = direction * onward * radius;
      const from = direction > 0 ? level + step : level;
      const tip = from + 3 * step;
      const barb = (side: number) => line(tip - step, tip, cross + side * radius * 0.8, cross);
      return stroke(line(from, tip, cross, cross), barb(-1), barb(1));
    },
    cap: () => stroke(bar(level, radius * 1.5)),
    span: (kind: "bar" | "whisker"): Piece => ({kind, d: line(level, end, cross, cross)}),
    ends: () => stroke(bar(level, radius), bar(end, radius)),
    cross(): Piece {
      const reach = radius * 1.8;
      const stroke = (side: number) => line(level - reach, level + reach, cross - side * reach, cross + side * reach);
      return {kind: "crossed", d: stroke(1) + stroke(-1)};
    }
  };
}

/** d3 writes up to three decimals; one is enough for a mark of a few pixels. */
function shorten(path: string): string {
  return path.replace(/-?\d*\.\d+/g, (number) => tenth(Number(number)));
}
