import type {Toll} from "../../../loaders/schema/tolls.ts";
import {specOf} from "../../../src/charts/call.ts";
import * as kinds from "../../../src/charts/kinds.ts";
import {chartPicture} from "../embed/picture.ts";
import type {StoryData} from "../story-data.ts";

/** Whether a toll has a picture of its own: of less than three claims, or of one day alone, there is no course to
 * see. */
export function isDrawn({claims, first_known_on, last_known_on}: Toll): boolean {
  return claims! >= 3 && first_known_on !== last_known_on;
}

/** All that was said of a toll over all its days, a line for each body, as SVG. */
export function tollPicture({toll_id, title}: Toll, story: StoryData): string {
  const spec = specOf({chart: "steps", tolls: [toll_id], options: {}}, story.chart);
  return chartPicture({spec, title, subtitle: kinds.steps.subtitle(spec, story.chart)}, story);
}
