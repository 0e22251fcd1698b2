import {existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync,
  writeFileSync} from "node:fs";
import {join} from "node:path";
import {Failure} from "../failure.ts";
import {lockHolder, takeLock} from "../lock.ts";
import type {Draft} from "./draft.ts";

type Write = (file: string, contents: string) => void;

const prepared = ".edit-new";
const ready = ".edit-ready";

/** Writes the changed files of a draft, all or none: beside their places first, then, by one rename, as a folder that
 * whoever comes next finishes moving if this process is stopped in between.
 * @throws Failure where a file changed since it was read, or another edit is being written (1), where the disk does not
 * take it (3) */
export function saveDraft({folder, was, now, storyId}: Draft, write: Write = writeFileSync): string[] {
  const changed = [...now].filter(([name, text]) => text !== was.get(name));
  const link = changed.find(([name]) => lstatSync(join(folder, `${name}.csv`)).isSymbolicLink());
  if (link)
    throw new Failure(
      `${storyId}/${link[0]}.csv is a link, which a save would break; nothing was written; put the file itself there`);
  try {
    underLock(folder, storyId, () => {
      const moved = [...was].find(([name, text]) => readFileSync(join(folder, `${name}.csv`), "utf8") !== text);
      if (moved)
        throw new Failure(
          `${storyId}/${moved[0]}.csv was changed by somebody else meanwhile; nothing was written; run this again`);
      rmSync(join(folder, prepared), {recursive: true, force: true});
      mkdirSync(join(folder, prepared));
      for (const [name, text] of changed) write(join(folder, prepared, `${name}.csv`), text);
      renameSync(join(folder, prepared), join(folder, ready));
    });
  } catch (error) {
    if (error instanceof Failure) throw error;
    rmSync(join(folder, prepared), {recursive: true, force: true});
    throw diskFailure(storyId, error as NodeJS.ErrnoException);
  }
  return changed.map(([name]) => `${name}.csv`);
}

const lockOf = (folder: string) => join(folder, ".edit-lock");

/** Whether a process that lives is writing the ledger. */
export function isBeingWritten(folder: string): boolean {
  return lockHolder(lockOf(folder)) !== null;
}

function underLock(folder: string, storyId: string, work: () => void): void {
  const unlock = takeLock(lockOf(folder));
  if (!unlock) throw new Failure(`another edit of ${storyId} is being written; nothing was written; run this again`);
  try {
    moveReady(folder);
    work();
    moveReady(folder);
  } finally {
    unlock();
  }
}

/** Moves the files of a save that is complete but not in place; drops one that was never complete. */
export function finishSave(folder: string): void {
  if (isBeingWritten(folder)) return;
  moveReady(folder);
  if (existsSync(join(folder, prepared))) rmSync(join(folder, prepared), {recursive: true, force: true});
}

function moveReady(folder: string): void {
  if (!existsSync(join(folder, ready))) return;
  for (const name of readdirSync(join(folder, ready))) renameSync(join(folder, ready, name), join(folder, name));
  rmdirSync(join(folder, ready));
}

function diskFailure(storyId: string, {code = "", message}: NodeJS.ErrnoException): Failure {
  const causes: Record<string, string> = {ENOSPC: "the disk is full", EACCES: "you may not write there",
    EPERM: "you may not write there",
    EROFS: "the disk is read-only", ENOENT: "a file went away in between"};
  return new Failure(`${storyId}: ${causes[code] ?? message}; the ledger is as it was; mend that and run this again`,
    {code: 3});
}
