import {isInterval} from "../../toll/claim.js";
import {countOf} from "../../toll/count-of.js";
import {formatDay, formatTime} from "../../toll/day.js";
import type {ChartClaim, ChartContext, ChartReport} from "../view/chart-claim.js";
import {glyphPieces, type Piece, type Place} from "./glyph-pieces.js";
import {cited, measured, takenBack} from "../words/phrases.js";
import {printedAs} from "../words/printing-words.js";
import {svg, tenth} from "./svg.js";

/** One plain sentence about a claim: its accessible name wherever it is a mark. */
export function claimSentence(claim: ChartClaim): string {
  const hour = claim.said_time ? ` at ${formatTime(claim.said_time)}` : "";
  const spoke = `${claim.said ? "said" : "printed by"} ${formatDay(claim.said_on ?? claim.known_on)}${hour}`;
  const when = claim.said_on ? `counted to ${formatDay(claim.known_on)}, ${spoke}` : spoke;
  const interval = isInterval(claim) ? ", a statistical interval" : "";
  return `${claim.claimant}, ${when}: ${measured(claim)}${interval}${cited(claim)}${takenBack(claim)}`;
}

/** The class that gives a mark the hue of its side. */
export function sideClass(side: string, {sides}: Pick<ChartContext, "sides">): string {
  return `side-${sides.indexOf(side) + 1}`;
}

/** What a mark of a claim says: the claim, and how often it was printed. */
function markSentence(claim: ChartClaim, {printings}: ChartContext): string {
  const printed = printings?.get(claim.claim_id);
  return `${claimSentence(claim)}${printed ? `; ${countOf(printed, "printing")}` : ""}`;
}

export interface GlyphOptions extends Place {
  /** The figure to draw where it is not the claim's own: as a printing had it, or a plain dot for the day alone. */
  shown?: Pick<ChartClaim, "low" | "high" | "bound" | "measure">;
  /** What the mark is called where it is not the claim itself. */
  label?: string;
  /** The line that it belongs to. */
  line?: string;
}

/** A printing as a dot: filled where it kept what was said, hollow where it changed something. Leads to its claim. */
export function printingDot(
  report: ChartReport,
  claim: ChartClaim,
  {document, href, sides}: ChartContext,
  [cx, cy]: [number, number],
  r = 3.4
): SVGElement {
  return svg(document, "a", {
    href: href(claim.claim_id), class: `mark ${sideClass(claim.side, {sides})}`,
    "aria-label": printedAs(report)
  }, [svg(document, "circle", {cx, cy, r, class: `printing ${report.damages.length ? "bent" : "kept"}`})]);
}

/** A claim, or a printing of it, as a mark of any chart: a link to the claim's page, drawn after the bound. */
export function glyph(claim: ChartClaim, context: ChartContext, options: GlyphOptions): SVGElement {
  const {document, dated} = context;
  const {line, shown = claim, label = markSentence(claim, context)} = options;
  const pieces = glyphPieces({...shown, status: claim.status, interval: isInterval(claim)}, options);
  const crossed = pieces.some(({kind}) => kind === "crossed");
  const day = (kind: Piece["kind"]) => (dated && kind === "crossed" ? claim.withdrawn_on : null);
  return svg(document, "a", {
    href: context.href(claim.claim_id),
    class: `mark ${sideClass(claim.side, context)}`,
    "data-line": line,
    "data-day": dated ? claim.known_on : null,
    "aria-label": label,
    // Before the day of its cross it had not been taken back.
    "data-before": dated && crossed && claim.withdrawn_on ? markSentence({...claim, status: "standing"}, context) : null
  }, pieces.map(({kind, d, at}) => svg(document, "path", {
    d,
    transform: at ? `translate(${at.map(tenth).join(",")})` : null,
    class: kind === "crossed" ? "stroke" : kind,
    "data-day": day(kind)
  })));
}
