import {readFileSync, rmSync, statSync, writeFileSync} from "node:fs";
import {join} from "node:path";

const name = ".edit-lock";

/** A save takes a moment; a lock that is much older is what a crash left, whoever has that number now. */
const stale = 60_000;

/** Takes the right to write a story's ledger; answers what gives it back, or null while another process that lives has
 * it. A process that was killed has nothing. */
export function lockLedger(folder: string): (() => void) | null {
  const file = join(folder, name);
  if (!isLocked(folder)) rmSync(file, {force: true});
  try {
    writeFileSync(file, String(process.pid), {flag: "wx"});
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return null;
    rmSync(file, {force: true});
    throw error;
  }
  return () => rmSync(file, {force: true});
}

/** Whether a process that lives is writing. */
export function isLocked(folder: string): boolean {
  const file = join(folder, name);
  const found = statSync(file, {throwIfNoEntry: false});
  if (!found) return false;
  const pid = Number(textOf(file));
  return Date.now() - found.mtimeMs < stale && (!pid || isAlive(pid));
}

function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
