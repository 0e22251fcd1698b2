import {countOf} from "../../toll/count-of.js";
import {figureText, formatCount} from "../../toll/figure.js";
import {saidBy} from "../words/phrases.js";
import {wrap} from "../shared/labels.js";
import {picture, svg, textWidth} from "../shared/svg.js";
import type {ChartRows} from "../spec.js";
import type {ChartClaim} from "../view/chart-claim.js";
import type {Survey, SurveyRow} from "./rows.js";

export interface SurveyOptions {
  /** In pixels. */
  width: number;
  /** How many claims, the most printed first. */
  most?: number;
  document?: Document;
}

const barHeight = 16;
const lineHeight = 15;

/**
 * What the articles of an archive made of a story's claims, the most printed first: for each a bar of the articles that
 * print it, first those that keep its bound; below it the same in words, with how many articles were read, and what the
 * ledger's own picked printings have. How much of the archive was read stands under all.
 * @param survey what `tollbook archive survey` wrote
 * @param rows the story's `chart.json`
 * @returns a box with an SVG, as the other charts are
 */
export function surveyChart(survey: Survey, rows: Pick<ChartRows, "claims" | "reports">,
  {width, most = 12, document = globalThis.document}: SurveyOptions): HTMLDivElement {
  const claims = new Map(rows.claims.map((claim) => [claim.claim_id, claim]));
  const printed = survey.claims.filter((row) => row.printed > 0 && claims.has(row.claim_id))
    .toSorted((a, b) => b.printed - a.printed || (a.claim_id < b.claim_id ? -1 : 1));
  const longest = printed[0]?.printed ?? 1;
  const nodes: SVGElement[] = [];
  let y = 14;
  const write = (text: string, name: string) => {
    for (const line of wrap(text, width, (words) => textWidth(words, 11.5))) {
      nodes.push(svg(document, "text", {x: 0, y, "text-anchor": "start", class: name}, [line]));
      y += lineHeight;
    }
  };
  for (const row of printed.slice(0, most)) {
    const claim = claims.get(row.claim_id)!;
    write(saidBy(claim), "name");
    nodes.push(bar(document, row, claim, {y: y - 10, scale: (width - 2) / longest}));
    y += barHeight + 5;
    write(`${countsOf(row, claim)}${pickedOf(claim, rows)}`, "became");
    y += 8;
  }
  write(readText(survey, printed.length, Math.min(most, printed.length)), "became");
  const box = document.createElement("div");
  box.className = "drawing";
  box.dataset.width = String(width);
  box.append(picture({document, width}, y - 4, nodes));
  return box;
}

/** "printed in 92 of 2,892 articles read since it was known, 63 of them with its “more than”". */
function countsOf({articles, printed, kept_bound, syndicated}: SurveyRow, claim: ChartClaim): string {
  const kept = claim.bound === "exact" ? "its figure as said" : "its figure and bound as said";
  const taken = syndicated ? `; ${formatCount(syndicated)} had it from another outlet` : "";
  return `printed in ${formatCount(printed)} of ${countOf(articles, "article")} read since it was known, ` +
    `${formatCount(kept_bound)} of them with ${kept}${taken}`;
}

const onFigure = /^(?:number|range-collapsed|bound-)/;

/** What the printings say that somebody picked for the ledger. */
function pickedOf({claim_id}: ChartClaim, {reports}: Pick<ChartRows, "reports">): string {
  const own = reports.filter((report) => report.claim_id === claim_id);
  if (!own.length) return ". In the ledger: no picked printing";
  const kept = own.filter(({damages}) => !damages.some((damage) => onFigure.test(damage))).length;
  return `. In the ledger: ${formatCount(kept)} of ${formatCount(own.length)} picked`;
}

function readText({shards, shards_read, articles, set_aside, covers_from, covers_until, claims}: Survey,
  printed: number, shown: number): string {
  const part = shards_read < shards ? `only ${formatCount(shards_read)} of ${formatCount(shards)} parts of the archive`
    : "the whole archive";
  const aside = set_aside ? `, ${formatCount(set_aside)} of them unreadable` : "";
  const days = covers_from && covers_until ? `, printed from ${covers_from} to ${covers_until}` : "";
  const rest = shown < printed ? ` The ${formatCount(shown)} most printed are shown.` : "";
  return `Read: ${part}, ${countOf(articles, "article")}${aside}${days}. ${formatCount(printed)} of ${
    formatCount(claims.length)} claims are printed in them.${rest} A program read them; nobody looked at each.`;
}

function bar(document: Document, {printed, kept_bound}: SurveyRow, claim: ChartClaim,
  {y, scale}: {y: number; scale: number}): SVGElement {
  const pieces = [["arrived", kept_bound, "as said"], ["turned", printed - kept_bound, "bent"]] as const;
  let at = 0;
  const marks = pieces.filter(([, count]) => count > 0).map(([name, count, how]) => {
    const span = count * scale;
    const rect = svg(document, "rect", {x: at, y, width: Math.max(span - 1, 0.5), height: barHeight, class: name});
    at += span;
    const label = `${figureText(claim)}, ${how}: ${formatCount(count)} of ${countOf(printed, "article")}`;
    return svg(document, "g", {class: "mark", role: "img", "aria-label": label}, [rect]);
  });
  return svg(document, "g", {}, marks);
}
