import {lstatSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {Failure} from "../failure.ts";
import {saveAll, type Write} from "../save-all.ts";
import type {Draft} from "./draft.ts";

/** Writes the changed files of a draft, all or none.
 * @returns their names
 * @throws Failure where a file changed since it was read, or another edit is being written (1), where the disk does not
 * take it (3) */
export function saveDraft({folder, was, now, storyId}: Draft, write?: Write): string[] {
  const changed = [...now].filter(([name, text]) => text !== was.get(name));
  const link = changed.find(([name]) =>
    lstatSync(join(folder, `${name}.csv`), {throwIfNoEntry: false})?.isSymbolicLink());
  if (link)
    throw new Failure(
      `${storyId}/${link[0]}.csv is a link, which a save would break; nothing was written; put the file itself there`);
  const files = new Map(changed.map(([name, text]) => [`${name}.csv`, text]));
  const allowed = () => {
    const moved = [...was].find(([name, text]) => readFileSync(join(folder, `${name}.csv`), "utf8") !== text);
    if (moved)
      throw new Failure(
        `${storyId}/${moved[0]}.csv was changed by somebody else meanwhile; nothing was written; run this again`);
  };
  if (files.size) saveAll({folder, what: storyId, files, kept: "the ledger is as it was", allowed, write});
  return [...files.keys()];
}
