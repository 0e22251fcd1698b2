import {randomUUID} from "node:crypto";
import {existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, writeFileSync} from "node:fs";
import {basename, dirname, join, resolve} from "node:path";
import {diskFailure} from "../disk-failure.ts";
import {Failure} from "../failure.ts";
import {quietly} from "../quietly.ts";
import type {Files} from "./archive.ts";

/** Writes files into a new folder, all or none: beside it first, then by one rename.
 * @throws Failure (2) where the folder holds something already, (3) where the disk does not take them */
export function writeFolder(files: Files, out: string, write: typeof writeFileSync = writeFileSync): void {
  const folder = resolve(out);
  let beside: string | undefined;
  try {
    if (existsSync(folder) && readdirSync(folder).length)
      throw new Failure(`${out}: is not empty and nothing is overwritten; name a new folder`, {code: 2});
    mkdirSync(dirname(folder), {recursive: true});
    // Not mkdtemp, whose folders nobody else may read: this one goes by the umask.
    beside = join(dirname(folder), `.${basename(folder)}-${randomUUID()}`);
    makeFolder(beside, out);
    for (const [name, contents] of files) write(join(beside, name), contents);
    if (existsSync(folder)) rmdirSync(folder);
    renameSync(beside, folder);
  } catch (error) {
    quietly(() => beside && rmSync(beside, {recursive: true, force: true}));
    throw error instanceof Failure ? error : diskFailure(out, error, "nothing was written") ?? error;
  }
}

/** Some folders of a system hold what it says of itself, and nothing else: to make one there is answered as if they
 * were not there. */
function makeFolder(folder: string, out: string): void {
  try {
    mkdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT" || !existsSync(dirname(folder))) throw error;
    throw new Failure(`${out}: no folder can be made there; nothing was written; choose another place`, {code: 3});
  }
}
