import {statSync} from "node:fs";
import {nearest} from "../src/toll/nearest.ts";
import {homeStoryId, ledgerRoot, storyIds} from "../loaders/read/ledger.ts";
import {Failure} from "./failure.ts";

/** Refuses a word that is none of the known ones, with the one that was meant or those that there are.
 * @throws Failure (2) */
export function refuseUnknown(what: string, word: string, known: readonly string[]): void {
  if (!known.includes(word)) throw new Failure(`no ${what} ${word}; ${meantOr(word, known)}`, {code: 2});
}

/** "did you mean X?", or the first of the words that are known. */
export function meantOr(word: string, known: readonly string[], otherwise = `known: ${some(known)}`): string {
  const near = nearest(word, known);
  return near ? `did you mean ${near}?` : otherwise;
}

const some = (words: readonly string[]): string =>
  words.slice(0, 30).join(", ") + (words.length > 30 ? ` and ${words.length - 30} more` : "");

/** The story that is named, or the one of the home page.
 * @throws Failure (2) where no story has the name */
export function storyNamed(name: string | undefined, root: string = ledgerRoot): string {
  const story = name ?? homeStoryId();
  if (!statSync(root, {throwIfNoEntry: false})?.isDirectory())
    throw new Failure(`--ledger ${root}: no such folder; name the one that holds a folder for each story`, {code: 2});
  refuseUnknown("story", story, storyIds(root));
  return story;
}
