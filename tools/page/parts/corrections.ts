import {ascending, group} from "d3";
import {countOf, nounOf} from "../../../src/toll/count-of.ts";
import {formatDay} from "../../../src/toll/day.ts";
import {formatCount} from "../../../src/toll/figure.ts";
import {readReleases} from "../../publish/read-releases.ts";
import type {PageContext} from "../context.ts";
import {correctionEntry} from "../correction-entry.ts";
import {fold} from "../elements/fold.ts";
import {html, type Html} from "../html.ts";
import type {StoryData} from "../story-data.ts";
import {toldCorrections, type Told} from "../told-corrections.ts";
import type {Part} from "./part.ts";

/** Our corrections of the ledger by claim and day, newest first, and how many were routine; says so when there are
 * none. Where they are many, they are folded under the version that first had them and whose claims they are. */
export const corrections: Part = (context) => {
  const {story, siteRoot} = context;
  const all = story.tables.corrections;
  if (!all.length) return html`<p>No row of this ledger has been corrected so far. The table of corrections is empty
in data version <code>${story.version}</code>, whose newest row is of ${formatDay(story.recordedOn)}.</p>`;
  const told = toldCorrections(story);
  const routine = all.filter((row) => row.routine).length;
  const lists = told.length > few ? byVersion(told, context) : told.length ? list(told, context) : null;
  return html`${lists}${routine > 0 && html`<p class="quiet">${formatCount(routine)} more
${nounOf(routine, "cell was", "cells were")} changed that told no reader anything wrong, such as remarks, reasons and
later counts of the same series; each stands in the
<a href="${siteRoot}data/${story.id}/corrections.csv">table of corrections</a>.</p>`}`;
};

/** So many stand open on the page. */
const few = 12;

function list(told: Told[], {story, root, siteRoot}: PageContext): Html {
  return html`<ol class="corrections">${told.map((one) => correctionEntry(one, story, {root, siteRoot}))}</ol>`;
}

function byVersion(told: Told[], context: PageContext): Html {
  const versions = [...group(told, ({made_on}) => firstVersion(made_on, context.story))];
  const all = versions.map(([version, some]) =>
    html`<h3>${version} <small>${countOf(some.length, "correction")}</small></h3>\n${byClaimant(some, context)}`);
  const cells = told.reduce((sum, {rows}) => sum + rows.length, 0);
  return html`<p>${countOf(told.length, "correction")} of ${countOf(cells, "cell")}, under whose figure each
changed.</p>\n${all}`;
}

function byClaimant(told: Told[], context: PageContext): Html[] {
  const groups = [...group(told, (one) => claimantOf(one, context.story))];
  return groups.sort(([a], [b]) => Number(a === noClaimant) - Number(b === noClaimant) || ascending(a, b))
    .map(([name, some]) => fold(name, list(some, context), {count: String(some.length)}));
}

const noClaimant = "Events, names and what was read";

function claimantOf({claim_id}: Told, {claims, claimants}: StoryData): string {
  return claim_id ? claimants.get(claims.get(claim_id)!.claimant_id)!.short_name : noClaimant;
}

/** The first version of the data in which a correction of that day stands. */
function firstVersion(day: string, {id}: StoryData): string {
  const releases = readReleases(id);
  const first = releases.find(({released_on}) => released_on >= day);
  return first ? `With version ${first.version}, ${formatDay(first.released_on)}`
    : releases.length ? `Since version ${releases.at(-1)!.version}` : "Before the first version";
}
