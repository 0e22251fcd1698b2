import {citationWords, type Cited} from "../publish/citation.ts";
import {readReleases} from "../publish/read-releases.ts";
import type {PageContext} from "./context.ts";
import {pastedAddress} from "./head/site-address.ts";
import {html, type Html} from "./html.ts";
import {chartPath} from "./links.ts";
import type {StoryData} from "./story-data.ts";
import type {StoryFigure} from "./story-figures.ts";

const known = new WeakMap<StoryData, Cited>();

/** What of a story is cited: its tables, as they stand in its pages. Looked up once: every page says it. */
export function citedOf(story: StoryData): Cited {
  const cited = known.get(story) ?? lookedUp(story);
  known.set(story, cited);
  return cited;
}

function lookedUp({id, tables, version, recordedOn}: StoryData): Cited {
  const release = readReleases(id).find((row) => row.version === version);
  return {story: tables.story[0]!, version, released_on: release?.released_on ?? null, updated_on: recordedOn,
    doi: release?.doi ?? null};
}

/** One thing of a story as it is cited: what it is, where its page is, and the tables that it rests on.
 * @param path of its page below the story's folder */
export function cited(what: string, path: string, story: StoryData): string {
  return `${what} ${pastedAddress()}${story.prefix}${path}.html In: ${tablesCitation(story)}`;
}

export function tablesCitation(story: StoryData): string {
  return citationWords(citedOf(story));
}

export function chartCitation({id, title}: Pick<StoryFigure, "id" | "title">, story: StoryData): string {
  return cited(`“${title}”, chart.`, chartPath(id), story);
}

/** The lines to copy, under their own heading. */
export function citeIt(words: string, {siteRoot}: Pick<PageContext, "siteRoot">): Html {
  return html`<h2 id="cite">Cite it</h2>
${siteNote()}<pre data-snippet data-root="${siteRoot}"><code>${words}</code></pre>`;
}

/** For who reads without scripts a site that was not told its address: what {site} stands for in lines to copy. */
export function siteNote(): Html | null {
  if (pastedAddress() !== "{site}") return null;
  return html`<p class="if-no-script">In what follows <code>{site}</code> stands for the address of this site.</p>
`;
}
