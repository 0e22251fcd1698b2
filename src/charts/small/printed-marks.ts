import {nominal} from "../../toll/bound.js";
import type {Day} from "../../toll/day.js";
import type {ChartClaim, ChartContext} from "../view/chart-claim.js";
import type {Scales} from "../shared/frame.js";
import {glyph} from "../shared/glyph.js";
import {svg, tenth} from "../shared/svg.js";
import {measured} from "../words/phrases.js";

/** A figure of an article on a chart of claims. */
export interface PrintedMark {
  /** The figure as a claim of the day of printing; its id is the anchor of its card. */
  claim: ChartClaim;
  /** The claim that it prints; null when it is new. */
  of: ChartClaim | null;
  /** Whether it bends that claim. */
  bent: boolean;
  sure: boolean;
  words: string;
}

/** The article's figures, each in a frame, with a line to the claim that it prints: plain when as said, zigzag when
 * bent. Figures of one day stand side by side. The line to a claim from before the first day, carried into the plot,
 * begins where the plot does. */
export function drawPrinted(
  context: ChartContext, marks: PrintedMark[], {x, y}: Scales, first: Day
): SVGElement[] {
  const within = (day: Day) => x(day < first ? first : day);
  const links = marks.map((mark, index) => link(context, mark, index, {x: within, y}));
  const glyphs = marks.map((mark, index) => framed(context, mark, place(index, mark, x), y));
  return [...links.filter((one) => one !== null), ...glyphs];
}

const step = 11;

function place(index: number, {claim}: PrintedMark, x: Scales["x"]): number {
  return x(claim.known_on) + (index % 3) * step;
}

const level = (claim: ChartClaim, y: Scales["y"]) => y(nominal(claim) ?? claim.high!);

function framed(context: ChartContext, mark: PrintedMark, cross: number, y: Scales["y"]): SVGElement {
  const {document} = context;
  const {claim, of, bent, sure, words} = mark;
  const at = level(claim, y);
  const fate = of ? `${bent ? "bends" : "prints"} ${of.claimant}, ${measured(of)}` : "new to the ledger";
  const label = `In the article, “${words}”: ${measured(claim)}; ${fate}`;
  const made = glyph(claim, {...context, href: (id) => `#${id}`}, {label, place: y, cross, radius: 3.6});
  made.setAttribute("class", `mark printed ${sure ? "sure" : "unsure"}`);
  made.prepend(svg(document, "rect", {x: cross - 6.5, y: at - 6.5, width: 13, height: 13, class: "frame"}));
  return made;
}

function link(context: ChartContext, mark: PrintedMark, index: number, {x, y}: Scales): SVGElement | null {
  const {of, claim, bent} = mark;
  if (!of) return null;
  const from: [number, number] = [x(of.known_on), level(of, y)];
  const to: [number, number] = [place(index, mark, x), level(claim, y)];
  const d = bent ? zigzag(from, to) : `M${tenths(from)}L${tenths(to)}`;
  return svg(context.document, "path", {class: `tie${bent ? " bent" : ""}`, d});
}

function zigzag(from: [number, number], to: [number, number]): string {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy);
  const turns = Math.max(2, Math.round(length / 6));
  const points = Array.from({length: turns - 1}, (_, index): [number, number] => {
    const part = (index + 1) / turns;
    const swing = (index % 2 ? -2.4 : 2.4) / (length || 1);
    return [from[0] + dx * part - dy * swing, from[1] + dy * part + dx * swing];
  });
  return `M${[from, ...points, to].map(tenths).join("L")}`;
}

const tenths = ([x, y]: [number, number]) => `${tenth(x)},${tenth(y)}`;
