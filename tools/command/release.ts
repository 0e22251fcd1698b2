import {fromDate} from "../../src/toll/day.ts";
import {checkStory} from "../publish/check-ledger.ts";
import {changesBetween, changesText, type Changes} from "../edit/changes.ts";
import {refuseProblems} from "../edit/refuse.ts";
import {freezeRelease, toFreeze} from "../publish/freeze.ts";
import {frozenFiles, frozenLedger} from "../publish/frozen-files.ts";
import {readReleases} from "../publish/read-releases.ts";
import {schemaChanges, type SchemaChanges} from "../publish/schema-changes.ts";
import {tables as declared} from "../../loaders/schema/index.ts";
import {siteAddress} from "../page/head/site-address.ts";
import {movedSentences} from "../page/freshness.ts";
import {loadStory} from "../page/story-data.ts";
import {storyNamed} from "../refuse-unknown.ts";
import {call, type About, type Voice} from "./command.ts";

export const about: About = {
  name: "release",
  failing: "nothing was released",
  examples: [
    ["npx tollbook release --dry-run", "says what the next version brings, and writes nothing"],
    ['npx tollbook release --summary "The claims of April."', "freezes it, in words of your own"]
  ],
  declare: (command) => command
    .option("--story <story>", "the one of the home page when left out")
    .option("--version <number>", "such as 1.2.0; the next when left out")
    .option("--summary <sentence>", "what it brings; counted from the ledger when left out")
    .option("--day <day>", "the day of the release; today when left out")
    .option("--dry-run", "write nothing")
};

type Flags = Partial<Record<"story" | "version" | "summary" | "day", string>> & {"dry-run"?: boolean};

/** Exit code 0 when the version is frozen, 1 when the ledger is not sound or says nothing new, 2 for a wrong call. */
export default async function release(words: string[], voice: Voice = console,
  today = fromDate(new Date())): Promise<number> {
  return await call<Flags>(about, words, voice, (flags) => {
    const story = storyNamed(flags.story);
    const {ledger, problems} = checkStory(story);
    refuseProblems(problems);
    const last = readReleases(story).at(-1);
    const files = last && frozenFiles(story, last.version);
    const changes = changesBetween(files ? frozenLedger(files, last!.version) : null, ledger);
    const form = files ? schemaChanges(files, declared) : {breaking: [], added: []};
    const freezing = {
      storyId: story,
      version: flags.version ?? nextVersion(last?.version, changes, form),
      released_on: flags.day ?? today,
      summary: flags.summary ?? changesText(changes)
    };
    if (flags["dry-run"]) toFreeze(freezing);
    voice.log(`${story} ${freezing.version}, ${freezing.released_on}: ${freezing.summary}`);
    for (const line of [...form.breaking, ...form.added]) voice.log(line);
    if (!siteAddress())
      voice.log("tollbook.url in package.json is not set: what is frozen will not say where the site is");
    if (flags["dry-run"]) voice.log("nothing was written");
    else {
      const {archive_sha256} = freezeRelease(freezing, undefined, {...changes, form});
      voice.log(`frozen: ${archive_sha256}`);
    }
    for (const line of movedSentences(loadStory(story))) voice.log(line);
    return 0;
  });
}

/** What breaks programs raises the first number: a table, a column or a word of a closed list that is gone or is called
 * otherwise. What is new, be it of these or a row, raises the middle one; corrections alone the last. */
export function nextVersion(
  last: string | undefined, {claims_added, printings_added}: Pick<Changes, "claims_added" | "printings_added">,
  {breaking, added}: SchemaChanges
): string {
  if (!last) return "1.0.0";
  const [first, middle, end] = last.split(".").map(Number) as [number, number, number];
  if (breaking.length) return `${first + 1}.0.0`;
  const more = claims_added.length + printings_added + added.length;
  return more ? `${first}.${middle + 1}.0` : `${first}.${middle}.${end + 1}`;
}
