import {readFileSync, statSync} from "node:fs";
import {Failure} from "../failure.ts";

const causes: Record<string, string> = {ENOENT: "there is no such file", EISDIR: "it is a folder",
  ENOTDIR: "there is no such file", EACCES: "you may not read it", EPERM: "you may not read it",
  ELOOP: "its link leads to itself", PIPE: "it is a pipe or a device"};

/** The bytes of a file that somebody named.
 * @param wanted what should have been named
 * @throws Failure (2) */
export function readNamed(file: string, wanted: string): Uint8Array {
  try {
    const found = statSync(file);
    if (!found.isFile() && !found.isDirectory())
      throw Object.assign(new Error("no plain file"), {code: "PIPE"});
    return readFileSync(file);
  } catch (error) {
    const {code = ""} = error as NodeJS.ErrnoException;
    throw new Failure(`${file}: ${causes[code] ?? `it cannot be read (${code})`}; name ${wanted}`, {code: 2});
  }
}
