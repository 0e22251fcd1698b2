import {JSDOM} from "jsdom";
import {draw, claimsOf, linesFor} from "../../src/components/draw.ts";
import {chartKinds, type ChartData, type ChartKind, type ChartSpec} from "../../src/components/spec.ts";
import {formatDay} from "../../src/toll/day.ts";
import {isDay} from "../../src/toll/day.ts";
import {describe} from "./describe.ts";
import {PageError, type PageContext} from "./context.ts";
import {html, Html} from "./html.ts";
import {claimPath, pageHref} from "./links.ts";
import {attributesOf} from "./parts.ts";
import type {StoryData} from "./story-data.ts";
import {tableTwin} from "./table-twin.ts";

/** Each chart is drawn for a phone and for a desk; the style sheet shows the one that fits its box. */
const widths = {narrow: 358, wide: 760};

let page: Document | null = null;

/** Draws each `<figure data-chart="KIND" id="…" data-toll="…" data-from data-until data-notes …>` of a block and puts
 * beside its own title and subtitle: both drawings, the notes, source line, description and table twin. */
export function fillFigures(block: string, context: PageContext): string {
  return block.replace(/<figure\b([^>]*\bdata-chart="[^>]*)>([\s\S]*?)<\/figure>/g, (_, tag: string, caption: string) => {
    const attributes = attributesOf(tag);
    const spec = readSpec(attributes, context);
    if (!attributes.id) throw new PageError(context, "the figure has no id; its permanent address needs one");
    return figure(attributes.id, spec, new Html(caption.trim()), context).text;
  });
}

export function chartData(story: StoryData): ChartData {
  const {tables, chartClaims, sides} = story;
  return {claims: chartClaims, gaps: tables.gaps, events: tables.events, sides};
}

function figure(id: string, spec: ChartSpec, caption: Html, context: PageContext): Html {
  const {story, root} = context;
  const data = chartData(story);
  page ??= new JSDOM("").window.document;
  const drawn = Object.entries(widths).map(([name, width]) => {
    const svg = draw(spec, data, {document: page!, width, sides: story.sides, href: (claim) => pageHref(claimPath(claim), root)});
    return html`<div class="drawing ${name}">${new Html(svg.outerHTML)}</div>`;
  });
  const notes = story.tables.events.filter((event) => spec.notes.includes(event.event_id));
  const table = tableTwin(spec, data, context);
  return html`<figure class="chart" id="${id}" data-spec="${JSON.stringify(spec)}">
${caption}
${drawn}
${notes.length ? html`<ol class="notes-list">${notes.map((note) => html`<li><time datetime="${note.date}">${formatDay(note.date)}</time>: ${note.text}</li>`)}</ol>` : null}
<p class="description">${describe(spec, data, story)}</p>
<p class="source">${sourceLine(spec, data, story)} <a href="#${id}">Address of this chart</a></p>
<details class="twin"><summary>Table of what is drawn (${table.count} rows)</summary>${table.html}</details>
</figure>`;
}

function sourceLine(spec: ChartSpec, data: ChartData, story: StoryData): string {
  const claims = spec.chart === "gap" ? claimsOf({...spec, only: []}, data) : linesFor(spec, data).flatMap((line) => [...line.stretches.map(({claim}) => claim), ...line.aside]);
  const ids = new Set(claims.filter((claim) => claim.known_on <= spec.until).map((claim) => claim.claim_id));
  const printings = [...ids].reduce((sum, id) => sum + (story.reports.get(id)?.length ?? 0), 0);
  return `Source: tollbook ledger, ${ids.size} claims in ${printings} printings; data version ${story.version}.`;
}

function readSpec(given: Record<string, string>, context: PageContext): ChartSpec {
  const {story} = context;
  const fail = (what: string): never => {
    throw new PageError(context, `figure ${given.id ?? ""}: ${what}`);
  };
  const list = (text = "") => text.split(/\s+/).filter(Boolean);
  const chart = given.chart as ChartKind;
  if (!chartKinds.includes(chart)) fail(`no chart is called ${given.chart}; known: ${chartKinds.join(", ")}`);
  const tolls = list(given.toll);
  for (const toll of tolls)
    if (!story.tables.tolls.some((row) => row.toll_id === toll)) fail(`no claim is about the toll ${toll}`);
  for (const name of ["from", "until"]) if (!isDay(given[name] ?? "")) fail(`data-${name} must be a day, YYYY-MM-DD`);
  const notes = list(given.notes);
  for (const note of notes)
    if (!story.tables.events.some((event) => event.event_id === note)) fail(`no event is called ${note}`);
  return {
    chart,
    tolls,
    from: given.from!,
    until: given.until!,
    notes,
    by: given.by === "claimant" ? "claimant" : "body",
    scale: given.scale === "log" ? "log" : "linear",
    admits: (list(given.admits).length ? list(given.admits) : ["same"]) as ChartSpec["admits"],
    only: list(given.only),
    knownOn: null
  };
}
