import {group, rollup} from "d3";
import {linesOf, type Line} from "../../../src/charts/view/lines.ts";
import type {ChartClaim} from "../../../src/charts/view/chart-claim.ts";
import {voiceChart} from "../../../src/charts/small/voice-chart.ts";
import {countOf} from "../../../src/toll/count-of.ts";
import {formatDay} from "../../../src/toll/day.ts";
import {figureText} from "../../../src/toll/figure.ts";
import {tollId} from "../../../src/toll/toll.ts";
import {byTime} from "../../../src/toll/standing.ts";
import type {Claim} from "../../../loaders/schema/claims.ts";
import type {PageContext} from "../context.ts";
import {html, Html} from "../html.ts";
import {claimPath, pageHref} from "../links.ts";
import {stringDocument} from "../string-document.ts";

const widths = {narrow: 358, wide: 760};
const most = 6;

/** A small chart of each toll of which a claimant spoke twice or more, those with most claims first. */
export function voices(claims: Claim[], context: PageContext): Html | null {
  const ids = new Set(claims.map((claim) => claim.claim_id));
  const own = context.story.chart.claims.filter((claim) => ids.has(claim.claim_id));
  const tolls = [...group(own, (claim) => claim.toll_id)]
    .filter(([, own]) => new Set(own.map((claim) => claim.known_on)).size > 1)
    .sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1));
  if (!tolls.length) return null;
  const startedOn = context.story.tables.story[0]!.started_on;
  const counted = rollup(claims, (own) => own.length, (claim) => tollId(claim, startedOn));
  return html`<h2>Over time</h2>
${tolls.slice(0, most).map(([toll, own]) => voice(toll, own.toSorted(byTime), counted.get(toll)!, context))}
${tolls.length > most && html`<p>Drawn are the ${most} tolls with most claims; the others stand in the tables.</p>`}`;
}

/** The first and the last claim of a line; of several lines each says of what kind it is, since none runs into
 * another. */
function endsOf({label, stretches}: Line, named: boolean): string {
  const [first, last] = [stretches[0]!.claim, stretches.at(-1)!.claim];
  const say = (claim: ChartClaim) => `${figureText(claim)} on ${formatDay(claim.known_on)}`;
  const ends = first === last ? say(first) : `${say(first)}, ${say(last)}`;
  return named ? `${label.split(", ").at(-1)}: ${ends}` : ends;
}

function voice(toll: string, claims: ChartClaim[], all: number, {story, root}: PageContext): Html {
  const [first, last] = [claims[0]!, claims.at(-1)!];
  const days = {from: first.known_on, until: last.known_on};
  const lines = linesOf(claims, {...days, coverage: story.chart.coverage});
  const drawings = Object.entries(widths).map(([name, width]) => {
    const href = (id: string) => pageHref(claimPath(id), root);
    const context = {document: stringDocument, width, sides: story.sides, href};
    const drawing = new Html(voiceChart(context, lines, days).outerHTML);
    return html`<div class="still ${name}"><div class="drawing">${drawing}</div></div>`;
  });
  const ends = lines.map((line) => endsOf(line, lines.length > 1)).join("; ");
  return html`<figure class="chart voice" id="over-time-${toll}">
<h3>${ends[0]!.toUpperCase()}${ends.slice(1)}</h3>
<p class="subtitle">${story.chart.tollTitles[toll]}: ${countOf(claims.length, "claim")}${
  claims.length < all && ` that have a day, of ${all}`}. Dashed while a claim is carried</p>
${drawings}
<p class="source">Source: tollbook ledger; data version ${story.version}. Every claim stands in the table below.
<a href="#over-time-${toll}">Address of this chart</a></p>
</figure>`;
}
