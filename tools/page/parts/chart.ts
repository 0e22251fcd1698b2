import {describe} from "../../../src/charts/words/describe.ts";
import {sourceLine} from "../../../src/charts/words/source-line.ts";
import {PageError} from "../context.ts";
import {drawings, notesList} from "../figures.ts";
import {snippets} from "../embed/snippets.ts";
import {pastedAddress} from "../head/site-address.ts";
import {html} from "../html.ts";
import {chartPath, pageHref} from "../links.ts";
import {storyFigure} from "../story-figures.ts";
import {tableTwin} from "../table-twin.ts";
import type {Part} from "./part.ts";

/** A chart by itself: the drawing, what it shows in words, its files, how to embed and cite it, and its table. */
export const chart: Part = (context) => {
  const {story, root, siteRoot} = context;
  const figure = storyFigure(story, context.params.chart);
  if (!figure) throw new PageError(context, `no figure of the story has the id ${context.params.chart}`);
  const {id, spec, title, subtitle, page} = figure;
  const table = tableTwin(spec, story.chart, context);
  const file = `${root}${chartPath(id)}`;
  return html`<h1>${title}</h1>
<figure class="chart" id="${id}" data-spec="${JSON.stringify(spec)}">
<p class="subtitle">${subtitle}</p>
${drawings(spec, story, root)}
${notesList(spec, story)}
<p class="source">${sourceLine(spec, story.chart)} <a href="${pageHref(page.slice(1), siteRoot)}#${id}">In its page</a></p>
</figure>
<h2>In words</h2>
<p>${describe(spec, story.chart)}</p>
<h2>Take it away</h2>
<ul><li><a href="${file}.zip">Evidence bundle (zip)</a>: exactly its rows as CSV, the picture, the program that draws it, the sources, the citation and the hashes</li>
<li><a href="${file}.svg">Picture (SVG)</a>, free to use with its source line, CC BY 4.0</li>
<li><a href="${pageHref("tables", root)}">All tables of the story</a></li></ul>
<h2 id="embed">Embed it</h2>
${snippets(figure, context)}
<h2>Cite it</h2>
<pre data-snippet data-root="${siteRoot}"><code>“${title}”, chart. tollbook: ${story.chart.title}, data version ${story.version}. ${pastedAddress()}${story.prefix}${chartPath(id)}.html</code></pre>
<h2>Table</h2>
<div class="scroll" role="region" aria-label="Table of what is drawn" tabindex="0">${table.html}</div>`;
};
