import {fromDate} from "../../src/toll/day.ts";
import {correctCell, type Correcting} from "../edit/correct.ts";
import {Failure} from "../failure.ts";
import {openDraft, readDraft} from "../edit/draft.ts";
import {refuseProblems} from "../edit/refuse.ts";
import {saveDraft} from "../edit/save.ts";
import {sizeOf} from "../edit/size.ts";
import {homeStoryId} from "../../loaders/read/ledger.ts";
import {loadStory} from "../page/story-data.ts";
import {usedOn} from "../page/used-on.ts";
import {call, type About, type Voice} from "./command.ts";

export const about: About = {
  name: "correct",
  failing: "nothing was corrected",
  examples: [
    ["npx tollbook correct claims/CLAIM-ID/low=489 claims/CLAIM-ID/high=489 " +
      '--reason "Digits turned; the agency has 489."',
      "two cells of one claim, with one reason"],
    ['npx tollbook correct reports/r-0120/url=https://example.org/2 --reason "The page moved." --dry-run',
      "says what a correction touches and writes nothing"]
  ],
  declare: (command) => command
    .argument("<cell...>", "cells with their new words, each as TABLE/ID/COLUMN=WORD")
    .option("--reason <sentence>", "why; it is published with the correction")
    .option("--story <story>", "the one of the home page when left out")
    .option("--dry-run", "write nothing")
    .option("--ledger <folder>", "the folder that holds the stories' folders")
};

type Flags = Partial<Record<"reason" | "story" | "ledger", string>> & {"dry-run"?: boolean};

/** Exit code 0 when the corrections are written, 1 when the checker refuses them, 2 for a wrong call, 3 for the
 * disk. */
export default async function correct(words: string[], voice: Voice = console,
  today = fromDate(new Date())): Promise<number> {
  return await call<Flags>(about, words, voice,
    ({reason = "", story = homeStoryId(), ledger, "dry-run": dry}, cells) => {
    const draft = openDraft(story, ledger);
    const wishes = cells.map((cell) => wish(cell, reason));
    const twice = wishes.find(({target}, at) => wishes.findIndex((other) => other.target === target) < at);
    if (twice) throw new Failure(`${twice.target} is named twice; a cell says one thing`, {code: 2});
    const made = wishes.map((wish) => ({...wish, ...correctCell(draft, wish, today)}));
    refuseProblems(readDraft(draft).problems);
    for (const {correction_id, target, was, now} of made)
      voice.log(
        `${correction_id}: ${target} said ${JSON.stringify(was)}, says ${JSON.stringify(now)}${sizeOf(was, now)}`);
    if (!ledger) for (const line of touched(story, wishes)) voice.log(line);
    voice.log(dry ? "nothing was written" : `written: ${saveDraft(draft).join(", ")}`);
    return 0;
  });
}

function wish(cell: string, reason: string): Correcting {
  const [, target, now] = /^([^=]*)=([^]*)$/.exec(cell) ?? [];
  if (target !== undefined) return {target, now: now!, reason};
  throw new Failure(`${cell}: no new word; as in: ${about.examples[0]![0]}`, {code: 2});
}

/** The published sentences and charts that a correction of a claim touches. */
function touched(story: string, wishes: Correcting[]): string[] {
  const claims = new Set(wishes.map(({target}) => target.split("/")).filter(([table]) => table === "claims")
    .map(([, id]) => id!));
  const lines = [...claims].flatMap((id) => usedOn(loadStory(story), id))
    .map(({file, line, chart}) => `touches src/${file}:${line} (${chart === null ? "sentence" : `chart ${chart}`})`);
  return [...new Set(lines)];
}
