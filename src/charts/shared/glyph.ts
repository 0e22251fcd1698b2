import {symbol, symbolCircle, symbolDiamond2, symbolSquare, symbolTriangle2, symbolCross} from "d3-shape";
import {figureText} from "../../toll/figure.js";
import {isInterval} from "../../toll/claim.js";
import {formatDay, type Day} from "../../toll/day.js";
import {measureWord, type Measure} from "../../toll/vocabulary.js";
import type {ChartClaim, ChartContext} from "../view/chart-claim.js";
import {svg, tenth} from "./svg.js";

const shapes: Record<Measure, typeof symbolCircle> = {
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

/** One plain sentence about a claim: its accessible name wherever it is a mark. */
export function claimSentence(claim: ChartClaim): string {
  const verb = claim.said ? "said" : "printed by";
  return `${claim.claimant}, ${verb} ${formatDay(claim.known_on)}: ${figureText(claim)} ${measureWord[claim.measure]}${isInterval(claim) ? ", a statistical interval" : ""}`;
}

/** The class that gives a mark the hue of its side. */
export function sideClass(side: string, {sides}: Pick<ChartContext, "sides">): string {
  return `side-${sides.indexOf(side) + 1}`;
}

/** A claim as a mark: a link to its page, drawn after its bound. Along `value`, from small to large, runs the axis
 * given by `place`; `cross` is the other coordinate. Exact: filled. About: ring. At least, more than: arrow up.
 * Up to, almost: cap with an arrow down. Range: bar. Statistical interval: thin line with ends, on which its point
 * estimate lies as a mark of its own. Withdrawn or disowned: crossed out. */
export function glyph(
  claim: ChartClaim,
  context: ChartContext,
  {place, cross, radius = 3.4, horizontal = false}: {
    place: (value: number) => number;
    cross: number;
    radius?: number;
    horizontal?: boolean;
  }
): SVGElement {
  const {document} = context;
  const at = (along: number, across: number): [number, number] => (horizontal ? [along, across] : [across, along]);
  const line = (a: number, b: number, from: number, to: number) => {
    const [x1, y1] = at(a, from);
    const [x2, y2] = at(b, to);
    return `M${tenth(x1)},${tenth(y1)}L${tenth(x2)},${tenth(y2)}`;
  };
  const level = place((claim.low ?? claim.high)!);
  const more = Math.sign(place(1) - place(0));
  const parts: SVGElement[] = [];
  const stroke = (d: string, day: Day | null = null) => parts.push(svg(document, "path", {d, class: "stroke", "data-day": context.dated ? day : null}));
  const dot = (hollow: boolean) => {
    const [x, y] = at(level, cross);
    const d = symbol(shapes[claim.measure], radius * radius * Math.PI)()!;
    parts.push(svg(document, "path", {d: shorten(d), transform: `translate(${tenth(x)},${tenth(y)})`, class: hollow ? "ring" : "dot"}));
  };
  const arrow = (from: number, direction: number) => {
    const tip = from + direction * radius * 3;
    stroke(line(from, tip, cross, cross) + line(tip - direction * radius, tip, cross - radius * 0.8, cross) +
      line(tip - direction * radius, tip, cross + radius * 0.8, cross));
  };
  switch (claim.bound) {
    case "exact":
      dot(false);
      break;
    case "about":
      dot(true);
      break;
    case "at-least":
    case "more-than":
      arrow(level + more * radius, more);
      dot(false);
      break;
    case "up-to":
    case "almost":
      stroke(line(level, level, cross - radius * 1.5, cross + radius * 1.5));
      arrow(level, -more);
      break;
    case "range": {
      const end = place(claim.high!);
      parts.push(svg(document, "path", {d: line(level, end, cross, cross), class: isInterval(claim) ? "whisker" : "bar"}));
      stroke(line(level, level, cross - radius, cross + radius) + line(end, end, cross - radius, cross + radius));
    }
  }
  if (claim.status === "withdrawn" || claim.status === "disowned") {
    const reach = radius * 1.8;
    stroke(line(level - reach, level + reach, cross - reach, cross + reach) +
      line(level - reach, level + reach, cross + reach, cross - reach), claim.withdrawn_on);
  }
  return svg(document, "a", {
    href: context.href(claim.claim_id),
    class: `mark ${sideClass(claim.side, context)}`,
    "data-claim": claim.claim_id,
    "data-day": context.dated ? claim.known_on : null,
    "aria-label": claimSentence(claim)
  }, parts);
}

/** d3 writes up to three decimals; one is enough for a mark of a few pixels. */
function shorten(path: string): string {
  return path.replace(/-?\d*\.\d+/g, (number) => tenth(Number(number)));
}
