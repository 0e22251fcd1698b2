import {JSDOM} from "jsdom";
import {claimsDrawn, claimsOf, draw} from "../../src/components/draw.ts";
import {chartKinds, type ChartData, type ChartKind, type ChartSpec} from "../../src/components/spec.ts";
import {formatDay, isDay} from "../../src/toll/day.ts";
import {formatCount} from "../../src/toll/figure.ts";
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

function figure(id: string, spec: ChartSpec, caption: Html, context: PageContext): Html {
  const {story, root} = context;
  const data = story.chart;
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
<p class="description">${describe(spec, data)}</p>
<p class="source">${sourceLine(spec, data, story)} <a href="#${id}">Address of this chart</a></p>
<details class="twin"><summary>Table of what is drawn (${table.count} rows)</summary>${table.html}</details>
</figure>`;
}

function sourceLine(spec: ChartSpec, data: ChartData, story: StoryData): string {
  if (spec.chart === "survival")
    return `Source: tollbook ledger, ${formatCount(data.reports.length)} printings of ${formatCount(data.claims.length)} claims, not all printings there are; data version ${story.version}.`;
  const ids = new Set((spec.chart === "gap" ? claimsOf({...spec, only: []}, data) : claimsDrawn(spec, data))
    .filter((claim) => claim.known_on <= spec.until).map((claim) => claim.claim_id));
  const printings = data.reports.filter((report) => ids.has(report.claim_id)).length;
  const claims = ids.size === 1 ? "1 claim" : `${ids.size} claims`;
  return `Source: tollbook ledger, ${claims} in ${printings} printings; data version ${story.version}.`;
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
  const claim = given.claim ?? null;
  if (claim && !story.claims.has(claim)) fail(`no claim has the id ${claim}`);
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
    knownOn: null,
    claim,
    aspect: given.aspect === "measure" ? "measure" : "bound"
  };
}
