import {widths} from "../../src/charts/design-width.ts";
import {drawings} from "./figures.ts";
import type {StoryData} from "./story-data.ts";
import {storyFigures} from "./story-figures.ts";

const label = /<g class="label [^"]*?"/g;
const dropped = /<g class="label [^"]*? dropped"/g;

/** A line for each chart of a story in which not every line has room for its label: how many, and at which width. A
 * reader finds them by pointing at the line; an author may draw fewer lines. */
export function droppedLabels(story: StoryData): string[] {
  return storyFigures(story).flatMap(({id, spec, page}) => {
    const {text} = drawings(spec, story, "");
    const stills = text.split('<div class="still ').slice(1);
    return Object.values(widths).flatMap((width, index) => {
      const [all, gone] = [label, dropped].map((one) => stills[index]!.match(one)?.length ?? 0) as [number, number];
      return gone ? [`src${page}.md, chart ${id}: ${gone} of ${all} labels have no room at ${width} px and show when ` +
        "their line is pointed at; draw fewer lines (only: […]) to show all"] : [];
    });
  });
}
