import type {Report} from "../../../loaders/schema/reports.ts";
import type {Day} from "../../../src/toll/day.ts";
import {pageMap} from "../../../src/charts/small/page-map.ts";
import {figureText} from "../../../src/toll/figure.ts";
import {measureWord} from "../../../src/toll/vocabulary.ts";
import {figureEntry} from "./article-figure.ts";
import {articleMaps} from "./article-maps.ts";
import {PageError} from "../context.ts";
import {outside} from "../elements/anchors.ts";
import {html, Html} from "../html.ts";
import {countWord} from "../references.ts";
import {stringDocument} from "../string-document.ts";
import type {StoryData} from "../story-data.ts";
import type {Part} from "./part.ts";
import {keyToStrips} from "./place.ts";

/** A page that the project began with: a map of its figures, and each of them in its order. */
export const article: Part = (context, {outlet = ""}) => {
  const {story} = context;
  const map = articleMaps.find((one) => one.outlet_id === outlet);
  if (!map) {
    const known = articleMaps.map((one) => one.outlet_id).join(", ");
    throw new PageError(context, `part article: no page of ${outlet} is mapped; known: ${known}`);
  }
  const reports = new Map(story.tables.reports.map((report) => [report.report_id, report]));
  const figures = map.figures.map(([id, paragraph, from, to], index) => {
    const report = reports.get(id);
    if (!report) throw new PageError(context, `part article: no report has the id ${id}`);
    const side = story.claimants.get(story.claims.get(report.claim_id)!.claimant_id)!.side;
    const bent = (story.relay.get(id) ?? []).some(({damage}) => damage !== "none");
    const label =
      `${index + 1}: ${figureText(report)} ${measureWord[report.measure]}${bent ? ", changed in print" : ""}`;
    return {report, number: index + 1, paragraph, from, to, side, bent, href: `#${id}`, label};
  });
  const drawing = pageMap({document: stringDocument, sides: story.sides}, {...map, figures});
  const first = figures[0]!.report;
  const kept = figures.filter((figure) => !figure.bent).length;
  const entries = figures.map(({report, number}) => figureEntry(report, number, map.published_on, context));
  const page = first.url && html`${outside(first.url, `The page at ${story.outlets.get(outlet)!.name}`)}. `;
  return html`<div class="article"><figure class="chart">
<h3>${capital(countWord(kept))} of ${countWord(figures.length)} figures are printed as they were said</h3>
<p class="subtitle">Where they stand on the page, shown as lines of text.
Filled: as said. Hollow: the printing changed something</p>
<div class="drawing">${new Html(drawing.outerHTML)}</div>
<p class="source">${page}Only positions and figure words are kept here; data version ${story.version}.</p></figure>
<p class="place-words">Below each figure, the claims that stood on the day of the page, on one line of counts; the one
that was printed has its figure over it.</p>
${keyToStrips(figures.map(({report}) => tollOf(report, map.published_on, story)), context)}
<ol class="figures">${entries}</ol></div>`;
};

function tollOf({claim_id}: Report, day: Day, {claims}: StoryData) {
  const own = claims.get(claim_id)!;
  return {toll: own, own, day};
}

function capital(word: string): string {
  return word[0]!.toUpperCase() + word.slice(1);
}
