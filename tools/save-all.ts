import {closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmdirSync, rmSync,
  writeFileSync} from "node:fs";
import {basename, dirname, join} from "node:path";
import {diskFailure} from "./disk-failure.ts";
import {Failure} from "./failure.ts";
import {isAlive, lockHolder, takeLock} from "./lock.ts";
import {quietly} from "./quietly.ts";

export type Write = (file: string, contents: string | Uint8Array) => void;

/** Files of one folder that are written together. */
export interface Save {
  folder: string;
  /** What is saved, for messages: "ukraine-2022". */
  what: string;
  /** By name. They come to their places in the order of their names: what points to others is named behind them. */
  files: Map<string, string | Uint8Array>;
  /** What is as it was when the disk refuses: "the ledger is as it was". */
  kept: string;
  /** Looks, while nobody else may write there, whether the files may still be written.
   * @throws Failure where they may not */
  allowed?: () => void;
  write?: Write;
}

const prepared = ".edit-new";
const ready = ".edit-ready";
const lockOf = (folder: string) => join(folder, ".edit-lock");

/**
 * Writes files, all or none, and onto the disk itself: beside their places first, then, by one rename, as a folder that
 * whoever comes next finishes moving if this process is stopped in between.
 * @throws Failure where another is writing (1) or the disk refuses (3): before that rename nothing has changed; behind
 * it, and the failure says so, all is saved and comes to its place with the next command
 */
export function saveAll(save: Save): void {
  const {folder, what, kept} = save;
  const made = !existsSync(folder);
  let [writing, written] = [false, false];
  try {
    mkdirSync(folder, {recursive: true});
    underLock(folder, what, () => {
      moveReady(folder);
      save.allowed?.();
      writing = true;
      prepare(save);
      written = true;
      renameSync(join(folder, prepared), join(folder, ready));
      flush(folder);
      moveReady(folder);
    });
  } catch (error) {
    // A rename that told an error may have been done all the same.
    const saved = written && !existsSync(join(folder, prepared));
    // What lies there is another's, unless this one had begun to write.
    if (writing && !saved) quietly(() => rmSync(join(folder, prepared), {recursive: true, force: true}));
    if (made) quietly(() => rmdirSync(folder));
    if (error instanceof Failure) throw error;
    const then = saved ? "all is saved and comes to its place with the next command" : kept;
    const failure = diskFailure(what, error, then);
    if (saved && failure) failure.begin = "saved";
    throw failure ?? error;
  }
}

/** The files beside their places, on the disk. */
function prepare({folder, files, write = writeThrough}: Save): void {
  rmSync(join(folder, prepared), {recursive: true, force: true});
  mkdirSync(join(folder, prepared));
  for (const [name, contents] of files) write(join(folder, prepared, name), contents);
  flush(join(folder, prepared));
}

/** Whether a process that lives is writing there. */
export function isBeingSaved(folder: string): boolean {
  return lockHolder(lockOf(folder)) !== null;
}

function underLock(folder: string, what: string, work: () => void): void {
  const unlock = takeLock(lockOf(folder));
  if (!unlock) throw new Failure(`another edit of ${what} is being written; nothing was written; run this again`);
  try {
    work();
  } finally {
    unlock();
  }
}

/**
 * Puts the files of a save in place that is complete and was stopped; drops one that was never complete, and what a
 * stopped process left.
 * @throws Failure (3) where the disk refuses: what is ready stays so
 */
export function finishSave(folder: string, what = folder): void {
  if (!isLeft(folder) || isBeingSaved(folder)) return;
  try {
    underLock(folder, what, () => {
      moveReady(folder);
      rmSync(join(folder, prepared), {recursive: true, force: true});
    });
  } catch (error) {
    // Somebody else was quicker, or it is nothing that anybody misses.
    if (error instanceof Failure || !existsSync(join(folder, ready))) return;
    throw diskFailure(what, error, "a change that is saved is not in its place yet") ?? error;
  }
}

const isLeft = (folder: string): boolean =>
  existsSync(folder) && readdirSync(folder).some((name) => name.startsWith(".edit-"));

function moveReady(folder: string): void {
  if (!existsSync(join(folder, ready))) return;
  for (const name of readdirSync(join(folder, ready)).sort())
    renameSync(join(folder, ready, name), join(folder, name));
  flush(folder);
  quietly(() => rmdirSync(join(folder, ready)));
}

/** Writes a file and waits until the disk has it. */
export const writeThrough: Write = (file, contents) => {
  const open = openSync(file, "w");
  try {
    writeFileSync(open, contents);
    fsyncSync(open);
  } finally {
    closeSync(open);
  }
};

/** Waits until the disk has the names of a folder; some systems open no folders, and need not. */
function flush(folder: string): void {
  let open: number;
  try {
    open = openSync(folder, "r");
  } catch (error) {
    if (["EISDIR", "EPERM", "EACCES"].includes((error as NodeJS.ErrnoException).code!)) return;
    throw error;
  }
  try {
    fsyncSync(open);
  } catch (error) {
    if (!["EINVAL", "EPERM", "ENOTSUP"].includes((error as NodeJS.ErrnoException).code!)) throw error;
  } finally {
    closeSync(open);
  }
}

/** Writes a file so that nobody ever sees half of it: beside its place first, then by one rename. What stopped
 * ones left beside is swept. */
export function writeWhole(file: string, contents: string | Uint8Array): void {
  const [folder, name] = [dirname(file), basename(file)];
  if (!existsSync(folder)) throw new Failure(`${file}: there is no folder ${folder}; make it first`, {code: 2});
  const beside = join(folder, `.${name}.${process.pid}.tollbook`);
  for (const left of readdirSync(folder)) {
    const [, pid] = /^\..*\.(\d+)\.tollbook$/.exec(left) ?? [];
    if (pid && (left === basename(beside) || !isAlive(Number(pid)))) rmSync(join(folder, left), {force: true});
  }
  try {
    writeThrough(beside, contents);
    renameSync(beside, file);
  } catch (error) {
    quietly(() => rmSync(beside, {force: true}));
    throw error;
  }
  // It is in its place, whatever the disk says of the folder: a failure told here would say that it is not.
  quietly(() => flush(folder));
}
