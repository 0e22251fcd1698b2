import {execFile} from "node:child_process";
import {readdir, readlink, rename, rm} from "node:fs/promises";
import {dirname, join, resolve} from "node:path";
import {diskFailure} from "../disk-failure.ts";
import {Failure} from "../failure.ts";

/** Renames two folders into each other's place at once; answers whether that was done. */
export type Exchange = (one: string, other: string) => Promise<boolean>;

/** The number of Linux's renameat2, which knows RENAME_EXCHANGE (2) and which Node does not offer. */
const renameat2: Partial<Record<string, number>> = {x64: 316, arm64: 276, riscv64: 276, loong64: 276};
const program = "exit(syscall($ARGV[0] + 0, -100, $ARGV[1], -100, $ARGV[2], 2) == 0 ? 0 : 1)";

/** By perl, which is a part of nearly every Linux; elsewhere, and on disks that cannot, the answer is false. */
export const exchangeByPerl: Exchange = async (one, other) => {
  const number = process.platform === "linux" && renameat2[process.arch];
  if (!number) return false;
  return await new Promise((resolve) => {
    execFile("perl", ["-e", program, String(number), one, other], (error) => resolve(error === null));
  });
};

/**
 * Puts a finished folder in the place of another: at once where the system can, and there is no moment without either;
 * else by two renames, and what a kill between them leaves is found by `recover`. The old one is left beside the
 * fresh one, or in its place, for the next to sweep.
 * @param fresh the folder to put there, on the same disk: `.build/PROCESS-TIME` below `root`
 * @param out the folder to replace, below `root`, which need not exist
 * @throws Failure, code 3, where the disk refuses; the old one is then in its place, or it is said where it is
 */
export async function swap(root: string, fresh: string, out: string,
  exchange: Exchange = exchangeByPerl): Promise<void> {
  const place = await placeOf(join(root, out));
  try {
    const first = await rename(fresh, place).then(() => null, (error: NodeJS.ErrnoException) => error);
    if (first === null || await exchange(fresh, place)) return;
    if (!["ENOTEMPTY", "EEXIST", "EPERM"].includes(first.code!)) throw first;
    await renameTwice(fresh, place, `${fresh}-old-${encodeURIComponent(out)}`);
  } catch (error) {
    throw error instanceof Failure ? error : diskFailure(out, error) ?? error;
  }
}

async function renameTwice(fresh: string, place: string, old: string): Promise<void> {
  await rename(place, old);
  try {
    await rename(fresh, place);
  } catch (error) {
    const kept = await rename(old, place).then(() => true, () => false);
    if (kept) throw error;
    const {message} = error as Error;
    throw new Failure(`${place}: ${message}`,
      {code: 3, begin: `build failed, the old site is in ${old} until the next build puts it back`});
  }
}

/**
 * Puts what a killed build left between two renames back in its place, then sweeps up all else that killed builds left:
 * whoever holds the lock is alone in the folder.
 */
export async function recover(root: string): Promise<void> {
  const folder = join(root, ".build");
  const left = (await readdir(folder)).filter((name) => /^\d+-\d+/.test(name));
  for (const name of left) {
    const [, out] = /^\d+-\d+-old-(.+)$/.exec(name) ?? [];
    if (out) await putBack(join(folder, name), await placeOf(join(root, decodeURIComponent(out))));
  }
  await Promise.all(left.map((name) => remove(join(folder, name))));
}

/** A folder that holds something cannot be renamed over: the old site goes back only where there is none. */
async function putBack(old: string, place: string): Promise<void> {
  await rename(old, place).catch((error: NodeJS.ErrnoException) => {
    if (!["ENOTEMPTY", "EEXIST", "EPERM"].includes(error.code!)) throw diskFailure(place, error) ?? error;
  });
}

/** Where a name leads that may be a link: what it leads to is replaced, also where nothing is there now. */
async function placeOf(name: string, links = 0): Promise<string> {
  const to = links > 40 ? null : await readlink(name).catch(() => null);
  return to === null ? name : await placeOf(resolve(dirname(name), to), links + 1);
}

/** What cannot be swept now is swept by the next build. */
export async function remove(folder: string): Promise<void> {
  await rm(folder, {recursive: true, force: true, maxRetries: 3}).catch(() => {});
}
