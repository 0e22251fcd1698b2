import {JSDOM} from "jsdom";
import {draw} from "../../src/charts/draw.ts";
import {chartSpec, lastDay} from "../../src/charts/default-spec.ts";
import {chartKinds, type ChartKind, type ChartSpec} from "../../src/charts/spec.ts";
import {formatDay, isDay} from "../../src/toll/day.ts";
import {describe} from "../../src/charts/words/describe.ts";
import {sourceLine} from "../../src/charts/words/source-line.ts";
import {nearest} from "../../loaders/check/nearest.ts";
import {attributesOf} from "./attributes.ts";
import {PageError, type PageContext} from "./context.ts";
import {html, Html} from "./html.ts";
import {chartPath, claimPath, pageHref} from "./links.ts";
import {rowsLink, sandboxLink} from "./rows-link.ts";
import type {StoryData} from "./story-data.ts";
import {tableTwin} from "./table-twin.ts";

/** Each chart is drawn for a phone and for a desk; the style sheet shows the one that fits its box. */
const widths = {narrow: 358, wide: 760};

let page: Document | null = null;

/** Stands for the way to the story's pages in a drawing that is kept for pages in several folders. */
const rootMark = "@root@/";
const kept = new Map<string, string>();

/** Draws each `<figure data-chart="KIND" id="…" data-toll="…" data-from data-until data-notes …>` of a block and puts
 * beside its own title and subtitle: both drawings, the notes, source line, description and table twin. */
export function fillFigures(block: string, context: PageContext): string {
  return block.replace(figurePattern, (_, tag: string, caption: string) => {
    const attributes = attributesOf(tag);
    if (!context.story.tables.claims.length) return emptyFigure(attributes.id ?? "", new Html(caption.trim())).text;
    const spec = readSpec(attributes, context);
    if (!attributes.id) throw new PageError(context, "the figure has no id; its permanent address needs one");
    return figure(attributes.id, spec, new Html(caption.trim()), context, ownPlaces(attributes.id, context)).text;
  });
}

const figurePattern = /<figure\b([^>]*\bdata-chart="[^>]*)>([\s\S]*?)<\/figure>/g;

/** The charts that a page asks for, in its order. */
export function specsIn(source: string, context: PageContext): {id: string; spec: ChartSpec}[] {
  return [...source.matchAll(figurePattern)].map(([, tag]) => {
    const attributes = attributesOf(tag!);
    return {id: attributes.id!, spec: readSpec(attributes, context)};
  });
}

/** The place of a chart in a story that has no claim yet. */
function emptyFigure(id: string, caption: Html): Html {
  return html`<figure class="chart" id="${id}">
${caption}
<p class="source">No claim is in the ledger of this story yet; tollbook add brings the first.</p>
</figure>`;
}

/** Where a chart of a story's page stands by itself, with its files. */
function ownPlaces(id: string, {root}: PageContext): Html {
  return html`<a href="${pageHref(chartPath(id), root)}">Address, rows, embed</a> · <a href="${root}${chartPath(id)}.zip">Evidence (zip)</a>`;
}

/** A chart with all that stands around it; `caption` is its title and subtitle, `places` where it is found. */
export function figure(id: string, spec: ChartSpec, caption: Html, context: PageContext, places: Html = html`<a href="#${id}">Address of this chart</a>`): Html {
  const {story, root} = context;
  const data = story.chart;
  const table = tableTwin(spec, data, context);
  return html`<figure class="chart" id="${id}" data-spec="${JSON.stringify(spec)}">
${caption}
${drawings(spec, story, root)}
${notesList(spec, story)}
<p class="tools"><button type="button" class="tweak" data-root="${root}" aria-expanded="false">Tweak this chart</button>${rowsLink(context)}${sandboxLink(context)}</p>
<p class="description">${describe(spec, data)}</p>
<p class="source">${sourceLine(spec, data)} ${places}</p>
<details class="twin"><summary>Table of what is drawn (${table.count} rows)</summary>${table.html}</details>
</figure>`;
}

/** A chart at both widths. A build draws each but once, however many pages show it. */
export function drawings(spec: ChartSpec, story: StoryData, root: string): Html {
  return html`${Object.entries(widths).map(([name, width]) =>
    html`<div class="drawing ${name}">${new Html(drawing(spec, story, width).replaceAll(rootMark, root))}</div>`)}`;
}

function drawing(spec: ChartSpec, story: StoryData, width: number): string {
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
  const notes = tables.events.filter((event) => spec.notes.includes(event.event_id));
  return notes.length ? html`<ol class="notes-list">${notes.map((note) => html`<li><time datetime="${note.date}">${formatDay(note.date)}</time>: ${note.text}</li>`)}</ol>` : null;
}

/** What a figure's attributes ask for.
 * @throws PageError that names the attribute that asks for what is not there */
export function readSpec(given: Record<string, string>, context: PageContext): ChartSpec {
  const {story} = context;
  const fail = (what: string): never => {
    throw new PageError(context, `figure ${given.id ?? ""}: ${what}`);
  };
  const chart = given.chart as ChartKind;
  if (!chartKinds.includes(chart)) fail(`no chart is called ${given.chart}; known: ${chartKinds.join(", ")}`);
  const tolls = tollsOf(given, story);
  const known = story.tables.tolls.map((row) => row.toll_id);
  for (const toll of tolls) if (!known.includes(toll)) fail(`no claim is about the toll ${toll}; ${near(toll, known)}`);
  for (const name of ["from", "until"])
    if (given[name] !== undefined && !isDay(given[name])) fail(`data-${name} must be a day, YYYY-MM-DD, or be left out`);
  const notes = list(given.notes);
  for (const note of notes)
    if (!story.tables.events.some((event) => event.event_id === note)) fail(`no event is called ${note}`);
  const claim = given.claim ?? null;
  if (claim && !story.claims.has(claim)) fail(`no claim has the id ${claim}`);
  return chartSpec({
    chart,
    tolls,
    from: given.from ?? story.chart.started_on,
    until: given.until ?? lastDay(tolls, story.chart),
    notes,
    by: given.by === "claimant" ? "claimant" : "body",
    scale: given.scale === "log" ? "log" : "linear",
    admits: (list(given.admits).length ? list(given.admits) : ["same"]) as ChartSpec["admits"],
    only: list(given.only),
    counted: given.counted ? given.counted === "yes" : undefined,
    under: list(given.under),
    claim,
    aspect: given.aspect === "measure" ? "measure" : "bound"
  });
}

/** The tolls of a figure: those that it names, or the one with which the story opens. */
export function tollsOf({toll}: Record<string, string>, story: StoryData): string[] {
  return toll === undefined ? [story.chart.default_toll] : list(toll);
}

const list = (text = "") => text.split(/\s+/).filter(Boolean);

function near(word: string, known: string[]): string {
  const found = nearest(word, known);
  return found ? `did you mean ${found}?` : `known: ${known.slice(0, 12).join(", ")}`;
}
