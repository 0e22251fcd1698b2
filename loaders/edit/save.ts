import {existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {Failure} from "../site/failure.ts";
import type {Draft} from "./draft.ts";

type Write = (file: string, contents: string) => void;

const prepared = ".edit-new";
const ready = ".edit-ready";

/** Writes the changed files of a draft, all or none: beside their places first, then, by one rename, as a folder that
 * whoever comes next finishes moving if this process is stopped in between.
 * @throws Failure (1) where a file changed since it was read, (3) where the disk does not take it */
export function saveDraft({folder, was, now, storyId}: Draft, write: Write = writeFileSync): string[] {
  const changed = [...now].filter(([name, text]) => text !== was.get(name));
  const moved = changed.find(([name]) => readFileSync(join(folder, `${name}.csv`), "utf8") !== was.get(name));
  if (moved)
    throw new Failure(`${storyId}/${moved[0]}.csv was changed by somebody else meanwhile; nothing was written; run this again`);
  try {
    if (existsSync(join(folder, ready)) || !mkdirSync(join(folder, prepared), {recursive: true}))
      throw new Failure(`another edit of ${storyId} is being written; nothing was written; run this again`);
    for (const [name, text] of changed) write(join(folder, prepared, `${name}.csv`), text);
    renameSync(join(folder, prepared), join(folder, ready));
  } catch (error) {
    if (error instanceof Failure) throw error;
    rmSync(join(folder, prepared), {recursive: true, force: true});
    throw diskFailure(storyId, error as NodeJS.ErrnoException);
  }
  finishSave(folder);
  return changed.map(([name]) => `${name}.csv`);
}

/** Moves the files of a save that is complete but not in place; drops one that was never complete. */
export function finishSave(folder: string): void {
  if (existsSync(join(folder, ready))) {
    for (const name of readdirSync(join(folder, ready))) renameSync(join(folder, ready, name), join(folder, name));
    rmSync(join(folder, ready), {recursive: true});
  }
  rmSync(join(folder, prepared), {recursive: true, force: true});
}

function diskFailure(storyId: string, {code = "", message}: NodeJS.ErrnoException): Failure {
  const causes: Record<string, string> = {ENOSPC: "the disk is full", EACCES: "you may not write there", EROFS: "the disk is read-only"};
  return new Failure(`${storyId}: ${causes[code] ?? message}; the ledger is as it was; mend that and run this again`, {code: 3});
}
