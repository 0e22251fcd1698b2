import {join, relative} from "node:path";
import {ledgerRoot} from "../../loaders/read/ledger.ts";
import {measures} from "../../src/toll/vocabulary.ts";
import {makeStory} from "../edit/new-story.ts";
import {openPrompt} from "../edit/prompt.ts";
import {siteRoot} from "../site-root.ts";
import {call, notSaid, type About, type Voice} from "./command.ts";

const questions: [flag: string, ask: string][] = [
  ["title", "Title of the story"],
  ["started-on", "Its first day (YYYY-MM-DD)"],
  ["party", "Whose people are counted, such as Puerto Rico"],
  ["group", "Which people, such as residents"]
];

export const about: About = {
  name: "new-story",
  failing: "no story made",
  examples: [
    ['npx tollbook new-story flood-2024 --title "The flood" --started-on 2024-05-01 ' +
      "--party Freedonia --group residents",
      "makes loaders/ledger/flood-2024 and src/stories/flood-2024/index.md"],
    ["npx tollbook new-story flood-2024", "asks for the rest on a terminal"]
  ],
  declare(command) {
    command.argument("<id>", "small letters, digits and hyphens, like flood-2024");
    for (const [flag, ask] of questions) command.option(`--${flag} <words>`, ask);
    command.option("--measure <measure>", `What is counted first: ${measures.join(", ")}`, "killed");
  }
};

type Flags = Partial<Record<string, string>>;

/** Exit code 0 when the story is made, 2 for a wrong call, 3 when the disk does not take it. */
export default async function newStory(
  words: string[],
  voice: Voice = console,
  roots = {ledgerRoot, pagesRoot: join(siteRoot, "src")}
): Promise<number> {
  return await call<Flags>(about, words, voice, async (flags, [id]) => {
    if (process.stdin.isTTY) await askForMissing(flags);
    const missing = questions.find(([flag]) => !flags[flag]?.trim());
    if (missing) throw notSaid(about, missing[0]);
    const {title, party, group, measure, "started-on": started_on} = flags as Record<string, string>;
    const story = {id: id!, title: title!, started_on: started_on!, party: party!, group: group!, measure: measure!};
    for (const file of makeStory(story, roots)) voice.log(relative(process.cwd(), file));
    voice.log(`next: npx tollbook add --story ${id}, which asks for the claimants too; ` +
      "CONTRIBUTING.md, “Start a story”, says how it goes on");
    return 0;
  });
}

async function askForMissing(flags: Flags): Promise<void> {
  const prompt = openPrompt();
  try {
    for (const [flag, ask] of questions) flags[flag] ??= await prompt.ask(`${ask}: `);
  } finally {
    prompt.close();
  }
}
