import {closeSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, statSync, writeSync} from "node:fs";
import {hostname} from "node:os";
import {dirname, join} from "node:path";
import {isAlive} from "../../lock.ts";
import {quietly} from "../../quietly.ts";

/** Files being written on other machines are left alone for so long: writing one takes moments. */
const leaveAlone = 10 * 60_000;

let count = 0;

/** Puts a file in place whole or not at all, and waits until the disk has it: it is written beside, in `tmp`, and
 * renamed. Two that write the same file at once both end well, with one of both. */
export function putFile(out: string, name: string, contents: Uint8Array | string): void {
  const folder = join(out, "tmp");
  mkdirSync(folder, {recursive: true});
  const beside = join(folder, `${hostname()}.${process.pid}.${(count += 1)}`);
  const file = join(out, name);
  try {
    const open = openSync(beside, "w");
    try {
      writeAll(open, typeof contents === "string" ? Buffer.from(contents) : contents);
      fsyncSync(open);
    } finally {
      closeSync(open);
    }
    mkdirSync(dirname(file), {recursive: true});
    renameSync(beside, file);
  } catch (error) {
    quietly(() => rmSync(beside, {force: true}));
    throw error;
  }
}

function writeAll(open: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(open, bytes, at);
}

/** Takes away what writers left in `tmp` that were stopped: those of this machine that live no more, those of others
 * after ten minutes. */
export function sweepWriting(out: string): void {
  for (const name of list(join(out, "tmp"))) {
    const file = join(out, "tmp", name);
    const [pid] = name.startsWith(`${hostname()}.`) ? name.slice(hostname().length + 1).split(".") : [];
    const old = () => Date.now() - (statSync(file, {throwIfNoEntry: false})?.mtimeMs ?? Date.now()) > leaveAlone;
    if (pid ? !isAlive(Number(pid)) : old()) quietly(() => rmSync(file, {force: true}));
  }
}

/** The names in a folder; none where it is not there. */
export function list(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}
