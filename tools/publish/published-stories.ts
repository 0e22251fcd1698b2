import {homeStoryId, storyIds} from "../../loaders/read/ledger.ts";

/** Framework, which a build starts, hears by it which stories are left out. */
const variable = "TOLLBOOK_WITHOUT";

/** The stories that are published: all but those that this build leaves out, the home story first. */
export function publishedStories(): string[] {
  const left = leftOut();
  const home = homeStoryId();
  return [home, ...storyIds().filter((id) => id !== home && !left.includes(id))];
}

/** The stories that this build leaves out. */
export function leftOut(): string[] {
  return process.env[variable]?.split(",").filter(Boolean) ?? [];
}

/** Leaves stories out of this build, for this process and those that it starts. */
export function leaveOut(ids: string[]): void {
  process.env[variable] = ids.join();
}
