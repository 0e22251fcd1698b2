import {zipSync, type Zippable} from "fflate";

/** Files by name, below the folder of a story. */
export type Files = Map<string, Uint8Array>;

// Unix, plain file that everybody may read.
const [os, attrs] = [3, (0o100644 << 16) >>> 0];

/** A zip that is the same on every machine: names sorted, one fixed time, no owner. */
export function zipFiles(files: Files, level: 6 | 9 = 9): Uint8Array {
  const names = [...files.keys()].sort();
  // A zip holds local time, and these are local parts: the bytes do not depend on the zone.
  const mtime = new Date(1980, 0, 1);
  const members: Zippable = Object.fromEntries(
    names.map((name) => [name, [files.get(name)!, {mtime, level, os, attrs}]]));
  return zipSync(members);
}
