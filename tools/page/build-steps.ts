import {articlesNotes} from "../articles/candidates.ts";
import {checkLedger} from "../publish/check-ledger.ts";
import {archivePaths} from "../publish/read-releases.ts";
import {unpackArchives} from "../publish/unpack.ts";
import {writeHeaders} from "../site/headers.ts";
import {siteRoot} from "../site-root.ts";
import {droppedLabels} from "./dropped-labels.ts";
import {writeEmbeds, writeFrameScripts, writeFrozenCharts} from "./embed/write-embeds.ts";
import {writeRowPages} from "./row-pages.ts";
import {movedSentences} from "./freshness.ts";
import {lintPages} from "./prose/lint.ts";
import {writeExtras} from "./site-extras.ts";
import {allStories, storyOfPage} from "./stories.ts";

/** What a build does beside Framework: checks ledger and prose before it, adds the pages of one kind after it and says
 * which written sentences the data have moved away from. */
export const buildSteps = {
  check: async () => {
    const {problems} = await checkLedger();
    return {problems: problems.length ? problems : lintPages(siteRoot, storyOfPage)};
  },
  notes: () => articlesNotes(),
  addFiles: async (folder: string) => {
    unpackArchives(folder, archivePaths());
    for (const story of allStories()) await writeEmbeds(folder, story);
    await writeFrameScripts(folder);
  },
  addPages: async (folder: string) => {
    for (const story of allStories()) {
      await writeRowPages(folder, story);
      await writeFrozenCharts(folder, story);
      for (const line of [...movedSentences(story), ...droppedLabels(story)]) console.log(line);
    }
    await writeExtras(folder, storyOfPage("/index"));
    await writeHeaders(folder);
  }
};
