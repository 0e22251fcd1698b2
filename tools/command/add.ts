import {basename} from "node:path";
import type {Command} from "commander";
import {problemLine, type Problem} from "../../loaders/check/problem.ts";
import {countOf} from "../../src/toll/count-of.ts";
import {fromDate, type Day} from "../../src/toll/day.ts";
import type {Ask} from "../edit/brake.ts";
import {ofChecker, ofFailure} from "../edit/add-problems.ts";
import {openDraft, refuseBroken, type Draft} from "../edit/draft.ts";
import {fields, type Entry, type Field} from "../edit/entry.ts";
import type {ArticleFigure, FieldProblem} from "../../src/components/add-answer.ts";
import {keptEntry, type KeptEntry} from "../edit/kept-entry.ts";
import {loadLanguages} from "../edit/language.ts";
import {openPrompt, type Prompt} from "../edit/prompt.ts";
import {askField, askFor} from "../edit/questions.ts";
import {yesTo} from "../edit/yes.ts";
import {saveDraft} from "../edit/save.ts";
import {tryAdding, type Saying, type Trial} from "../edit/try-adding.ts";
import {homeStoryId} from "../../loaders/read/ledger.ts";
import type {Ledger, LedgerName} from "../../loaders/schema/index.ts";
import type {LinkOptions} from "../capture/from-link.ts";
import {Failure} from "../failure.ts";
import {call, type About, type Voice} from "./command.ts";

export const about: About = {
  name: "add",
  failing: "nothing was added",
  mayBeEmpty: ["yes", ...fields.map(({name}) => name)],
  examples: [
    ["npx tollbook add",
      "asks field by field; Enter leaves one empty, Tab completes, Ctrl-C ends with nothing written"],
    ["npx tollbook add --from article.html --pick 2", "fills the fields from the second figure of an article"],
    ["npx tollbook add https://example.org/1", "fetches a page as its site allows, keeps a capture in captures/, and " +
      "lists its figures"],
    ['npx tollbook add --outlet "Daily Example" --url https://example.org/1 --words "more than 1,400 soldiers" ' +
      '--figure "more than 1,400" --claimant russia-mod --party russia ' +
      '--measure killed --said-on 2022-03-27 --published-on 2022-03-28',
    "says it all at once"]
  ],
  declare(command) {
    command.argument("[address]", "of a page to fetch, capture and read");
    declareFields(command.optionsGroup("What most claims need:"), ({common}) => common === true);
    command.optionsGroup("From a page or an article:")
      .option("--from <article>", "read an article (text, HTML or Markdown) and list its figures")
      .option("--pick <number>", "take the figure of that number")
      .option("--allow-host <host>", "a host of a private network that may be fetched from, with its port",
        (one: string, all: string[] = []) => [...all, one])
      .option("--captures <folder>", "where captures are kept");
    command.optionsGroup("How it is written:")
      .option("--dry-run", "write nothing")
      .option("--yes [why]", "it is so, whatever is asked about it; the row keeps why")
      .option("--sure", "the figure stands in the words, though it is not recognised")
      .option("--story <story>", "the one of the home page when left out")
      .option("--ledger <folder>", "the folder that holds the stories' folders");
    declareFields(command.optionsGroup("More of the claim:"), ({common, ofClaim}) => !common && ofClaim === true);
    declareFields(command.optionsGroup("More of the printing:"), ({common, ofClaim}) => !common && !ofClaim);
    command.optionsGroup("Help:");
  }
};

function declareFields(command: Command, isOf: (field: Field) => boolean): void {
  for (const {name, ask, offers, day} of fields.filter(isOf)) {
    const choices = Array.isArray(offers) ? `: ${offers.join(", ")}` : "";
    command.option(`--${name} ${day ? "<day>" : "<text>"}`, ask[0]!.toLowerCase() + ask.slice(1) + choices);
  }
}

type Flags = Partial<Record<"story" | "ledger" | "from" | "pick", string>> &
  {"allow-host"?: string[]; captures?: string; "dry-run"?: boolean; sure?: boolean; yes?: string | true};

/** Exit code 0 when the rows are written, 1 when the checker refuses them, 2 for a wrong call, 3 for the disk. */
export default async function add(words: string[], voice: Voice = console,
  today = fromDate(new Date())): Promise<number> {
  return await call<Flags & Entry>(about, words, voice, async (flags, [address]) => {
    const {story = homeStoryId(), "dry-run": dry, sure, ledger, from, pick, yes, captures, "allow-host": allowed,
      ...said} = flags as Omit<Flags, "yes" | "allow-host"> & {[field: string]: string} &
      {yes?: string | true; "allow-host"?: string[]};
    const draft = openDraft(story, ledger);
    if (pick && !address && !from)
      throw new Failure("--pick takes a figure of a page; name its address, or the article with --from", {code: 2});
    const prompt = process.stdin.isTTY && !said.outlet && !pick ? openPrompt() : null;
    try {
      if (prompt) refuseBroken(draft);
      const read = await readFrom({address, file: from}, draft.ledger, {pick, said, prompt, voice},
        {allowed, capturesRoot: captures});
      if (!read) return 0;
      if (prompt || !read.language) await loadLanguages();
      const saying = {sure: Boolean(sure), yes: reasonOf(yes)};
      const kept = prompt ? keptEntry(story, ledger) : null;
      const trial = prompt ? await byQuestions(draft, said, today, saying, {prompt, read, kept: kept!, voice})
        : byFlags(draft, read, today, saying, voice);
      if (!trial) return 0;
      voice.log(dry ? "nothing was written" : `written: ${saveDraft(trial.draft).join(", ")}`);
      if (!dry) kept?.forget();
      return 0;
    } finally {
      prompt?.close();
    }
  });
}

function byFlags(draft: Draft, entry: Entry, today: Day, saying: Saying, voice: Voice): Trial {
  const trial = tryAdding(draft, entry, today, saying);
  const [wrong, ...more] = trial.problems.map((one) => lineOf({...one, mend: one.mend + flagOf(one)}, trial));
  if (wrong) throw new Failure(wrong, {details: more.slice(0, 10)});
  for (const line of trial.effects) voice.log(line);
  const {length} = trial.asks;
  if (length)
    throw new Failure(`${countOf(length, "thing is", "things are")} asked first; if it is so, ` +
      "say it again with --yes, or --yes \"WHY\", which the row keeps",
    {details: trial.asks.map(({text}) => `? ${text}`)});
  return trial;
}

interface Sitting {
  prompt: Prompt;
  read: Entry;
  kept: KeptEntry;
  voice: Voice;
}

/** Asks, shows what the addition does, and asks for what is wrong again until it is right.
 * @returns null where nothing is to be written; what was typed is kept then */
async function byQuestions(draft: Draft, said: Entry, today: Day, saying: Saying,
  {prompt, read, kept, voice}: Sitting): Promise<Trial | null> {
  const before = kept.read();
  const what = before && `${before.outlet ?? ""} “${before.words ?? ""}”`;
  const goesOn = what && /^(?:y|$)/i.test(await prompt.ask(`What was typed before is kept: ${what}. Go on? [Y/n] `));
  const resumed = goesOn ? before! : {};
  const asking = {prompt, ledger: draft.ledger, read: {...resumed, ...read}, keep: kept.keep};
  const entry = await askFor(said, asking);
  for (;;) {
    const {trial, wrong} = tried(() => tryAdding(draft, entry, today, saying));
    const again = (yes: string) => tryAdding(draft, entry, today, {...saying, yes});
    if (trial) return await confirmed(trial, again, prompt, voice);
    for (const {field, text} of wrong) voice.error(field ? text : `! ${text}`);
    const mended = fields.filter(({name}) => wrong.some(({field}) => field === name));
    if (!mended.length) throw new Failure("what you typed is kept; the same command goes on with it");
    for (const field of mended) {
      const was = entry[field.name];
      await askField(field, Object.assign(entry, {[field.name]: undefined}), {...asking, read: {[field.name]: was}});
      kept.keep(entry);
    }
  }
}

function tried(work: () => Trial): {trial: Trial | null; wrong: FieldProblem[]} {
  try {
    const trial = work();
    const wrong = trial.problems.map((problem) => ofChecker(problem, trial.draft));
    return wrong.length ? {trial: null, wrong} : {trial, wrong};
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return {trial: null, wrong: ofFailure(error)};
  }
}

/** Shows what it does and takes the yes. */
async function confirmed(trial: Trial, again: (yes: string) => Trial, prompt: Prompt,
  voice: Voice): Promise<Trial | null> {
  for (const line of trial.effects) voice.log(line);
  if (!trial.asks.length) {
    if (!/^n/i.test(await prompt.ask("Write it? [Y/n] "))) return trial;
  } else {
    const why = await askYes(trial.asks, prompt, voice);
    if (why !== null) return again(why);
  }
  voice.log("nothing was written; what you typed is kept");
  return null;
}

/** Asks once for all: a yes, and why it stands, which the row keeps. */
async function askYes(asks: Ask[], prompt: Prompt, voice: Voice): Promise<string | null> {
  for (const {text} of asks) voice.log(`? ${text}`);
  return yesTo(await prompt.ask("Write it all the same? yes, or yes and why; Enter writes nothing: "));
}

/** A problem under the flag that it comes from, for the new row is in no file yet; one of another row at its place. */
function lineOf(problem: Problem, {draft, added}: Trial): string {
  const table = basename(problem.file, ".csv") as LedgerName;
  const row = draft.now.get(table)?.split("\n")[problem.line - 1] ?? "";
  const isNew = [added.claim.claim_id, added.report.report_id].some((id) => row.startsWith(`${id},`));
  const {field, text} = ofChecker(problem, draft);
  return isNew && field ? `--${field}: ${text}` : problemLine(problem);
}

/** With which flag a problem is mended that asks for a reason. */
function flagOf({code, mend}: Problem): string {
  if (code === "CLAIM-UNDECIDED") return ", with --because";
  return mend.includes("say in answers") ? ", with --answers" : "";
}

/** Who chooses among the figures of a page, and what was said already. */
interface Choosing {
  pick: string | undefined;
  said: Entry;
  prompt: Prompt | null;
  voice: Voice;
}

/** What --yes was given: a reason, an empty one, or null where it was not said. */
function reasonOf(yes: string | true | undefined): string | null {
  return yes === true ? "" : yes ?? null;
}

/** What an address or an article says, else what was said by flags; null where no figure was picked. */
async function readFrom({address, file}: {address?: string | undefined; file: string | undefined}, ledger: Ledger,
  choosing: Choosing, options: LinkOptions): Promise<Entry | null> {
  if (address) return await fromAddress(address, ledger, choosing, options);
  return file ? await fromArticle(file, ledger, choosing) : choosing.said;
}

async function fromArticle(file: string, ledger: Ledger, choosing: Choosing): Promise<Entry | null> {
  const {figuresIn} = await import("../edit/from-article.ts");
  return await chosen(figuresIn(file, choosing.said, ledger), choosing);
}

async function fromAddress(address: string, ledger: Ledger, choosing: Choosing,
  options: LinkOptions): Promise<Entry | null> {
  const {fromLink} = await import("../capture/from-link.ts");
  const {figures, said} = await fromLink(address, choosing.said, ledger, options);
  for (const line of said) choosing.voice.log(line);
  if (!figures.length) throw new Failure(`${address}: no toll was found on the page; add what it says by its fields`);
  return await chosen(figures, choosing);
}

/** The fields that the picked figure fills in; null where none was picked, and the figures are listed. */
async function chosen(figures: ArticleFigure[], {pick, said, prompt, voice}: Choosing): Promise<Entry | null> {
  const {picked} = await import("../edit/from-article.ts");
  if (!pick) figures.forEach(({line}, index) => voice.log(`${index + 1}. ${line}`));
  const number = pick ?? (await prompt?.ask(`Which of 1 to ${figures.length}? `));
  if (number === undefined) {
    voice.log("nothing was added; --pick NUMBER takes a figure, and any other flag says a field otherwise");
    return null;
  }
  const entry = picked(figures, number, said, {asks: prompt !== null});
  if (!prompt) for (const {name} of fields) if (entry[name]) voice.log(`  ${name}: ${entry[name]}`);
  return entry;
}
