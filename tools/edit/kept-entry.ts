import {mkdirSync, readFileSync, rmSync} from "node:fs";
import {dirname, join} from "node:path";
import {writeWhole} from "../save-all.ts";
import {siteRoot} from "../site-root.ts";
import type {Entry} from "./entry.ts";

/** What somebody typed and did not write yet, kept beside the project until it is written: it outlives Ctrl-C and a
 * crash. It never enters the repository. */
export interface KeptEntry {
  read(): Entry | null;
  keep(entry: Entry): void;
  forget(): void;
}

/** The kept entry of a story; `root` is the folder of ledgers where that is not the project's. */
export function keptEntry(story: string, root: string = siteRoot): KeptEntry {
  const path = join(root, ".tollbook", `add-${story}.json`);
  return {
    read() {
      try {
        const kept = JSON.parse(readFileSync(path, "utf8")) as Entry;
        return Object.values(kept).some(Boolean) ? kept : null;
      } catch {
        return null;
      }
    },
    // What cannot be kept is no reason to stop who is typing.
    keep(entry) {
      try {
        mkdirSync(dirname(path), {recursive: true});
        writeWhole(path, JSON.stringify(entry));
      } catch { /* a full or locked disk */ }
    },
    forget: () => rmSync(path, {force: true})
  };
}
