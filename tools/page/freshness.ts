import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import type {Day} from "../../src/toll/day.ts";
import {sizeOfWords} from "../edit/size.ts";
import {frozenFiles, frozenLedger} from "../publish/frozen-files.ts";
import {readReleases} from "../publish/read-releases.ts";
import {deriveTables} from "../../loaders/tables/index.ts";
import {PageError, type PageContext} from "./context.ts";
import {referencesIn, resolveReferences} from "./references.ts";
import {storyData, type StoryData} from "./story-data.ts";
import {pagesOf} from "./used-on.ts";

const pagesRoot = join(import.meta.dirname, "../../src");

/** A number of a page that says something else than when the page was written. */
export interface Moved {
  file: string;
  line: number;
  reference: string;
  was: string;
  now: string;
}

/** The version that a page was written with, from its head: `written_with: 1.0.0`; null where it names none. */
export function writtenWith(source: string): string | null {
  return /^---\n[^]*?^written_with:\s*["']?(\d+\.\d+\.\d+)["']?\s*$[^]*?^---$/m.exec(source)?.[1] ?? null;
}

/** The numbers of a page that moved since the version with which it was written; none where it names no version, or the
 * data still say the same. */
export function movedOn(file: string, story: StoryData, root: string = pagesRoot): Moved[] {
  const source = readFileSync(join(root, file), "utf8");
  const version = writtenWith(source);
  if (!version || !isReleased(story.id, version)) return [];
  const then = storyAt(story.id, version);
  const at = (data: StoryData, line: number): PageContext =>
    ({story: data, path: `/${file.replace(/\.md$/, "")}`, root: "./", siteRoot: "./", params: {}, line});
  return source.split("\n").flatMap((text, index) => referencesIn(text).flatMap((reference): Moved[] => {
    const [was, now] = [written(reference, at(then, index + 1)), written(reference, at(story, index + 1))];
    return was === now ? [] : [{file, line: index + 1, reference, was, now}];
  }));
}

/** What each reference of a page said when it was written, where it says something else now. */
export function movedByReference(path: string, story: StoryData, root: string = pagesRoot): Map<string, Moved> {
  const file = `${path.replace(/^\//, "")}.md`;
  return new Map(existsSync(join(root, file)) ? movedOn(file, story, root).map((one) => [one.reference, one]) : []);
}

/** A line for each number that moved, for those who build and release. */
export function movedSentences(story: StoryData, root: string = pagesRoot): string[] {
  return pagesOf(story.id, root).flatMap((file) => {
    const version = writtenWith(readFileSync(join(root, file), "utf8"));
    if (version && !isReleased(story.id, version))
      return [`src/${file}:1 written_with ${version}: no such version of ${story.id} was released; ` +
        "name one, or release it"];
    return movedOn(file, story, root).map(({line, reference, was, now}) =>
      `src/${file}:${line} ${reference} said ${JSON.stringify(was)}, says ${JSON.stringify(now)}` +
      `${sizeOfWords(was, now)}; read the sentence again`);
  });
}

/** The last day that a claim of a version covers, or was said on; null where there is no such version. */
export function lastDayOf(storyId: string, version: string): Day | null {
  if (!isReleased(storyId, version)) return null;
  const days = storyAt(storyId, version).tables.claims.map(({as_of, said_on}) => as_of ?? said_on ?? "");
  return days.sort().at(-1) || null;
}

function isReleased(storyId: string, version: string): boolean {
  return readReleases(storyId).some((row) => row.version === version);
}

const versions = new Map<string, StoryData>();

function storyAt(storyId: string, version: string): StoryData {
  const key = `${storyId}@${version}`;
  if (!versions.has(key)) {
    versions.set(key, storyData(storyId,
      deriveTables(frozenLedger(frozenFiles(storyId, version), version)), undefined, version));
  }
  return versions.get(key)!;
}

/** A reference as readers see it, without its link; words that cannot be resolved (yet, or any more) say so. */
function written(reference: string, context: PageContext): string {
  try {
    return resolveReferences(reference, context).replace(/<[^>]+>/g, "");
  } catch (error) {
    if (error instanceof PageError) return "nothing";
    throw error;
  }
}
