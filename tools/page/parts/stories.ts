import {countOf} from "../../../src/toll/count-of.ts";
import {formatDay} from "../../../src/toll/day.ts";
import {html, type Html} from "../html.ts";
import {pageHref} from "../links.ts";
import {allStories} from "../stories.ts";
import type {StoryData} from "../story-data.ts";
import type {Part} from "./part.ts";

/** The stories of the ledger, each with what it holds and the way to its page and data; the home story first. */
export const stories: Part = ({siteRoot}) =>
  html`<ul class="stories">${allStories().map((story) => entry(story, siteRoot))}</ul>`;

function entry({prefix, tables, counts, version, recordedOn}: StoryData, siteRoot: string): Html {
  const {title, note, started_on} = tables.story[0]!;
  const link = (page: string, words: string) => html`<a href="${pageHref(`${prefix}${page}`, siteRoot)}">${words}</a>`;
  return html`<li><h2>${link("index", title)}</h2>
<p>${note}</p>
<p class="quiet">${countOf(counts.claims, "claim")} of ${countOf(counts.claimants, "claimant")}
in ${countOf(counts.printings, "printing")}, from ${formatDay(started_on)};
data version <code>${version}</code>${recordedOn ? `, rows up to ${formatDay(recordedOn)}` : ""}.
${link("tables", "All tables")}, ${link("corrections", "corrections")}</p></li>
`;
}
