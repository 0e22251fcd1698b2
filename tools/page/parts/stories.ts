import {formatDay} from "../../../src/toll/day.ts";
import {formatCount} from "../../../src/toll/figure.ts";
import {html} from "../html.ts";
import {pageHref} from "../links.ts";
import {allStories} from "../stories.ts";
import type {Part} from "./part.ts";

/** The stories of the ledger, each with what it holds and the way to its page and data; the home story first. */
export const stories: Part = ({siteRoot}) => html`<ul class="stories">${allStories().map(({prefix, tables, version, recordedOn}) => html`<li><h2><a href="${pageHref(`${prefix}index`, siteRoot)}">${tables.story[0]!.title}</a></h2>
<p>${tables.story[0]!.note}</p>
<p class="quiet">${formatCount(tables.claims.length)} claims of ${formatCount(new Set(tables.claims.map((row) => row.claimant_id)).size)} claimants in ${formatCount(tables.reports.length)} printings, from ${formatDay(tables.story[0]!.started_on)}; data version <code>${version}</code>${recordedOn ? `, rows up to ${formatDay(recordedOn)}` : ""}. <a href="${pageHref(`${prefix}tables`, siteRoot)}">All tables</a>, <a href="${pageHref(`${prefix}corrections`, siteRoot)}">corrections</a></p></li>
`)}</ul>`;
