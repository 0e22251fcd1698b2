import {widths} from "../../../src/charts/design-width.ts";
import * as kinds from "../../../src/charts/kinds.ts";
import type {ChartSpec} from "../../../src/charts/spec.ts";
import {isWritten} from "../chrome.ts";
import {drawings, notesList} from "../figures.ts";
import {html, type Html} from "../html.ts";
import {chartPath, claimPath, pageHref, rootOf} from "../links.ts";
import {exploreSpec} from "../../../src/tweak/explore-spec.ts";
import {browserRows, type StoryData} from "../story-data.ts";
import type {StoryFigure} from "../story-figures.ts";

/** A chart as a page that others frame: no frame of the site's own, whole without scripts, its links opening outside
 * the frame. With scripts it is drawn at the width of its box, from rows.json beside it.
 * @param folder where it will lie, such as `embed/count` */
export function embedPage(
  {id, spec, title, subtitle}: StoryFigure, story: StoryData, folder: string
): string {
  const path = `/${folder}/index`;
  const site = rootOf(path);
  const root = `${site}${story.prefix}`;
  const {describe, source} = kinds[spec.chart];
  const data = html`data-spec="${JSON.stringify(spec)}" data-claims="${root}${claimPath("")}"`;
  const own = html`<a href="${pageHref(chartPath(id), root)}">Rows, sources and words at tollbook</a>`;
  return shell(path, title, html`<figure class="chart embedded" id="${id}" ${data} data-least="${leastWidth(spec)}">
<h1>${title}</h1>
<p class="subtitle">${subtitle}</p>
${drawings(spec, story, root)}
${notesList(spec, story)}
<p class="description">${describe(spec, story.chart)}</p>
<p class="source">${source(spec, story.chart)} Every figure is somebody’s claim. ${own}</p>
</figure>
<script type="module" rel="external" src="${site}_bundle/components/embed/page.js"></script>`);
}

/** A page that others frame and that takes a reader's changes out of its address: without any it shows what the
 * explore page opens with. */
export function viewPage(story: StoryData, figures: StoryFigure[], folder: string): string {
  const spec = exploreSpec(browserRows(story));
  const {describe, finding, source, subtitle} = kinds[spec.chart];
  const path = `/${folder}/index`;
  const site = rootOf(path);
  const root = `${site}${story.prefix}`;
  const authors = JSON.stringify(Object.fromEntries(figures.map((figure) => [figure.id, figure.spec])));
  const data = html`data-spec="${JSON.stringify(spec)}" data-authors="${authors}" data-version="${story.version}"`;
  const where = html`data-claims="${root}${claimPath("")}" data-least="${widths.narrow}"`;
  const page = isWritten(story.prefix, "explore") ? "explore" : "index";
  const own = html`<a href="${pageHref(page, root)}">This view at tollbook</a>`;
  return shell(path, finding(spec, story.chart), html`<figure class="chart embedded" id="view" ${data} ${where}>
<h1>${finding(spec, story.chart)}</h1>
<p class="subtitle">${subtitle(spec, story.chart)}</p>
${drawings(spec, story, root)}
<p class="description">${describe(spec, story.chart)}</p>
<p class="source">${source(spec, story.chart)} Every figure is somebody’s claim. ${own}</p>
</figure>
<script type="module" rel="external" src="${site}_bundle/components/embed/view.js"></script>`);
}

/** Below this width a picture is drawn smaller instead of anew. */
function leastWidth({chart}: ChartSpec): number {
  return kinds[chart].ofWords ? widths.narrow : 240;
}

/** A page below /embed/ that holds nothing but `content`. */
export function shell(path: string, title: string, content: Html): string {
  return `<!DOCTYPE html>
${html`<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} | tollbook</title>
<meta name="robots" content="noindex">
<base target="_blank">
<link rel="stylesheet external" href="${rootOf(path)}_bundle/style/embed.css">
</head><body><main>
${content}
</main></body></html>`.text}
`;
}
