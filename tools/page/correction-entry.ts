import {group} from "d3";
import {countOf} from "../../src/toll/count-of.ts";
import {formatDay} from "../../src/toll/day.ts";
import {toClaim} from "./elements/anchors.ts";
import {html, joined, type Html} from "./html.ts";
import {chartPath, pageHref, sentenceId} from "./links.ts";
import type {StoryData} from "./story-data.ts";
import {storyFigure} from "./story-figures.ts";
import type {Told} from "./told-corrections.ts";
import {usedOn, type Place} from "./used-on.ts";

/** Where a page stands: the ways to its story's pages and to the site's root. */
export interface Roots {
  root: string;
  siteRoot: string;
}

/** A correction of ours as readers see it: whose claim, what it said and says in words, how large that is, why, and
 * which published sentences and charts it touches. `named` leaves out whose it is, where the page is that of the
 * claim. */
export function correctionEntry(told: Told, story: StoryData, roots: Roots, {named = true} = {}): Html {
  const {rows, made_on, claim_id, whose, was, now, size, reasons} = told;
  const [first, ...others] = rows.map((row) => row.correction_id);
  const subject = !named ? null : html` ${claim_id ? toClaim(claim_id, whose, roots.root) : whose}:`;
  return html`<li id="${first}">
<p>${others.map((id) => html`<span id="${id}"></span>`)}
<time datetime="${made_on}">${formatDay(made_on)}</time>.${subject}
<q>${was}</q> became <q>${now}</q>${size}. ${reasons.join(" ")}</p>
${claim_id ? touched(claim_id, story, roots) : null}</li>`;
}

/** The published sentences and charts that show a claim, folded. */
function touched(claimId: string, story: StoryData, roots: Roots): Html {
  const places = usedOn(story, claimId);
  if (!places.length)
    return html`<p class="quiet">No published sentence names it, and no chart of a page draws it.</p>`;
  const charts = places.filter(({chart}) => chart !== null).length;
  const pages = [...group(places, ({file}) => file).values()].map((own) => touchedPage(claimId, own, story, roots));
  return html`<details class="quiet"><summary>It touches ${counted(places.length - charts, charts)}</summary>
<ul>${pages}</ul></details>`;
}

/** The places of one page, each with the way to it. */
function touchedPage(claimId: string, places: Place[], story: StoryData, roots: Roots): Html {
  const [{file, title}] = places as [Place];
  const page = pageHref(file.replace(/\.md$/, ""), roots.siteRoot);
  const drawn = places.filter(({chart}) => chart !== null).map(({chart}) => chart!);
  const blocks = [...new Set(places.filter(({chart}) => chart === null).map(({block}) => block))];
  const sentences = blocks.map((block, at) =>
    html`<a href="${page}#${sentenceId(claimId, block)}">${at ? at + 1 : "sentence 1"}</a>`);
  const links = joined([...sentences, ...drawn.map((id) => chartLink(id, story, roots))]);
  return html`<li><a href="${page}">${title}</a>:
${counted(places.length - drawn.length, drawn.length)} (${links})</li>`;
}

/** "2 sentences and 1 chart". */
function counted(sentences: number, charts: number): string {
  return [count(sentences, "sentence"), count(charts, "chart")].filter(Boolean).join(" and ");
}

function count(number: number, what: string): string {
  return number === 0 ? "" : countOf(number, what);
}

function chartLink(id: string, story: StoryData, {root}: Roots): Html {
  return html`<a href="${pageHref(chartPath(id), root)}">“${storyFigure(story, id)?.title ?? id}”</a>`;
}
