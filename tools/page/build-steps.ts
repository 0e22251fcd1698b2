import {rm} from "node:fs/promises";
import {join} from "node:path";
import {articlesNotes} from "../articles/candidates.ts";
import {leftOut} from "../publish/published-stories.ts";
import {archivePaths} from "../publish/read-releases.ts";
import {unpackArchives} from "../publish/unpack.ts";
import {writeHeaders} from "../site/headers.ts";
import {findBroken, leftOutLines, type Findings} from "./broken-stories.ts";
import {droppedLabels} from "./dropped-labels.ts";
import {writeEmbeds, writeFrameScripts, writeFrozenCharts} from "./embed/write-embeds.ts";
import {writeFolderPages} from "./folder-pages.ts";
import {writeRowPages} from "./row-pages.ts";
import {movedSentences} from "./freshness.ts";
import {writeExtras} from "./site-extras.ts";
import {allStories, storyOfPage} from "./stories.ts";
import {writeRowFiles} from "./takeaway/row-files.ts";
import {resolveTitles} from "./titles.ts";

let found: Findings = {problems: [], left: [], drafts: []};

/** What a build does beside Framework: checks ledger and prose before it, adds the pages of one kind after it and says
 * which written sentences the data have moved away from. */
export const buildSteps = {
  check: async () => (found = findBroken()),
  notes: () => [...leftOutLines(found), ...articlesNotes()],
  addFiles: async (folder: string) => {
    for (const id of leftOut()) await rm(join(folder, "stories", id), {recursive: true, force: true});
    await resolveTitles(folder);
    unpackArchives(folder, archivePaths());
    for (const story of allStories()) {
      await writeEmbeds(folder, story);
      await writeFolderPages(folder, story);
    }
    await writeFrameScripts(folder);
  },
  addPages: async (folder: string) => {
    for (const story of allStories()) {
      await writeRowPages(folder, story);
      await writeFrozenCharts(folder, story);
      await writeRowFiles(folder, story);
      for (const line of [...movedSentences(story), ...droppedLabels(story)]) console.log(line);
    }
    await writeExtras(folder, storyOfPage("/index"));
    await writeHeaders(folder);
  }
};
