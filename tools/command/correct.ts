import {fromDate, type Day} from "../../src/toll/day.ts";
import {askCorrection} from "../edit/ask-correction.ts";
import {correctCell, type Correcting} from "../edit/correct.ts";
import {Failure} from "../failure.ts";
import {openDraft, readDraft, wholeFiles, type Draft} from "../edit/draft.ts";
import {effectsOn} from "../edit/effect.ts";
import {lostOf} from "../edit/figure.ts";
import {changesInWords, meantBy, wishesFor, type Meant, type Wish} from "../edit/in-words.ts";
import {openPrompt, type Prompt} from "../edit/prompt.ts";
import {refuseProblems} from "../edit/refuse.ts";
import {rowOf} from "../edit/rows.ts";
import {saveDraft} from "../edit/save.ts";
import {sizeOf, sizeOfWords} from "../edit/size.ts";
import {cellPlace, rowPlace} from "../../loaders/schema/cell-place.ts";
import {homeStoryId} from "../../loaders/read/ledger.ts";
import {ledgerTables, type Ledger, type LedgerName} from "../../loaders/schema/index.ts";
import {deriveTables} from "../../loaders/tables/index.ts";
import {storyData} from "../page/story-data.ts";
import {call, type About, type Voice} from "./command.ts";

export const about: About = {
  name: "correct",
  failing: "nothing was corrected",
  examples: [
    ["npx tollbook correct",
      "asks which claim, what of it is wrong and what is right; says what moves, and writes after a yes"],
    ['npx tollbook correct CLAIM-ID "Figure=more than 489" --reason "Digits turned; the agency has 489."',
      "says it all at once; what may stand before the sign are the titles of an exported table"],
    ['npx tollbook correct reports/r-0120/url=https://example.org/2 --reason "The page moved." --dry-run',
      "a cell of any table by its place; says what a correction touches and writes nothing"]
  ],
  declare: (command) => command
    .argument("[words...]", "the id of a claim or printing, then what is right, as “Figure=more than 489”; or cells " +
      "with their new words, each as TABLE/ID/COLUMN=WORD")
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
    async ({reason, story = homeStoryId(), ledger, "dry-run": dry}, said) => {
    const draft = openDraft(story, ledger);
    const {named, wishes, lost} = wishesIn(said, draft.ledger);
    const prompt = !wishes.length && process.stdin.isTTY ? openPrompt() : null;
    try {
      if (!wishes.length && !prompt)
        throw new Failure(`what is right is not said; as in: ${about.examples[1]![0]}`, {code: 2});
      const made = prompt ? await byQuestions(draft, named, {prompt, reason, today, voice})
        : corrected(draft, wishes.map((wish) => ({...wish, reason: reason ?? ""})), today);
      const told = [...lost, ...made.told, ...wholeFiles(made.draft), ...moved(draft.ledger, made)];
      for (const line of told) voice.log(line);
      if (!ledger) for (const line of await touched(story, draft.ledger, made.after)) voice.log(line);
      const writes = !dry && (!prompt || /^y/i.test(await prompt.ask("Write it? [y/N] ")));
      voice.log(writes ? `written: ${saveDraft(made.draft).join(", ")}` : "nothing was written");
      return 0;
    } finally {
      prompt?.close();
    }
  });
}

/** What was said: cells by their places, and things of a claim by their names. */
function wishesIn(said: string[], ledger: Ledger): {named: Meant | null; wishes: Wish[]; lost: string[]} {
  const wishes: Wish[] = [];
  const lost = said.map((word) => /^[^=/]*figure\s*=([^]*)$/i.exec(word)?.[1] ?? "").map(lostOf)
    .filter((line) => line !== null);
  let named: Meant | null = null;
  for (const word of said) {
    const [, left = word, now] = /^([^=]*)=([^]*)$/.exec(word) ?? [];
    if (isId(word)) named = meantBy(word, ledger);
    else if (now === undefined) throw new Failure(`${word}: no new word; as in: ${about.examples[2]![0]}`, {code: 2});
    else if (/^[\w-]+\//.test(left)) wishes.push({target: left, now});
    else if (named) wishes.push(...wishesFor(left.trim(), now.trim(), named, ledger));
    else throw new Failure(`${word}: of which claim is not said; as in: ${about.examples[1]![0]}`, {code: 2});
  }
  const idle = said.length > 1 ? said.find((word, at) => isId(word) && !isOfNamed(said[at + 1] ?? word)) : null;
  if (idle) throw new Failure(`${idle}: what of it is right is not said behind it; as in: ${about.examples[1]![0]}`,
    {code: 2});
  const twice = wishes.find(({target}, at) => wishes.findIndex((other) => other.target === target) < at);
  if (twice) throw new Failure(`${twice.target} is named twice; a cell says one thing`, {code: 2});
  return {named, wishes, lost: [...new Set(lost)]};
}

const isId = (word: string) => !/[=/]/.test(word);

/** Whether a word says what is right of the id before it: no id, and no cell by its place. */
const isOfNamed = (word: string) => !isId(word) && !/^[\w-]+\//.test(word);

/** Corrections as they would be: nothing is written. */
interface Corrected {
  draft: Draft;
  wishes: Correcting[];
  after: Ledger;
  /** A line for each thing of a row that says something else. */
  told: string[];
}

interface Sitting {
  prompt: Prompt;
  reason: string | undefined;
  today: Day;
  voice: Voice;
}

/** Asks for what is right and why; what the checker refuses is said, and more may be corrected with it. */
async function byQuestions(draft: Draft, named: Meant | null, {prompt, reason, today, voice}: Sitting):
Promise<Corrected> {
  const wishes: Wish[] = [];
  for (let why = reason ?? ""; ;) {
    for (const wish of await askCorrection(named, draft.ledger, prompt)) {
      const at = wishes.findIndex(({target}) => target === wish.target);
      wishes.splice(at < 0 ? wishes.length : at, 1, wish);
    }
    while (!why.trim()) why = await prompt.ask("Why, in a sentence that is published with it: ");
    try {
      return corrected(draft, wishes.map((wish) => ({...wish, reason: why})), today);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      for (const line of [...error.details, error.message]) voice.error(`! ${line}`);
      voice.log("what you corrected is kept; correct with it what is named here, or end with Ctrl-C");
    }
  }
}

/** Puts corrections into a copy of a draft.
 * @throws Failure as `correctCell`, and for what the checker refuses */
function corrected(of: Draft, wishes: Correcting[], today: Day): Corrected {
  const draft: Draft = {...of, now: new Map(of.was)};
  const made = wishes.map((wish) => ({...wish, ...correctCell(draft, wish, today)}));
  const {ledger: after, problems} = readDraft(draft);
  refuseProblems(problems);
  return {draft, wishes, after, told: toldOf(draft, made)};
}

function toldOf(draft: Draft, made: (Correcting & {correction_id: string; was: string})[]): string[] {
  const rows = new Set(made.map(({target}) => rowPlace(target)));
  return [...rows].flatMap((row) => {
    const own = made.filter(({target}) => rowPlace(target) === row);
    const {id} = cellPlace(own[0]!.target);
    const table = cellPlace(row).table as LedgerName;
    const before = rowOf(draft.was.get(table)!, ledgerTables[table], id)!;
    const cells = own.map(({target, was, now}) => ({column: cellPlace(target).column, was, now}));
    const lines = changesInWords(table, cells, before).map(({title, was, now}) =>
      `${title} of ${id}: ${was ? `“${was}”` : "nothing"}, now ${now ? `“${now}”` : "nothing"}` +
        (sizeOf(was, now) || sizeOfWords(was, now)));
    const ids = [...new Set([own[0]!, own.at(-1)!].map(({correction_id}) => correction_id))];
    return [...lines, `what it said is kept as ${ids.join(" to ")}`];
  });
}

/** What the corrections do to what stands, to gaps and to printings. */
function moved(before: Ledger, {after, wishes}: Corrected): string[] {
  const cells = wishes.map(({target}) => cellPlace(target));
  const own = (table: string) => new Set(cells.filter((cell) => cell.table === table)
    .map(({id}) => id));
  const [claims, reports] = [own("claims"), own("reports")];
  for (const {report_id, claim_id} of after.reports) if (reports.has(report_id)) claims.add(claim_id);
  const effects = effectsOn(before, after);
  const lines = after.claims.filter(({claim_id}) => claims.has(claim_id)).flatMap((claim) => effects.ofChanged(claim));
  return lines.length ? lines : ["no day on which a claim stands, no gap and no printing moves"];
}

/** The published sentences and charts that say or show something else with a correction. */
async function touched(story: string, before: Ledger, after: Ledger): Promise<string[]> {
  const {changedPlaces} = await import("../page/changed-places.ts");
  const [was, now] = [before, after].map((ledger) => storyData(story, deriveTables(ledger)));
  const lines = changedPlaces(was!, now!).map(({file, line, chart}) =>
    `touches src/${file}:${line} (${chart === null ? "sentence" : `chart ${chart}`})`);
  return lines.length ? lines : ["no sentence and no chart of a page says or shows something else"];
}
