import type {CsvRow} from "../../../src/charts/kind.ts";
import * as kinds from "../../../src/charts/kinds.ts";
import {drawings, notesList} from "../figures.ts";
import {html, Html} from "../html.ts";
import {chartPath, embedPath, pageHref, rootOf} from "../links.ts";
import type {StoryData} from "../story-data.ts";
import type {StoryFigure} from "../story-figures.ts";
import {embedStyle} from "./program.ts";

/** Nothing but what stands in the page, and the script that tells its height. */
const policy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'self'; base-uri 'none'; " +
  "form-action 'none'";

/** Where the frozen page of a chart lies. */
export function frozenPath(id: string, {prefix}: Pick<StoryData, "prefix">, version: string): string {
  return `${embedPath(id, prefix)}/v/${version}`;
}

/**
 * A chart as one release had it: its pictures, words, specification and drawn rows in one page, with its own styles. No
 * program draws it anew, so that nothing which changes later can change it.
 */
export function frozenPage({id, spec, title, subtitle}: StoryFigure, story: StoryData): string {
  const {version} = story;
  const path = `/${frozenPath(id, story, version)}/index`;
  const site = rootOf(path);
  const root = `${site}${story.prefix}`;
  const {csv, describe, source} = kinds[spec.chart];
  const own = html`<a href="${pageHref(chartPath(id), root)}">Rows, sources and words at tollbook</a>`;
  const facts = html`data-spec="${JSON.stringify(spec)}" data-version="${version}"`;
  const [pictures, rows] = [still(drawings(spec, story, root)), csv(spec, story.chart)];
  return `<!DOCTYPE html>
${html`<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} | tollbook</title>
<meta name="robots" content="noindex">
<link rel="icon" href="data:,">
<base target="_blank">
<style>${new Html(embedStyle())}</style>
</head><body><main>
<figure class="chart embedded frozen" id="${id}" ${facts}>
<h1>${title}</h1>
<p class="subtitle">${subtitle}</p>
${pictures}
${notesList(spec, story)}
<p class="description">${describe(spec, story.chart)}</p>
<p class="source">${source(spec, story.chart)} Frozen at version ${version}. Every figure is somebody’s claim.
${own}</p>
<script type="application/json">${new Html(inScript(rows))}</script>
</figure>
</main><script async src="${site}embed/height.js"></script></body></html>`.text}
`;
}

/** What only a program asks of a drawing is left out. */
function still({text}: Html): Html {
  return new Html(text.replace(/ data-(?:claim|line|width)="[^"]*"/g, ""));
}

/** The names of the columns once, then the words of those that have few, then the cells of each row; as
 * src/components/embed/kept-rows.ts reads them. A page is kept for good: a word in it need not stand a hundred
 * times. */
export function inScript(rows: CsvRow[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const written = columns.map((name) => rows.map((row) => row[name] ?? null));
  const words = written.map((cells) => {
    const own = [...new Set(cells)];
    return own.length <= cells.length / 3 ? own : null;
  });
  const places = words.map((own) => own && new Map(own.map((word, at) => [word, at])));
  const cells = rows.map((_, row) => columns.map((_, at) =>
    places[at] ? places[at].get(written[at]![row]!)! : written[at]![row]));
  return JSON.stringify({columns, words, rows: cells}).replaceAll("<", "\\u003c");
}
