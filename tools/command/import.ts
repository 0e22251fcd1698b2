import {basename} from "node:path";
import {countOf, nounOf} from "../../src/toll/count-of.ts";
import {fromDate, type Day} from "../../src/toll/day.ts";
import {figureText} from "../../src/toll/figure.ts";
import {homeStoryId} from "../../loaders/read/ledger.ts";
import {changesBetween, changesText} from "../edit/changes.ts";
import {openDraft, wholeFiles} from "../edit/draft.ts";
import {answersOf, type Answers, type Question} from "../edit/flat/answers.ts";
import {planTable, type Plan} from "../edit/flat/plan.ts";
import {readFlatTable, type FoundTable} from "../edit/flat/read-table.ts";
import {answeredPlan, takePlan, type Taken, type Trouble} from "../edit/flat/take.ts";
import {readNamed} from "../edit/read-named.ts";
import {loadLanguages} from "../edit/language.ts";
import {openPrompt, type Prompt} from "../edit/prompt.ts";
import {answerOf, yesTo} from "../edit/yes.ts";
import {saveDraft} from "../edit/save.ts";
import {Failure} from "../failure.ts";
import {call, type About, type Voice} from "./command.ts";

export const about: About = {
  name: "import",
  failing: "nothing was imported",
  mayBeEmpty: ["yes"],
  examples: [
    ["npx tollbook import table.xlsx", "says how the table is understood and what would come in"],
    ['npx tollbook import daily.csv --every "Claimant=Civil Defence" --every "Outlet=Daily Example" --write',
      "takes in a table of dates and figures; what no column says, --every says for all rows"],
    ['npx tollbook import table.csv --column "Source=Outlet" --new "Red Cross=ngo, others" --write',
      "says what a column is, and what a claimant is that the ledger has not"]
  ],
  declare(command) {
    const more = (one: string, all: string[] = []) => [...all, one];
    command.argument("<table>", "a CSV or .xlsx, a row a printing; npx tollbook export --template makes an empty one")
      .option("--write", "write to the ledger; without it, only say what would come in")
      .option("--column <column=title>", "what a column of the table is; nothing behind = leaves it out", more)
      .option("--every <title=words>", "what stands in every row that says nothing there", more)
      .option("--same <name=name>", "a name of the table is that one of the ledger", more)
      .option("--new <name=what>", "a name is new: for a claimant its kind, side and short name", more)
      .option("--days <order>", "day-first or month-first, where 3/2/2022 may be two days")
      .option("--yes [why]", "it is so, whatever is asked about the rows; they keep why")
      .option("--without-faulty", "leave out the rows that cannot come in, and take the others")
      .option("--reason <sentence>", "why cells of rows that the ledger has changed; published with the corrections")
      .option("--sheet <name>", "the worksheet of a workbook; its first with rows when left out")
      .option("--story <story>", "the one of the home page when left out")
      .option("--ledger <folder>", "the folder that holds the stories' folders");
  }
};

interface Flags {
  column?: string[];
  every?: string[];
  same?: string[];
  new?: string[];
  days?: string;
  write?: boolean;
  yes?: string | true;
  "without-faulty"?: boolean;
  reason?: string;
  sheet?: string;
  story?: string;
  ledger?: string;
}

/** Says what would come in and writes only with --write, or when a person says so. Exit codes: 1 data, 2 call, 3
 * disk. */
export default async function run(words: string[], voice: Voice = console, today = fromDate(new Date())):
Promise<number> {
  return await call<Flags>(about, words, voice, async (flags, [file]) => {
    const answers = answersOf(flags);
    const table = readFlatTable(bytesOf(file!), flags.sheet);
    const prompt = process.stdin.isTTY ? openPrompt() : null;
    await loadLanguages();
    try {
      return await take({file: file!, table, answers, prompt}, flags, voice, today);
    } finally {
      prompt?.close();
    }
  });
}

/** What a file is by its name, it must be by its bytes: else a workbook that broke would be read as a CSV. */
function bytesOf(file: string): Uint8Array {
  const bytes = readNamed(file, "a CSV or an .xlsx");
  if (/\.xlsx$/i.test(file) && bytes.length && (bytes[0] !== 0x50 || bytes[1] !== 0x4b))
    throw new Failure(`${file}: it is no workbook, though its name says so; save it again as .xlsx or as CSV`);
  return bytes;
}

interface Job {
  file: string;
  table: FoundTable;
  answers: Answers;
  prompt: Prompt | null;
}

async function take({file, table, answers, prompt}: Job, flags: Flags, voice: Voice, today: Day): Promise<number> {
  const draft = openDraft(flags.story ?? homeStoryId(), flags.ledger);
  const plan = await answered(() => planTable(draft.ledger, table, answers, today), {file, table, prompt}, voice);
  tellPlan(plan, voice);
  const faulty = new Set<number>();
  const tried = async (own: Plan): Promise<Taken> => {
    const taken = takePlan(draft, own, flags.reason ?? "", today);
    if (own.troubles.length) return {...taken, troubles: [...own.troubles, ...taken.troubles]};
    const why = await whyOf(taken.troubles, flags.yes, {file, prompt}, voice);
    if (why === null) return taken;
    return takePlan(draft, answeredPlan(own, taken.troubles, why), flags.reason ?? "", today);
  };
  let [own, taken] = [plan, await tried(plan)];
  while (taken.troubles.length && flags["without-faulty"] && taken.troubles.every(({line}) => line !== null)) {
    // What a yes answers is no fault.
    const wrong = taken.troubles.filter(({ask}) => !ask || flags.yes === undefined);
    const left = wrong.length ? wrong : taken.troubles;
    for (const {line, text} of left) voice.log(`${at(file, line)} left out: ${text}`);
    for (const {line} of left) faulty.add(line!);
    own = planTable(draft.ledger, {...table, rows: table.rows.filter(({line}) => !faulty.has(line))}, answers, today);
    taken = await tried(own);
  }
  if (taken.troubles.length) refuse(taken.troubles, file);
  return await write(own, {taken, faulty: faulty.size, prompt}, flags, voice);
}

async function write(own: Plan, {taken, faulty, prompt}: {taken: Taken; faulty: number; prompt: Prompt | null},
  flags: Flags, voice: Voice): Promise<number> {
  voice.log(counts(own, faulty));
  if (!own.added.claims.length && !own.added.reports.length && !own.changes.length)
    return voice.log("nothing to write"), 0;
  voice.log(changesText(changesBetween(taken.draft.ledger, taken.ledger)));
  for (const line of wholeFiles(taken.draft)) voice.log(line);
  if (own.changes.length && !flags.reason)
    throw new Failure(`${countOf(own.changes.length, "cell differs", "cells differ")} from what the ledger has; ` +
      "--reason says why they change, and makes corrections of them", {code: 2});
  const writes = flags.write ?? /^y/i.test(await prompt?.ask("Write it? [y/N] ") ?? "");
  voice.log(writes ? `written: ${saveDraft(taken.draft).join(", ")}` : "nothing was written; --write takes it in");
  return 0;
}

/** Why all that is asked about rows stands, where nothing else is wrong with them; null where nobody says so. */
async function whyOf(troubles: Trouble[], yes: Flags["yes"], {file, prompt}: Pick<Job, "file" | "prompt">,
  voice: Voice): Promise<string | null> {
  if (!troubles.length || !troubles.every(({ask}) => ask)) return null;
  if (yes !== undefined) return answerOf(yes === true ? "" : yes);
  if (!prompt) return null;
  for (const line of shortened(troubles.map(({line, text}) => `? ${at(file, line)} ${text}`))) voice.log(line);
  return yesTo(await prompt.ask("Take them in all the same? yes, or yes and why; Enter does not: "));
}

/** Plans until nothing is left to ask; what nobody can be asked is refused, all questions at once. */
async function answered(plan: () => Plan, {file, table, prompt}: Omit<Job, "answers">, voice: Voice): Promise<Plan> {
  let told = false;
  for (;;) {
    const own = plan();
    if (!told) {
      const rows = countOf(table.rows.length, "row");
      voice.log(`${basename(file)}${table.sheet ? `, worksheet “${table.sheet}”` : ""}: ${rows}`);
      for (const line of own.columns) voice.log(`  ${line}`);
      told = true;
    }
    if (!own.questions.length) return own;
    if (!prompt)
      throw new Failure(`${countOf(own.questions.length, "question is", "questions are")} ` +
        "open; say each with its flag",
      {code: 2, details: [...own.questions.map(({what, flag}) => `${what}: ${flag}`),
        ...new Set(own.questions.flatMap(({legend}) => legend ?? []))]});
    for (const question of own.questions) await askOne(question, prompt, voice);
  }
}

async function askOne(question: Question, prompt: Prompt, voice: Voice): Promise<void> {
  const {what, ask, offers, legend, take: accept} = question;
  voice.log(`${what}.${legend ? ` ${legend}.` : ""}`);
  for (;;) {
    const answer = await prompt.ask(`${ask}? `, offers);
    if (!answer) continue;
    const wrong = accept(answer);
    if (wrong === null) return;
    voice.log(wrong);
  }
}

function tellPlan({usual, taken, printings, changes, added}: Plan, voice: Voice): void {
  some(taken, voice);
  for (const line of usual) voice.log(`for rows that say nothing there: ${line}`);
  for (const [what, names] of [["claimant", added.claimants], ["outlet", added.outlets],
    ["story’s word", added.vocabulary]] as const)
    if (names.length)
      voice.log(`new ${nounOf(names.length, what)}: ${names.map(({name}) => name).join(", ")}`);
  some(printings.map(({line, claim}) =>
    `row ${line} prints ${claim.claim_id} (${figureText(claim)}), which the ledger has`), voice);
  some(changes.map(({line, target, was, now}) =>
    `row ${line}: ${target} ${JSON.stringify(was)} → ${JSON.stringify(now)}`), voice);
}

function some(lines: string[], voice: Voice): void {
  for (const line of lines.slice(0, 12)) voice.log(line);
  if (lines.length > 12) voice.log(`… and ${lines.length - 12} more such rows`);
}

function counts({added, known, changes}: Plan, left: number): string {
  return [`${countOf(added.claims.length, "claim")} and ${countOf(added.reports.length, "printing")} are new`,
    `${countOf(known, "row")} the ledger has`,
    changes.length ? countOf(changes.length, "cell differs", "cells differ") : "",
    left ? countOf(left, "row is left out", "rows are left out") : ""].filter(Boolean).join("; ");
}

function refuse(troubles: Trouble[], file: string): never {
  const rowsOf = (some: Trouble[]) => new Set(some.map(({line}) => line)).size;
  const wrong = troubles.filter(({ask}) => !ask);
  const lines = new Set(wrong.map(({line}) => line));
  const [faulty, asked] = [lines.size, rowsOf(troubles.filter(({ask, line}) => ask && !lines.has(line)))];
  const isAsked = countOf(asked, "row is asked about", "rows are asked about");
  const cannot = `${countOf(faulty, "row")} cannot come in`;
  const mend = `mend ${nounOf(faulty, "it", "them")}`;
  const what = !faulty ? `${isAsked}; if all is so, say it again with --yes, or --yes "WHY", which the rows keep; or ` +
    "take the others with --without-faulty"
    : asked ? `${cannot} and ${isAsked}; ${mend}, or leave out with --without-faulty; with --yes "WHY" what is asked ` +
      "about comes in all the same"
      : `${cannot}; ${mend}, or take the others with --without-faulty`;
  throw new Failure(what, {details: shortened(troubles.map(({line, text}) => `${at(file, line)} ${text}`))});
}

function shortened(lines: string[]): string[] {
  return lines.length > 30 ? [...lines.slice(0, 30), `… and ${lines.length - 30} more lines`] : lines;
}

const at = (file: string, line: number | null) => (line === null ? "in the ledger:" : `${basename(file)} row ${line}:`);
