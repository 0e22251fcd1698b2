import {ascending, scaleLinear} from "d3";
import type {Figure} from "../../toll/bound.js";
import {figureText, formatCount} from "../../toll/figure.js";
import type {ChartClaim, ChartContext} from "../view/chart-claim.js";
import {glyph} from "../shared/glyph.js";
import {svg, tenth, textWidth} from "../shared/svg.js";

const level = 30;

/** Where one figure stood among the claims about its toll that stood on a day: all on one axis of counts, the one
 * named above it. A figure as printed, where it differs, is a tick below. */
export function placeStrip(
  context: ChartContext,
  {claims, named, printed}: {claims: ChartClaim[]; named: ChartClaim | null; printed: Figure | null}
): SVGElement {
  const {document, width} = context;
  const height = named && printed ? 82 : 66;
  const shown: Figure[] = [...claims, ...(printed ? [printed] : [])];
  const most = Math.max(1, ...shown.map(({low, high}) => Math.max(low ?? 0, high ?? 0)));
  const x = scaleLinear([0, most], [8, width - 30]).nice(4);
  const ordered = claims.toSorted((a, b) =>
    ascending((a.low ?? a.high)!, (b.low ?? b.high)!) || ascending(a.claim_id, b.claim_id));
  const others = ordered.filter((claim) => claim !== named);
  const text = (words: string, at: number, y: number, name: string) => {
    const half = textWidth(words, 11.5) / 2;
    const x = Math.min(Math.max(at, half), width - half);
    return svg(document, "text", {x, y, "text-anchor": "middle", class: name}, [words]);
  };
  return svg(document, "svg", {viewBox: `0 0 ${width} ${height}`, role: "group"}, [
    svg(document, "path", {class: "grid", d: `M0,${level}H${width}`}),
    ...x.ticks(3).map((tick) => svg(document, "text",
      {x: x(tick), y: height - 4, "text-anchor": tick === 0 ? "start" : "middle", class: "tick"}, [formatCount(tick)])),
    ...others.map((claim) => glyph(claim, context, {place: x, cross: level, horizontal: true, radius: 3})),
    ...(named ? [
      glyph(named, context, {place: x, cross: level, horizontal: true, radius: 5}),
      text(figureText(named), x((named.low ?? named.high)!), level - 14, "name")
    ] : []),
    ...(printed ? [
      svg(document, "path", {class: "printed", d: `M${tenth(x((printed.low ?? printed.high)!))},${level - 6}v16`}),
      text(`printed: ${figureText(printed)}`, x((printed.low ?? printed.high)!), level + (named ? 24 : -14), "figure")
    ] : [])
  ]);
}
