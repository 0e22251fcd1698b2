import {join, relative} from "node:path";
import {parseFlags} from "../edit/flags.ts";
import {makeStory} from "../edit/new-story.ts";
import {openPrompt} from "../edit/prompt.ts";
import {ledgerRoot} from "../../loaders/read/ledger.ts";
import {Failure} from "../failure.ts";
import {report, type Voice} from "../site/report.ts";
import {siteRoot} from "../site-root.ts";

export const summary = "make a story: its ledger with examples, its page, its addresses";

const usage = "usage: tollbook new-story ID --title WORDS --started-on YYYY-MM-DD --party NAME --group NAME [--measure killed]";

const questions: [flag: string, ask: string][] = [
  ["title", "Title of the story"],
  ["started-on", "Its first day (YYYY-MM-DD)"],
  ["party", "Whose people are counted, such as Puerto Rico"],
  ["group", "Which people, such as residents"]
];

/** Exit code 0 when the story is made, 2 for a wrong call, 3 when the disk does not take it. */
export default async function newStory(
  words: string[],
  voice: Voice = console,
  roots = {ledgerRoot, pagesRoot: join(siteRoot, "src")}
): Promise<number> {
  return await report("no story made", async () => {
    const [id, ...rest] = words;
    if (!id || id.startsWith("--")) throw new Failure(usage, {code: 2});
    const flags = parseFlags(rest, [...questions.map(([flag]) => flag), "measure"], [], usage) as Record<string, string | undefined>;
    if (process.stdin.isTTY) await askForMissing(flags);
    const missing = questions.filter(([flag]) => !flags[flag]?.trim());
    if (missing.length) throw new Failure(`--${missing[0]![0]}: not said; ${usage}`, {code: 2});
    const {title, party, group, measure = "killed"} = flags as Record<string, string>;
    const files = makeStory({id, title: title!, started_on: flags["started-on"]!, party: party!, group: group!, measure}, roots);
    for (const file of files) voice.log(relative(process.cwd(), file));
    voice.log(`next: add claimants to ${relative(process.cwd(), join(roots.ledgerRoot, id, "claimants.csv"))}, then tollbook add --story ${id}`);
    return 0;
  }, voice);
}

async function askForMissing(flags: Record<string, string | undefined>): Promise<void> {
  const prompt = openPrompt();
  try {
    for (const [flag, ask] of questions) flags[flag] ??= await prompt.ask(`${ask}: `);
  } finally {
    prompt.close();
  }
}
