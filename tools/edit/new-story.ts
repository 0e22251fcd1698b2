import {existsSync, mkdirSync, renameSync, rmSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {isDay, type Day} from "../../src/toll/day.ts";
import {measures, type Measure} from "../../src/toll/vocabulary.ts";
import {csvCell} from "../../loaders/read/csv.ts";
import {readLedger} from "../../loaders/read/ledger.ts";
import {ledgerTables, type LedgerName} from "../../loaders/schema/index.ts";
import {columnsOf, type Table} from "../../loaders/schema/table.ts";
import {Failure} from "../failure.ts";
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

/** Makes a story: its ledger, with an example in each file that stands there as a remark, and its page.
 * @returns the files that were made
 * @throws Failure (2) for an id, day or measure that is none, or a story that is there already, (3) for the disk */
export function makeStory(story: NewStory, {ledgerRoot, pagesRoot}: {ledgerRoot: string; pagesRoot: string}): string[] {
  refuse(story);
  const folder = join(ledgerRoot, story.id);
  const page = join(pagesRoot, "stories", story.id, "index.md");
  if (existsSync(folder) || existsSync(page))
    throw new Failure(`${story.id}: there is a story of this id already; choose another`, {code: 2});
  const nest = join(ledgerRoot, `.new-${process.pid}`);
  const beside = join(nest, story.id);
  try {
    mkdirSync(beside, {recursive: true});
    for (const [name, text] of ledgerFiles(story)) writeFileSync(join(beside, `${name}.csv`), text);
    refuseWrong(story.id, nest);
    mkdirSync(dirname(page), {recursive: true});
    writeFileSync(page, storyPage(story));
    renameSync(beside, folder);
  } catch (error) {
    rmSync(page, {force: true});
    if (error instanceof Failure) throw error;
    throw new Failure(`${story.id}: ${(error as Error).message}; nothing was made`, {code: 3});
  } finally {
    rmSync(nest, {recursive: true, force: true});
  }
  return [...Object.keys(ledgerTables).map((name) => join(folder, `${name}.csv`)), page];
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
