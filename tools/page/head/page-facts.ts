import type {StoryData} from "../story-data.ts";

export interface PageMeta {
  /** The page's path as Framework gives it, such as `/claims/x`. */
  path: string;
  title: string;
  description: string;
}

/** The picture that other sites show beside a link. */
export const pictureFile = "social/story.png";
export const pictureSize = {width: 1200, height: 630};

/** The file of a page below the site's root; the home page is the root itself. */
export function pageFile(path: string): string {
  return path === "/index" ? "" : `${path.slice(1)}.html`;
}

/** The toll with which a story opens. */
export function openingToll({chart}: StoryData): string {
  return chart.default_toll;
}
