import {mkdir, readFile, rename, rm, stat, utimes, writeFile} from "node:fs/promises";
import {dirname} from "node:path";
import {setTimeout as sleep} from "node:timers/promises";

/** The holder touches its lock this often; a lock untouched for much longer belongs to nobody. */
const heartbeat = 2_000;
const stale = 60_000;

/**
 * Runs `work` while holding the lock file; a second caller, of this process or another, waits for its turn.
 * @param waiting is told the process that holds the lock, once, when there is a wait
 */
export async function withLock<T>(
  file: string,
  work: () => Promise<T>,
  waiting: (pid: number) => void = () => {}
): Promise<T> {
  await mkdir(dirname(file), {recursive: true});
  for (let waits = 0; !(await take(file)); waits++) {
    if (waits === 0) waiting(await holder(file));
    await sleep(100);
  }
  const beat = setInterval(() => void utimes(file, new Date(), new Date()).catch(() => {}), heartbeat).unref();
  try {
    return await work();
  } finally {
    clearInterval(beat);
    await rm(file, {force: true});
  }
}

async function take(file: string): Promise<boolean> {
  try {
    await writeFile(file, String(process.pid), {flag: "wx"});
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  const pid = await abandoned(file);
  if (pid !== undefined) await discard(file, pid);
  return false;
}

/** The holder's number if it is gone. A killed build leaves its lock; a new one may hold no number yet (0). */
async function abandoned(file: string): Promise<number | undefined> {
  const age = Date.now() - (await stat(file).then((found) => found.mtimeMs, () => Date.now()));
  const pid = await holder(file);
  return age > stale || (pid > 0 && !alive(pid)) ? pid : undefined;
}

/** By rename, so that of two that discard at once one does; put back if another took the lock in between. */
async function discard(file: string, pid: number): Promise<void> {
  const away = `${file}.${process.pid}.${Date.now()}`;
  if (!(await rename(file, away).then(() => true, () => false))) return;
  if ((await holder(away)) === pid) await rm(away, {force: true});
  else await rename(away, file);
}

async function holder(file: string): Promise<number> {
  return Number(await readFile(file, "utf8").catch(() => "")) || 0;
}

function alive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
