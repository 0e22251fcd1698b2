import {group} from "d3-array";
import {formatDay, isDay} from "../../src/toll/day.ts";
import {sizeOf} from "../edit/size.ts";
import type {Correction} from "../../loaders/schema/corrections.ts";
import {toClaim} from "./elements/anchors.ts";
import {html, joined, type Html} from "./html.ts";
import {chartPath, pageHref} from "./links.ts";
import type {StoryData} from "./story-data.ts";
import {storyFigure} from "./story-figures.ts";
import {usedOn, type Place} from "./used-on.ts";

/** Where a page stands: the ways to its story's pages and to the site's root. */
export interface Roots {
  root: string;
  siteRoot: string;
}

/** A correction of ours as readers see it: the cell, what it said and says, how large that is, why, and which published
 * sentences and charts it touches. `named` leaves the cell's row out, where the page is that of the row. */
export function correctionEntry(correction: Correction, story: StoryData, roots: Roots, {named = true} = {}): Html {
  const {correction_id, target, was, now, reason, made_on} = correction;
  const [table, id, column] = target.split("/") as [string, string, string];
  const claim = claimOf(correction, story);
  const row = claim ? toClaim(claim, id, roots.root) : id;
  const of = named ? html` of ${row} (${table})` : table === "claims" ? "" : ` of ${id} (${table})`;
  return html`<li id="${correction_id}">
<p><time datetime="${made_on}">${formatDay(made_on)}</time>: <code>${column}</code>${of} said <q>${cell(was)}</q>
and says <q>${cell(now)}</q>${sizeOf(was, now)}. ${reason}</p>
${claim ? touched(usedOn(story, claim), story, roots) : null}</li>`;
}

/** The claim that a correction is about: its own row, or that of the printing; null for rows of other tables. */
export function claimOf({target}: Correction, {claims, tables}: StoryData): string | null {
  const [table, id] = target.split("/") as [string, string];
  if (table === "claims") return claims.has(id) ? id : null;
  return table === "reports" ? (tables.reports.find((row) => row.report_id === id)?.claim_id ?? null) : null;
}

function cell(word: string | null): string {
  return word === null ? "nothing" : isDay(word) ? formatDay(word) : word;
}

/** The published sentences and charts that show a claim, folded: they are the same for each of its cells. */
function touched(places: Place[], story: StoryData, roots: Roots): Html {
  if (!places.length)
    return html`<p class="quiet">No published sentence names it, and no chart of a page draws it.</p>`;
  const charts = places.filter(({chart}) => chart !== null).length;
  const pages = [...group(places, ({file}) => file).values()].map((own) => touchedPage(own, story, roots));
  return html`<details class="quiet"><summary>It touches ${counted(places.length - charts, charts)}</summary>
<ul>${pages}</ul></details>`;
}

/** The places of one page. */
function touchedPage(places: Place[], story: StoryData, roots: Roots): Html {
  const [{file, title}] = places as [Place];
  const drawn = places.filter(({chart}) => chart !== null).map(({chart}) => chart!);
  const links = joined(drawn.map((id) => chartLink(id, story, roots)));
  return html`<li><a href="${pageHref(file.replace(/\.md$/, ""), roots.siteRoot)}">${title}</a>:
${counted(places.length - drawn.length, drawn.length)} ${links}</li>`;
}

/** "2 sentences and 1 chart". */
function counted(sentences: number, charts: number): string {
  return [count(sentences, "sentence"), count(charts, "chart")].filter(Boolean).join(" and ");
}

function count(number: number, what: string): string {
  return number === 0 ? "" : `${number} ${what}${number === 1 ? "" : "s"}`;
}

function chartLink(id: string, story: StoryData, {root}: Roots): Html {
  return html`<a href="${pageHref(chartPath(id), root)}">“${storyFigure(story, id)?.title ?? id}”</a>`;
}
