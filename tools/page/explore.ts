import {exploreSpec} from "../../src/tweak/explore-spec.ts";
import {findingOf, subtitleOf} from "../../src/charts/words/title.ts";
import type {PageContext} from "./context.ts";
import {figure} from "./figures.ts";
import {html, type Html} from "./html.ts";

/** The chart of the explore page as it is before anybody asks: the story's own toll, with a title from the rows. */
export function explorePart(context: PageContext): Html {
  const data = context.story.chart;
  const spec = exploreSpec(data);
  const caption = html`<h3>${findingOf(spec, data)}</h3>\n<p class="subtitle">${subtitleOf(spec, data)}</p>`;
  return figure("view", spec, caption, context);
}
