import {lstatSync, lutimesSync, mkdirSync, readdirSync, readFileSync, readlinkSync, rmSync, symlinkSync,
  writeFileSync} from "node:fs";
import {basename, dirname, join, resolve} from "node:path";
import {setTimeout as sleep} from "node:timers/promises";
import {quietly} from "./quietly.ts";

// By hand, for the libraries of this kind know a lock only by its age: what a killed process left would keep the next
// one waiting, and a build that computes for longer than a few seconds would lose its own. Here the lock holds the
// number of its process, which is either alive or not, and can be told to whoever waits. It is a link to that number:
// made at once with what it says, so that a kill leaves none that says nothing.

/** A holder that works for long touches its lock this often; one untouched for much longer is nobody's, whoever has
 * that number now. */
const heartbeat = 2_000;
const stale = 60_000;

/** The locks of this process: one that has its number and is none of these is of an earlier one. */
const held = new Set<string>();

/** Takes a lock file, also one that its holder left behind; answers what gives it back, or null while somebody has
 * it. */
export function takeLock(file: string): (() => void) | null {
  if (!create(file) && !(discard(file) && create(file))) return null;
  const name = resolve(file);
  held.add(name);
  sweep(file);
  return () => {
    held.delete(name);
    if (numberIn(file) === process.pid) quietly(() => rmSync(file, {force: true}));
  };
}

/** The process that holds a lock; 0 for one that has not said its number yet, null where nobody holds it. */
export function lockHolder(file: string): number | null {
  const found = look(file);
  return found && isHeld(file, found) ? found.pid : null;
}

/** What stands at a place: its process, its age, and a name that no other lock of another process has. */
interface Lock {
  pid: number;
  touched: number;
  name: string;
}

function look(file: string): Lock | null {
  const found = lstatSync(file, {throwIfNoEntry: false, bigint: true});
  const pid = numberIn(file);
  return found ? {pid, touched: Number(found.mtimeMs), name: `${found.ino}-${found.ctimeNs}-${pid}`} : null;
}

function isHeld(file: string, {pid, touched}: Lock): boolean {
  if (Date.now() - touched >= stale || (pid === process.pid && !held.has(resolve(file)))) return false;
  return pid === 0 || isAlive(pid);
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
  // The work that follows tells what is wrong with the folder.
  const beat = setInterval(() => quietly(() => lutimesSync(file, new Date(), new Date())), heartbeat).unref();
  try {
    return await work();
  } finally {
    clearInterval(beat);
    release();
  }
}

function create(file: string): boolean {
  try {
    symlinkSync(String(process.pid), file);
    return true;
  } catch (error) {
    const {code = ""} = error as NodeJS.ErrnoException;
    if (code === "EEXIST") return false;
    if (!["EPERM", "ENOSYS", "ENOTSUP", "EOPNOTSUPP", "EINVAL"].includes(code)) throw error;
    return createFile(file);
  }
}

/** For disks without links. */
function createFile(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), {flag: "wx"});
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    quietly(() => rmSync(file, {force: true}));
    throw error;
  }
}

/**
 * Removes a lock that nobody holds. Of those who find it, the one that first makes the mark of this very lock does so:
 * else somebody could remove the lock that another has taken since, and two would hold it. So the mark outlives it.
 */
function discard(file: string): boolean {
  const found = look(file);
  if (!found) return true;
  if (isHeld(file, found) || !create(`${file}.${found.name}`)) return false;
  if (look(file)?.name === found.name) rmSync(file, {force: true});
  return true;
}

/** Marks that are so old that nobody considers their locks any more, or whose process was killed. */
function sweep(file: string): void {
  quietly(() => {
    for (const name of readdirSync(dirname(file)).filter((name) => name.startsWith(`${basename(file)}.`))) {
      const mark = join(dirname(file), name);
      if (Date.now() - lstatSync(mark).mtimeMs > 2 * heartbeat) rmSync(mark, {force: true});
    }
  });
}

function numberIn(file: string): number {
  try {
    return Number(readlinkSync(file)) || 0;
  } catch {
    return numberInFile(file);
  }
}

function numberInFile(file: string): number {
  try {
    return Number(readFileSync(file, "utf8")) || 0;
  } catch {
    return 0;
  }
}

export function isAlive(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
