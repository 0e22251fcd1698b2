import {mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync} from "node:fs";
import {dirname} from "node:path";
import {setTimeout as sleep} from "node:timers/promises";

// By hand, for the libraries of this kind know a lock only by its age: what a killed process left would keep the next
// one waiting, and a build that computes for longer than a few seconds would lose its own. Here the file holds the
// number of its process, which is either alive or not, and can be told to whoever waits.

/** A holder that works for long touches its lock this often; one untouched for much longer is nobody's, whoever has
 * that number now. */
const heartbeat = 2_000;
const stale = 60_000;

/** Takes a lock file, also one that its holder left behind; answers what gives it back, or null while somebody has
 * it. */
export function takeLock(file: string): (() => void) | null {
  if (create(file) || (discard(file) && create(file))) return () => rmSync(file, {force: true});
  return null;
}

/** The process that holds a lock; 0 for one that has not said its number yet, null where nobody holds it. */
export function lockHolder(file: string): number | null {
  const found = statSync(file, {throwIfNoEntry: false});
  const pid = numberIn(file);
  return found && Date.now() - found.mtimeMs < stale && (pid === 0 || isAlive(pid)) ? pid : null;
}

/**
 * Runs `work` while holding the lock file; a second caller, of this process or another, waits for its turn.
 * @param waiting is told the process that holds the lock, once, when there is a wait
 */
export async function withLock<T>(file: string, work: () => Promise<T>,
  waiting: (pid: number) => void = () => {}): Promise<T> {
  mkdirSync(dirname(file), {recursive: true});
  let release = takeLock(file);
  if (!release) waiting(numberIn(file));
  for (; !release; release = takeLock(file)) await sleep(100);
  const beat = setInterval(() => touch(file), heartbeat).unref();
  try {
    return await work();
  } finally {
    clearInterval(beat);
    release();
  }
}

function create(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), {flag: "wx"});
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    rmSync(file, {force: true});
    throw error;
  }
}

/** Puts away a lock that nobody holds, by rename, so that of two that discard at once one does; put back if another
 * took the lock in between. */
function discard(file: string): boolean {
  const pid = numberIn(file);
  if (lockHolder(file) !== null) return false;
  const away = `${file}.${process.pid}.${Date.now()}`;
  try {
    renameSync(file, away);
    if (numberIn(away) !== pid) renameSync(away, file);
    else rmSync(away, {force: true});
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
  return true;
}

function touch(file: string): void {
  try {
    utimesSync(file, new Date(), new Date());
  } catch {
    // The work that follows tells what is wrong with the folder.
  }
}

function numberIn(file: string): number {
  try {
    return Number(readFileSync(file, "utf8")) || 0;
  } catch {
    return 0;
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
