import {homeStoryId, storyIds} from "../../loaders/read/ledger.ts";
import {loadStory, type StoryData} from "./story-data.ts";

/** The story of a page: that of its folder under `stories/`, else the story of the home page. */
export function storyOfPage(path: string): StoryData {
  const [, id] = /^\/?stories\/([^/]+)\//.exec(path) ?? [];
  return loadStory(id && storyIds().includes(id) ? id : homeStoryId());
}

/** Every story of the ledger, the home story first. */
export function allStories(): StoryData[] {
  const home = homeStoryId();
  return [home, ...storyIds().filter((id) => id !== home)].map((id) => loadStory(id));
}
