import {JSDOM} from "jsdom";
import {widths} from "../../src/charts/design-width.ts";
import {draw} from "../../src/charts/draw.ts";
import * as kinds from "../../src/charts/kinds.ts";
import type {ChartSpec} from "../../src/charts/spec.ts";
import {notesOf} from "../../src/charts/view/notes-of.ts";
import {countOf} from "../../src/toll/count-of.ts";
import {formatDay} from "../../src/toll/day.ts";
import type {PageContext} from "./context.ts";
import {html, Html} from "./html.ts";
import {chartPath, claimPath, pageHref} from "./links.ts";
import {glyphsLink, rowsLink, sandboxLink} from "./rows-link.ts";
import type {StoryData} from "./story-data.ts";
import {tableTwin} from "./table-twin.ts";

/** What stands around a chart's cell. */
export interface Surroundings {
  /** The attributes of its figure. */
  attributes: Html;
  /** Title and subtitle from the rows, for a figure whose author wrote none. */
  caption: Html;
  /** The notes, tools, description, source line and table. */
  below: Html;
}

/** All that a chart has beside its drawing, which its cell makes.
 * @param places links to where else the chart is found */
export function surroundings(spec: ChartSpec, context: PageContext, places: Html): Surroundings {
  const {story, root} = context;
  const data = story.chart;
  const table = tableTwin(spec, data, context);
  const {describe, finding, source, subtitle} = kinds[spec.chart];
  return {
    attributes: html`class="chart" data-spec="${JSON.stringify(spec)}"`,
    caption: html`<h3>${finding(spec, data)}</h3>\n<p class="subtitle">${subtitle(spec, data)}</p>`,
    below: html`${notesList(spec, story)}
<p class="tools">${tweakButton(root)}${rowsLink(context)}${sandboxLink(context)}${glyphsLink(context)}</p>
<p class="description">${describe(spec, data)}</p>
<details class="twin"><summary>Table, ${countOf(table.count, "row")}</summary>${table.html}</details>
<p class="source">${source(spec, data)} ${places}</p>`
  };
}

function tweakButton(root: string): Html {
  const closed = html`data-root="${root}" aria-expanded="false"`;
  return html`<button type="button" class="tweak" ${closed}>Tweak this chart</button>`;
}

/** Where a chart of a story's page stands by itself, with its files. */
export function ownPlaces(id: string, {root}: PageContext): Html {
  const address = html`<a href="${pageHref(chartPath(id), root)}">Link, data, embed</a>`;
  return html`${address} <span class="next"><a href="${root}${chartPath(id)}.zip">Evidence (zip)</a></span>`;
}

let page: Document | null = null;

/** Stands for the way to the story's pages in a drawing that is kept for pages in several folders. */
const rootMark = "@root@/";
const kept = new Map<string, string>();

/** A chart at both widths, for pages and pictures that hold no cell. A build draws each but once. */
export function drawings(spec: ChartSpec, story: StoryData, root: string): Html {
  const drawn = (width: number) => new Html(drawing(spec, story, width).replaceAll(rootMark, root));
  return html`${Object.entries(widths).map(([name, width]) =>
    html`<div class="still ${name}"><div class="drawing" data-width="${width}">${drawn(width)}</div></div>`)}`;
}

/** A chart at one width, its links with a mark for the way to the story's pages. */
export function drawing(spec: ChartSpec, story: StoryData, width: number): string {
  const key = [story.id, story.version, width, JSON.stringify(spec)].join();
  const known = kept.get(key);
  if (known !== undefined) return known;
  page ??= new JSDOM("").window.document;
  const href = (claim: string) => pageHref(claimPath(claim), rootMark);
  const {outerHTML} = draw(spec, story.chart, {document: page, width, sides: story.sides, href});
  kept.set(key, outerHTML);
  return outerHTML;
}

/** The events that a chart notes, by number, for where it is drawn too small for words. */
export function notesList(spec: ChartSpec, {tables}: StoryData): Html | null {
  const notes = notesOf(spec, tables);
  if (!notes.length) return null;
  const entry = ({date, text}: (typeof notes)[number]) =>
    html`<li><time datetime="${date}">${formatDay(date)}</time>: ${text}</li>
`;
  return html`<ol class="notes-list">${notes.map(entry)}</ol>`;
}
