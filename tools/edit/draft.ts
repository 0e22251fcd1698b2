import {existsSync, readdirSync, readFileSync} from "node:fs";
import {basename, join} from "node:path";
import {problemLine, type Problem} from "../../loaders/check/problem.ts";
import type {ReadLedger} from "../../loaders/check/tell.ts";
import {checkTables, ledgerOf, ledgerRoot, readTables} from "../../loaders/read/ledger.ts";
import {ledgerTables, type Ledger, type LedgerName} from "../../loaders/schema/index.ts";
import type {Table} from "../../loaders/schema/table.ts";
import {countOf} from "../../src/toll/count-of.ts";
import {Failure} from "../failure.ts";
import {finishSave, isBeingSaved} from "../save-all.ts";
import {storyNamed} from "../refuse-unknown.ts";

/** A change to a story's ledger that is not written yet: each file as it was read, and as it shall be. */
export interface Draft {
  storyId: string;
  folder: string;
  root: string;
  ledger: Ledger;
  /** The tables as they were read. */
  read: ReadLedger;
  was: Map<LedgerName, string>;
  now: Map<LedgerName, string>;
}

/** Reads a ledger in order to change it. Its cells are checked now, its rules with those of the change, for a change
 * that leaves nothing wrong shows that nothing was.
 * @throws Failure for an unknown story (2), for a ledger that cannot be read whole or stands open in a spreadsheet (1)
 */
export function openDraft(storyId: string, root: string = ledgerRoot): Draft {
  storyNamed(storyId, root);
  const folder = join(root, storyId);
  refuseOpenFiles(folder);
  const bytes = steadyFiles(storyId, folder);
  const read = readTables(storyId, root, {open: (path) => bytes.get(nameOf(path)) ?? readFileSync(path)});
  const was = new Map([...bytes].map(([name, file]) => [name, file.toString("utf8")]));
  const draft: Draft = {storyId, folder, root, ledger: ledgerOf(read), read, was, now: new Map(was)};
  const isWhole = Object.values(read).every(({problems}) => !problems.length) && draft.ledger.story.length === 1;
  if (!isWhole) refuseBroken(draft);
  return draft;
}

/** Refuses a ledger that was wrong before it was changed.
 * @throws Failure (1) with its first problems */
export function refuseBroken({storyId, root, read}: Draft): void {
  const problems = checkTables(read, storyId, root);
  if (problems.length)
    throw new Failure(`the ledger of ${storyId} has problems already; mend them first, then run this again`,
      {details: problems.slice(0, 10).map(problemLine)});
}

const nameOf = (path: string) => basename(path, ".csv") as LedgerName;

/** The files of a ledger as one edit left them: somebody else's, if one is on its way, is waited for. */
function steadyFiles(storyId: string, folder: string): Map<LedgerName, Buffer> {
  for (let turn = 0; turn < 100; turn++) {
    finishSave(folder, storyId);
    const [first, again] = [filesOf(folder), filesOf(folder)];
    const same = [...again].every(([name, bytes]) => first.get(name)?.equals(bytes));
    if (same && !isBeingSaved(folder)) return again;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
  }
  throw new Failure(`another edit of ${storyId} is being written; nothing was written; run this again`);
}

function filesOf(folder: string): Map<LedgerName, Buffer> {
  const names = Object.keys(ledgerTables) as LedgerName[];
  const there = names.filter((name) => existsSync(join(folder, `${name}.csv`)));
  return new Map(there.map((name) => [name, readFileSync(join(folder, `${name}.csv`))]));
}

/** Changes one file of a draft. */
export function edit(draft: Draft, name: LedgerName, change: (text: string, declared: Table) => string): void {
  draft.now.set(name, change(draft.now.get(name)!, ledgerTables[name]));
}

/** What the checker says of the draft, in the words that it has for files; only changed tables are read again.
 * @throws Failure (1) where something was wrong before the change */
export function readDraft(draft: Draft): {ledger: Ledger; problems: Problem[]} {
  const {storyId, root, was, now} = draft;
  const read = readTables(storyId, root, {open: (path) => Buffer.from(now.get(nameOf(path))!),
    before: (name) => (now.get(name) === was.get(name) ? draft.read[name] : undefined)});
  const problems = checkTables(read, storyId, root);
  if (problems.length) refuseBroken(draft);
  return {ledger: ledgerOf(read), problems};
}

/** Which files a change touches in each of their lines, told before it is written: a column that came into the tables
 * late is in a file only from the first row on that says something there. */
export function wholeFiles({was, now}: Draft): string[] {
  return [...now].flatMap(([name, text]) => {
    const [before, after] = [was.get(name)!, text].map((one) => one.slice(0, one.indexOf("\n")).trim().split(","));
    const added = after!.filter((column) => !before!.includes(column));
    const commas = countOf(added.length, "comma");
    return added.length ? [`${name}.csv says something of ${added.join(" and ")} for the first time: its first line ` +
      `gets the name, and each line ends in ${commas} more, so that a diff shows the ` +
      `${countOf(text.split("\n").length - 1, "line")} of the file; no other cell is another`] : [];
  });
}

/** LibreOffice and Excel leave a file beside one that they hold open, and overwrite it when they save. */
function refuseOpenFiles(folder: string): void {
  const lock = readdirSync(folder).map((name) => /^(?:\.~lock\.(.+\.csv)#|~\$(.+\.csv))$/.exec(name)).find(Boolean);
  if (lock) throw new Failure(`${lock[1] ?? lock[2]} stands open in a spreadsheet; save and close it there first`);
}
