import {fromDate} from "../../src/toll/day.ts";
import {correctCell, type Correcting} from "../edit/correct.ts";
import {openDraft, readDraft} from "../edit/draft.ts";
import {parseFlags} from "../edit/flags.ts";
import {refuseProblems} from "../edit/refuse.ts";
import {saveDraft} from "../edit/save.ts";
import {sizeOf} from "../edit/size.ts";
import {homeStoryId} from "../../loaders/read/ledger.ts";
import {loadStory} from "../page/story-data.ts";
import {usedOn} from "../page/used-on.ts";
import {Failure} from "../failure.ts";
import {report, type Voice} from "../site/report.ts";

export const summary = "correct cells of the ledger: the old word is kept, with the reason and the day";

const usage =
  "usage: tollbook correct TABLE/ID/COLUMN=WORD … --reason SENTENCE [--story STORY] [--dry-run] [--ledger FOLDER]";

/** Exit code 0 when the corrections are written, 1 when the checker refuses them, 2 for a wrong call, 3 for the disk. */
export default async function correct(words: string[], voice: Voice = console, today = fromDate(new Date())): Promise<number> {
  return await report("nothing was corrected", async () => {
    const targets = words.filter((word) => /^[a-z-]+\/[^=]*=/.test(word));
    const flags = parseFlags(words.filter((word) => !targets.includes(word)), ["reason", "story", "ledger"], ["dry-run"], usage);
    if (!targets.length) throw new Failure(`no cell named; ${usage}`, {code: 2});
    const story = (flags.story as string | undefined) ?? homeStoryId();
    const draft = openDraft(story, flags.ledger as string | undefined);
    const wishes = targets.map((word): Correcting => ({
      target: word.slice(0, word.indexOf("=")),
      now: word.slice(word.indexOf("=") + 1),
      reason: (flags.reason as string | undefined) ?? ""
    }));
    const made = wishes.map((wish) => ({...wish, ...correctCell(draft, wish, today)}));
    refuseProblems(readDraft(draft).problems);
    for (const {correction_id, target, was, now} of made)
      voice.log(`${correction_id}: ${target} said ${JSON.stringify(was)}, says ${JSON.stringify(now)}${sizeOf(was, now)}`);
    if (!flags.ledger) for (const line of touched(story, wishes)) voice.log(line);
    voice.log(flags["dry-run"] ? "nothing was written" : `written: ${saveDraft(draft).join(", ")}`);
    return 0;
  }, voice);
}

/** The published sentences and charts that a correction of a claim touches. */
function touched(story: string, wishes: Correcting[]): string[] {
  const claims = new Set(wishes.map(({target}) => target.split("/")).filter(([table]) => table === "claims").map(([, id]) => id!));
  const lines = [...claims].flatMap((id) => usedOn(loadStory(story), id))
    .map(({file, line, chart}) => `touches src/${file}:${line} (${chart === null ? "sentence" : `chart ${chart}`})`);
  return [...new Set(lines)];
}
