import {createInterface} from "node:readline/promises";
import {fromDate} from "../../src/toll/day.ts";
import {addClaim} from "../edit/add-claim.ts";
import {openDraft, readDraft} from "../edit/draft.ts";
import {effectOf} from "../edit/effect.ts";
import {fields} from "../edit/entry.ts";
import {parseFlags} from "../edit/flags.ts";
import {askFor} from "../edit/questions.ts";
import {refuseProblems} from "../edit/refuse.ts";
import {saveDraft} from "../edit/save.ts";
import {homeStoryId} from "../ledger.ts";
import {report, type Voice} from "../site/report.ts";

export const summary = "add a claim and its printing, or a printing of a claim, by questions or by flags";

const usage = "usage: tollbook add [--story STORY] [--outlet NAME] [--figure WORDS] … [--dry-run] [--sure] [--ledger FOLDER]; without --outlet it asks";

/** Exit code 0 when the rows are written, 1 when the checker refuses them, 2 for a wrong call, 3 for the disk. */
export default async function add(words: string[], voice: Voice = console, today = fromDate(new Date())): Promise<number> {
  return await report("nothing was added", async () => {
    const {story = homeStoryId(), "dry-run": dry, sure, ledger, ...said} = parseFlags(words, [...fields.map(({name}) => name), "story", "ledger"],
      ["dry-run", "sure"], usage);
    const draft = openDraft(story as string, ledger as string | undefined);
    const asks = process.stdin.isTTY && !words.some((word) => word.startsWith("--outlet"));
    const entry = asks ? await askFor(said as Record<string, string>, draft.ledger) : (said as Record<string, string>);
    const added = addClaim(draft, entry, today, {sure: Boolean(sure)});
    const after = readDraft(draft);
    refuseProblems(after.problems);
    for (const line of effectOf(added, draft.ledger, after.ledger)) voice.log(line);
    if (dry || (asks && !(await agreed()))) voice.log("nothing was written");
    else voice.log(`written: ${saveDraft(draft).join(", ")}`);
    return 0;
  }, voice);
}

async function agreed(): Promise<boolean> {
  const asking = createInterface({input: process.stdin, output: process.stdout});
  try {
    return !/^n/i.test(await asking.question("Write it? [Y/n] "));
  } finally {
    asking.close();
  }
}
