import {homeStoryId} from "../../loaders/read/ledger.ts";
import {leftOut, publishedStories} from "../publish/published-stories.ts";
import {loadStory, type StoryData} from "./story-data.ts";

/** The story of a page: that of its folder under `stories/`, else the story of the home page. */
export const storyOfPage = (path: string): StoryData => loadStory(storyIdOfPage(path));

/** The same, by its id alone. */
export function storyIdOfPage(path: string): string {
  const [, id] = /^\/?stories\/([^/]+)\//.exec(path) ?? [];
  return id && publishedStories().includes(id) ? id : homeStoryId();
}

/** Every story that is published, the home story first. */
export function allStories(): StoryData[] {
  return publishedStories().map((id) => loadStory(id));
}

/** Whether a page belongs to a story that this build leaves out. */
export function isLeftOut(path: string): boolean {
  return leftOut().some((id) => path.replace(/^\//, "").startsWith(`stories/${id}/`));
}
