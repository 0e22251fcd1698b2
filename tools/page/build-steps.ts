import {rm} from "node:fs/promises";
import {join} from "node:path";
import {articlesNotes} from "../articles/candidates.ts";
import {leftOut} from "../publish/published-stories.ts";
import {findBroken, leftOutLines, type Findings} from "./broken-stories.ts";
import {allStories, storyOfPage} from "./stories.ts";

let found: Findings = {problems: [], left: [], drafts: []};

/** What a build does beside Framework: checks ledger and prose before it, adds the pages of one kind after it and says
 * which written sentences the data have moved away from. What draws and writes takes a second to load, and is loaded
 * where there is something to build. */
export const buildSteps = {
  check: async () => (found = findBroken()),
  notes: () => [...leftOutLines(found), ...articlesNotes()],
  addFiles: async (folder: string) => {
    const [{resolveTitles}, {archivePaths}, {unpackArchives}, {writeEmbeds, writeFrameScripts},
      {writeFolderPages}] = await Promise.all([import("./titles.ts"), import("../publish/read-releases.ts"),
      import("../publish/unpack.ts"), import("./embed/write-embeds.ts"), import("./folder-pages.ts")]);
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
    const [{writeRowPages}, {writeFrozenCharts}, {writeRowFiles}, {movedSentences}, {droppedLabels}, {writeExtras},
      {writeHeaders}] = await Promise.all([import("./row-pages.ts"), import("./embed/write-embeds.ts"),
      import("./takeaway/row-files.ts"), import("./freshness.ts"), import("./dropped-labels.ts"),
      import("./site-extras.ts"), import("../site/headers.ts")]);
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
