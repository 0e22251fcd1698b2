import {writeFileSync} from "node:fs";
import {fromDate} from "../../src/toll/day.ts";
import {checkStory} from "../publish/check-ledger.ts";
import {changesBetween, changesText, type Changes} from "../edit/changes.ts";
import {parseFlags} from "../edit/flags.ts";
import {refuseProblems} from "../edit/refuse.ts";
import {changesFile} from "../publish/change-feed.ts";
import {freezeRelease} from "../publish/freeze.ts";
import {frozenFiles, frozenLedger} from "../publish/frozen-files.ts";
import {readReleases} from "../publish/read-releases.ts";
import {homeStoryId, storyIds} from "../../loaders/read/ledger.ts";
import {movedSentences} from "../page/freshness.ts";
import {loadStory} from "../page/story-data.ts";
import {Failure} from "../failure.ts";
import {report, type Voice} from "../site/report.ts";

export const summary = "freeze the tables of a story as a version that never changes, and say what it brings";

const usage = "usage: tollbook release [--story STORY] [--version 1.2.0] [--summary SENTENCE] [--day YYYY-MM-DD] [--dry-run]";

/** Exit code 0 when the version is frozen, 1 when the ledger is not sound or says nothing new, 2 for a wrong call. */
export default async function release(words: string[], voice: Voice = console, today = fromDate(new Date())): Promise<number> {
  return await report("nothing was released", async () => {
    const flags = parseFlags(words, ["story", "version", "summary", "day"], ["dry-run"], usage);
    const story = (flags.story as string | undefined) ?? homeStoryId();
    if (!storyIds().includes(story)) throw new Failure(`no story ${story}; known: ${storyIds().join(", ")}`, {code: 2});
    const {ledger, problems} = checkStory(story);
    refuseProblems(problems);
    const last = readReleases(story).at(-1);
    const changes = changesBetween(last ? frozenLedger(frozenFiles(story, last.version), last.version) : null, ledger);
    const freezing = {
      storyId: story,
      version: (flags.version as string | undefined) ?? nextVersion(last?.version, changes),
      released_on: (flags.day as string | undefined) ?? today,
      summary: (flags.summary as string | undefined) ?? changesText(changes)
    };
    voice.log(`${story} ${freezing.version}, ${freezing.released_on}: ${freezing.summary}`);
    if (flags["dry-run"]) voice.log("nothing was written");
    else {
      const {archive_sha256} = freezeRelease(freezing);
      writeFileSync(changesFile(story, freezing.version), `${JSON.stringify({...freezing, ...changes}, null, 1)}\n`);
      voice.log(`frozen: ${archive_sha256}`);
    }
    for (const line of movedSentences(loadStory(story))) voice.log(line);
    return 0;
  }, voice);
}

/** Rows that are new raise the middle number, corrections alone the last; the first is for changes of the columns. */
function nextVersion(last: string | undefined, {claims_added, printings_added}: Changes): string {
  if (!last) return "1.0.0";
  const [first, middle, end] = last.split(".").map(Number) as [number, number, number];
  return claims_added.length + printings_added ? `${first}.${middle + 1}.0` : `${first}.${middle}.${end + 1}`;
}
