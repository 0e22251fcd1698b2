import {PageError} from "../context.ts";
import {snippets} from "../embed/snippets.ts";
import {chartCitation, citeIt} from "../cite.ts";
import {html} from "../html.ts";
import {rowsLinks} from "../takeaway/rows-links.ts";
import {chartPath, pageHref} from "../links.ts";
import {storyFigure} from "../story-figures.ts";
import type {Part} from "./part.ts";

/** What stands below a chart on its own page: its files, how to embed and how to cite it. */
export const chart: Part = (context) => {
  const {story, root} = context;
  const figure = storyFigure(story, context.params.chart);
  if (!figure) throw new PageError(context, `no figure of the story has the id ${context.params.chart}`);
  const {id} = figure;
  const file = `${root}${chartPath(id)}`;
  return html`<h2>Take it away</h2>
<ul><li><a href="${file}.zip">Evidence bundle (zip)</a>: exactly its rows as CSV, the picture,
the program that draws it, the sources, the citation and the hashes</li>
<li>Its rows: ${rowsLinks(file)}</li>
<li>Picture: <a href="${file}.svg">SVG</a> · <a href="${file}.png">PNG</a>, free to use with its source line,
CC BY 4.0</li>
<li><a href="${pageHref("tables", root)}">All tables of the story</a></li></ul>
<h2 id="embed">Embed it</h2>
${snippets(figure, context)}
${citeIt(chartCitation(figure, story), context)}`;
};
