import {readdirSync, readFileSync} from "node:fs";
import {basename, join} from "node:path";
import {problemLine, type Problem} from "../check/problem.ts";
import {nearest} from "../check/nearest.ts";
import {ledgerRoot, readLedger, storyIds} from "../ledger.ts";
import {ledgerTables, type Ledger, type LedgerName} from "../schema/index.ts";
import type {Table} from "../schema/table.ts";
import {Failure} from "../site/failure.ts";
import {finishSave} from "./save.ts";

/** A change to a story's ledger that is not written yet: each file as it was read, and as it shall be. */
export interface Draft {
  storyId: string;
  folder: string;
  root: string;
  ledger: Ledger;
  was: Map<LedgerName, string>;
  now: Map<LedgerName, string>;
}

/** Reads a ledger in order to change it.
 * @throws Failure for an unknown story (2), for a ledger that has problems or stands open in a spreadsheet (1) */
export function openDraft(storyId: string, root: string = ledgerRoot): Draft {
  const known = storyIds(root);
  if (!known.includes(storyId)) {
    const near = nearest(storyId, known);
    throw new Failure(`no story ${storyId}; ${near ? `did you mean ${near}?` : `known: ${known.join(", ")}`}`, {code: 2});
  }
  const folder = join(root, storyId);
  finishSave(folder);
  refuseOpenFiles(folder);
  const {ledger, problems} = readLedger(storyId, root);
  if (problems.length)
    throw new Failure(`the ledger of ${storyId} has problems already; mend them first, then run this again`,
      {details: problems.slice(0, 10).map(problemLine)});
  const names = Object.keys(ledgerTables) as LedgerName[];
  const was = new Map(names.map((name) => [name, readFileSync(join(folder, `${name}.csv`), "utf8")]));
  return {storyId, folder, root, ledger, was, now: new Map(was)};
}

/** Changes one file of a draft. */
export function edit(draft: Draft, name: LedgerName, change: (text: string, declared: Table<any>) => string): void {
  draft.now.set(name, change(draft.now.get(name)!, ledgerTables[name] as Table<any>));
}

/** What the checker says of the draft, in the words that it has for files. */
export function readDraft(draft: Draft): {ledger: Ledger; problems: Problem[]} {
  const open = (path: string) => Buffer.from(draft.now.get(basename(path, ".csv") as LedgerName)!);
  return readLedger(draft.storyId, draft.root, undefined, open);
}

/** LibreOffice and Excel leave a file beside one that they hold open, and overwrite it when they save. */
function refuseOpenFiles(folder: string): void {
  const lock = readdirSync(folder).map((name) => /^(?:\.~lock\.(.+\.csv)#|~\$(.+\.csv))$/.exec(name)).find(Boolean);
  if (lock) throw new Failure(`${lock[1] ?? lock[2]} stands open in a spreadsheet; save and close it there first`);
}
