import {existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync} from "node:fs";
import {dirname, join} from "node:path";
import {isDay, type Day} from "../../src/toll/day.ts";
import {measures, type Measure} from "../../src/toll/vocabulary.ts";
import {csvCell} from "../../loaders/read/csv.ts";
import {readLedger} from "../../loaders/read/ledger.ts";
import {ledgerTables, type LedgerName} from "../../loaders/schema/index.ts";
import {columnsOf, type Table} from "../../loaders/schema/table.ts";
import {diskFailure} from "../disk-failure.ts";
import {Failure} from "../failure.ts";
import {isAlive} from "../lock.ts";
import {quietly} from "../quietly.ts";
import {writeThrough, writeWhole} from "../save-all.ts";
import {toCsv} from "../../loaders/write/text.ts";
import {exampleRows} from "./example-rows.ts";
import {slug} from "./slug.ts";
import {storyPage} from "./story-page.ts";

export interface NewStory {
  id: string;
  title: string;
  started_on: Day;
  /** Whose people are counted first, by name: Puerto Rico. */
  party: string;
  /** Which people, by name: residents. */
  group: string;
  measure: string;
}

/** Makes a story: its ledger, with an example in each file that stands there as a remark, and its page behind it. Where
 * a process that was stopped had come to the ledger only, the same call makes the page.
 * @returns the files that were made
 * @throws Failure (2) for an id, day or measure that is none, or a story that is there already, (3) for the disk */
export function makeStory(story: NewStory, {ledgerRoot, pagesRoot}: {ledgerRoot: string; pagesRoot: string}): string[] {
  refuse(story);
  const folder = join(ledgerRoot, story.id);
  const page = join(pagesRoot, "stories", story.id, "index.md");
  const files = ledgerFiles(story);
  sweepNests(ledgerRoot);
  const begun = !existsSync(page) && holds(folder, files);
  if (!begun && (existsSync(folder) || existsSync(page)))
    throw new Failure(`${story.id}: there is a story of this id already; choose another`, {code: 2});
  try {
    if (!begun) makeLedger(story.id, ledgerRoot, files);
    writePage(page, storyPage(story));
  } catch (error) {
    if (!begun) quietly(() => rmSync(folder, {recursive: true, force: true}));
    throw error instanceof Failure ? error : diskFailure(story.id, error, "nothing was made") ?? error;
  }
  return [...files.map(([name]) => join(folder, `${name}.csv`)), page];
}

/** Whether a folder holds these files and not a letter more. */
function holds(folder: string, files: [LedgerName, string][]): boolean {
  const read = (name: string) => existsSync(join(folder, name)) && readFileSync(join(folder, name), "utf8");
  return files.every(([name, text]) => read(`${name}.csv`) === text);
}

const nestOf = /^\.new-(\d+)$/;

/** What stopped processes left of ledgers that were never in their place. */
function sweepNests(root: string): void {
  for (const name of existsSync(root) ? readdirSync(root) : []) {
    const [, pid] = nestOf.exec(name) ?? [];
    if (pid && (Number(pid) === process.pid || !isAlive(Number(pid))))
      quietly(() => rmSync(join(root, name), {recursive: true, force: true}));
  }
}

/** The whole ledger comes to its place by one rename. */
function makeLedger(id: string, root: string, files: [LedgerName, string][]): void {
  const nest = join(root, `.new-${process.pid}`);
  try {
    rmSync(nest, {recursive: true, force: true});
    mkdirSync(join(nest, id), {recursive: true});
    for (const [name, text] of files) writeThrough(join(nest, id, `${name}.csv`), text);
    refuseWrong(id, nest);
    renameSync(join(nest, id), join(root, id));
  } finally {
    quietly(() => rmSync(nest, {recursive: true, force: true}));
  }
}

function writePage(page: string, text: string): void {
  const folder = dirname(page);
  const made = !existsSync(folder);
  try {
    mkdirSync(folder, {recursive: true});
    writeWhole(page, text);
  } catch (error) {
    quietly(() => rmSync(page, {force: true}));
    if (made) quietly(() => rmdirSync(folder));
    throw error;
  }
}

/** What the checker would say at once of a story that is just made. */
function refuseWrong(id: string, root: string): void {
  const {problems} = readLedger(id, root, (file) => file);
  if (problems.length)
    throw new Failure(`${id}: ${problems[0]!.what}; ${problems[0]!.why}; nothing was made`, {code: 2});
}

function refuse({id, started_on, measure, title, party, group}: NewStory): void {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) || id.length > 60)
    throw new Failure(
      `${id.slice(0, 80)}: no id; write small letters, digits and hyphens, at most 60, like flood-2024`, {code: 2});
  if (!isDay(started_on))
    throw new Failure(`--started-on ${started_on}: no such day; write it like 2022-03-02`, {code: 2});
  if (!(measures as readonly string[]).includes(measure))
    throw new Failure(`--measure ${measure}: none; known: ${measures.join(", ")}`, {code: 2});
  for (const [name, value] of Object.entries({title, party, group}))
    if (!slug(value)) throw new Failure(`--${name} is missing or has no letter that an id can be made of`, {code: 2});
}

function ledgerFiles(story: NewStory): [LedgerName, string][] {
  const [party, group] = [slug(story.party), slug(story.group)];
  const own: Partial<Record<LedgerName, object[]>> = {
    story: [{story_id: story.id, title: story.title, started_on: story.started_on, default_victims_party: party,
      default_victims_group: group, default_measure: story.measure as Measure, note: null}],
    vocabulary: [
      {kind: "party", word_id: party, name: story.party, adjective: null, note: null},
      {kind: "side", word_id: "authorities", name: "Authorities", adjective: null, note: null},
      {kind: "side", word_id: "others", name: "Others", adjective: null, note: null},
      {kind: "group", word_id: group, name: story.group, adjective: null, note: null}
    ]
  };
  return (Object.entries(ledgerTables) as [LedgerName, Table][]).map(([name, declared]) =>
    [name, toCsv(declared, own[name] ?? []) + remark(name, declared, story)]);
}

/** An example that the reader of the ledger passes over: a line that begins with a number sign and a blank. */
function remark(name: LedgerName, declared: Table, story: NewStory): string {
  const cells =
    exampleRows(
      {id: story.id, party: slug(story.party), group: slug(story.group), measure: story.measure,
        day: story.started_on})[name];
  if (!cells) return "";
  const row = columnsOf(declared).map((column) => csvCell(cells[column] ?? "")).join(",");
  return `# An example; delete these two lines or leave them. Columns as above.\n# ${row}\n`;
}
