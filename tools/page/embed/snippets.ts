import {frozenVersions} from "../../publish/read-releases.ts";
import type {PageContext} from "../context.ts";
import {drawings} from "../figures.ts";
import {html, type Html} from "../html.ts";
import {chartPath, embedPath} from "../links.ts";
import {siteNote} from "../cite.ts";
import {pastedAddress} from "../head/site-address.ts";
import {frozenAt} from "./frozen-charts.ts";
import type {StoryData} from "../story-data.ts";
import type {StoryFigure} from "../story-figures.ts";

/** The name of the element that a chart's module defines. */
export function elementName(id: string, story: Pick<StoryData, "prefix">): string {
  return `${elementPrefix(story)}-${id}`;
}

/** What the names of a story's elements begin with. */
export function elementPrefix({prefix}: Pick<StoryData, "prefix">): string {
  return ["tollbook", ...prefix.split("/").slice(1, -1)].join("-");
}

/** What to paste into another page to show a chart there. */
export function snippets(figure: StoryFigure, {story, siteRoot}: PageContext): Html {
  const {id, title} = figure;
  const site = pastedAddress();
  const place = `${site}${embedPath(id, story.prefix)}`;
  const frozen = frozenAt(id, story.id);
  const name = elementName(id, story);
  const instead = `<a href="${site}${story.prefix}${chartPath(id)}.html">${title}</a>`;
  const element = (module: string, tag: string) =>
    `<script type="module" src="${module}"></script>\n<${tag}>${instead}</${tag}>`;
  const snippet = (code: string) => html`<pre data-snippet data-root="${siteRoot}"><code>${code}</code></pre>
`;
  const meanwhile = "what stands between its tags is shown until the chart is there.";
  return html`${siteNote()}
<h3>As a frame that follows the ledger</h3>
<p>Works without scripts as a picture; the second line lets the frame be as high as the chart.</p>
${snippet(frame(`${place}/`, title, heightOf(figure, story)))}
<h3>As a frame that stays as it is</h3>
<p>${frozenNote(frozen, frozenVersions(story.id).at(-1))}</p>
${frozen && snippet(frame(`${place}/v/${frozen}/`, title, heightOf(figure, story)))}
<h3>As an element</h3>
<p>A module that defines <code>&lt;${name}&gt;</code>; ${meanwhile} The second one stays as it is, and exports its
<code>rows</code> and <code>spec</code>.</p>
${snippet(element(`${place}.js`, name))}${frozen && snippet(element(
    `${site}${embedPath("frozen", story.prefix)}.js?chart=${id}&version=${frozen}`,
    `${name}-${frozen.replaceAll(".", "-")}`))}`;
}

function frozenNote(frozen: string | null, last: string | undefined): string {
  if (!frozen) return "The next release freezes this chart; until then its evidence bundle can be kept for good.";
  const since = frozen === last ? "" : `, as version ${last} leaves it`;
  return `Shows version ${frozen}${since}: its rows, words and picture stay, whatever becomes of the page.`;
}

function frame(address: string, title: string, height: number): string {
  const style = `width: 100%; height: ${height}px; border: 0`;
  const words = title.replaceAll('"', "&quot;");
  return `<iframe src="${address}" title="${words}" loading="lazy" style="${style}"></iframe>
<script async src="${pastedAddress()}embed/resize.js"></script>`;
}

/** Room for the chart on a phone with its words, where no script can tell it. */
function heightOf({spec}: StoryFigure, story: StoryData): number {
  const [, height = "400"] = /viewBox="0 0 358 ([\d.]+)"/.exec(drawings(spec, story, "").text) ?? [];
  return Math.ceil((Number(height) + 300) / 20) * 20;
}
