import {isInterval} from "../../toll/claim.js";
import {formatDay} from "../../toll/day.js";
import type {ChartClaim, ChartContext, ChartReport} from "../view/chart-claim.js";
import {glyphPieces, type Piece, type Place} from "./glyph-pieces.js";
import {measured, takenBack} from "../words/phrases.js";
import {svg, tenth} from "./svg.js";

/** One plain sentence about a claim: its accessible name wherever it is a mark. */
export function claimSentence(claim: ChartClaim): string {
  const when = `${claim.said ? "said" : "printed by"} ${formatDay(claim.known_on)}`;
  const interval = isInterval(claim) ? ", a statistical interval" : "";
  return `${claim.claimant}, ${when}: ${measured(claim)}${interval}${takenBack(claim)}`;
}

/** The class that gives a mark the hue of its side. */
export function sideClass(side: string, {sides}: Pick<ChartContext, "sides">): string {
  return `side-${sides.indexOf(side) + 1}`;
}

export interface GlyphOptions extends Place {
  /** The figure to draw where it is not the claim's own: as a printing had it, or a plain dot for the day alone. */
  shown?: Pick<ChartClaim, "low" | "high" | "bound" | "measure">;
  /** What the mark is called where it is not the claim itself. */
  label?: string;
}

/** The class of a printing's dot: filled where it kept what was said, hollow where it changed something. */
export function printingClass(
  {damages}: Pick<ChartReport, "damages">,
  {side}: Pick<ChartClaim, "side">,
  context: Pick<ChartContext, "sides">
): string {
  return `printing ${sideClass(side, context)} ${damages.length ? "bent" : "kept"}`;
}

/** A claim, or a printing of it, as a mark of any chart: a link to the claim's page, drawn after the bound. */
export function glyph(claim: ChartClaim, context: ChartContext, options: GlyphOptions): SVGElement {
  const {document, dated} = context;
  const {shown = claim, label = claimSentence(claim)} = options;
  const pieces = glyphPieces({...shown, status: claim.status, interval: isInterval(claim)}, options);
  const crossed = pieces.some(({kind}) => kind === "crossed");
  const day = (kind: Piece["kind"]) => (dated && kind === "crossed" ? claim.withdrawn_on : null);
  return svg(document, "a", {
    href: context.href(claim.claim_id),
    class: `mark ${sideClass(claim.side, context)}`,
    "data-claim": claim.claim_id,
    "data-day": dated ? claim.known_on : null,
    "aria-label": label,
    // Before the day of its cross it had not been taken back.
    "data-before": dated && crossed && claim.withdrawn_on ? claimSentence({...claim, status: "standing"}) : null
  }, pieces.map(({kind, d, at}) => svg(document, "path", {
    d,
    transform: at ? `translate(${at.map(tenth).join(",")})` : null,
    class: kind === "crossed" ? "stroke" : kind,
    "data-day": day(kind)
  })));
}
