import {readFileSync} from "node:fs";
import {checkLedger} from "../ledger.ts";
import {expandPages} from "./expand.ts";
import {loadStory, type StoryData} from "./story-data.ts";

/** The story of the home page, named in package.json, so that a newsroom changes it in one place. */
export function homeStory(): StoryData {
  const manifest = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  return loadStory(manifest.tollbook.home);
}

/** What a build does beside Framework: checks the ledger before it, adds the pages of one kind after it. */
export const buildSteps = {
  check: () => checkLedger(),
  addPages: (folder: string) => expandPages(folder, homeStory())
};
