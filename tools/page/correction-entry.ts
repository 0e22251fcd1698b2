import {formatDay, isDay} from "../../src/toll/day.ts";
import {sizeOf} from "../edit/size.ts";
import type {Correction} from "../../loaders/schema/corrections.ts";
import {html, type Html} from "./html.ts";
import {chartPath, claimPath, pageHref} from "./links.ts";
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
  const row = claim ? html`<a href="${pageHref(claimPath(claim), roots.root)}" data-claim="${claim}">${id}</a>` : id;
  const of = named ? html` of ${row} (${table})` : table === "claims" ? "" : ` of ${id} (${table})`;
  return html`<li id="${correction_id}"><p><time datetime="${made_on}">${formatDay(made_on)}</time>: <code>${column}</code>${of} said <q>${cell(was)}</q> and says <q>${cell(now)}</q>${sizeOf(was, now)}. ${reason}</p>
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
  if (!places.length) return html`<p class="quiet">No published sentence names it, and no chart of a page draws it.</p>`;
  const charts = places.filter(({chart}) => chart !== null).length;
  const counted = [count(places.length - charts, "sentence"), count(charts, "chart")].filter(Boolean).join(" and ");
  return html`<details class="quiet"><summary>It touches ${counted}</summary><ul>${[...new Set(places.map(({file}) => file))].map((file) => {
    const own = places.filter((place) => place.file === file);
    const drawn = own.filter(({chart}) => chart !== null).map(({chart}) => chart!);
    const sentences = count(own.length - drawn.length, "sentence");
    return html`<li><a href="${pageHref(file.replace(/\.md$/, ""), roots.siteRoot)}">${own[0]!.title}</a>: ${[sentences, count(drawn.length, "chart")].filter(Boolean).join(" and ")}${drawn.map((id, at) => html`${at ? ", " : " "}${chartLink(id, story, roots)}`)}</li>`;
  })}</ul></details>`;
}

function count(number: number, what: string): string {
  return number === 0 ? "" : `${number} ${what}${number === 1 ? "" : "s"}`;
}

function chartLink(id: string, story: StoryData, {root}: Roots): Html {
  return html`<a href="${pageHref(chartPath(id), root)}">“${storyFigure(story, id)?.title ?? id}”</a>`;
}
