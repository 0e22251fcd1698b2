import {readdirSync, readFileSync, statSync} from "node:fs";
import {join, relative} from "node:path";
import {storyPrefix} from "./links.ts";
import {homeStoryId, storyIds} from "../../loaders/read/ledger.ts";
import {CallError, specOf} from "../../src/charts/call.ts";
import * as kinds from "../../src/charts/kinds.ts";
import {readCall} from "../../src/charts/read-call.ts";
import {figuresIn, hasTitle, pageTokens} from "./page-cells.ts";
import {referencesIn} from "./references.ts";
import type {StoryData} from "./story-data.ts";

export const pagesRoot = join(import.meta.dirname, "../../src");

/** A sentence or chart of a page. */
export interface Place {
  /** From the folder of the pages: `index.md`. */
  file: string;
  line: number;
  /** The line at which the block of the page begins in which it stands. */
  block: number;
  /** The page's title. */
  title: string;
  /** The chart's id; null for a sentence. */
  chart: string | null;
}

/** The published sentences that name a claim, and the charts that draw it. */
export function usedOn(story: StoryData, claimId: string, root: string = pagesRoot): Place[] {
  return usesOf(story.id, root).flatMap(({file, title, mentions, calls}) => {
    const sentences = mentions.filter(({ids}) => ids.has(claimId)).map(({line, block}): Place =>
      ({file, line, block, title, chart: null}));
    const charts = calls.filter(({call}) => drawnBy(call, story).has(claimId)).map(({chart, line}): Place =>
      ({file, line, block: line, title, chart}));
    return [...sentences, ...charts].sort((a, b) => a.line - b.line);
  });
}

const drawn = new WeakMap<StoryData, Map<PageCall["call"], Set<string>>>();

/** The claims that a call draws. Each call is asked once for a story: every claim's page asks. */
function drawnBy(call: PageCall["call"], story: StoryData): Set<string> {
  const known = drawn.get(story) ?? new Map<PageCall["call"], Set<string>>();
  drawn.set(story, known);
  const ids = known.get(call) ?? new Set(claimsOf(call, story));
  known.set(call, ids);
  return ids;
}

/** None of a chart of words, nor of one that cannot be drawn: its own page says why. */
function claimsOf(call: PageCall["call"], {chart}: StoryData): string[] {
  const kind = kinds[call.chart];
  if (kind.subject === "aspect") return [];
  try {
    return kind.claims(specOf(call, chart), chart).map(({claim_id}) => claim_id);
  } catch (error) {
    if (error instanceof CallError) return [];
    throw error;
  }
}

export type PageCall = {chart: string; line: number; call: NonNullable<ReturnType<typeof readCall>>};

/** What a page's source uses: which lines name which ids in references, and the calls that draw its charts. */
interface Uses {
  title: string;
  mentions: {line: number; block: number; references: string[]; ids: Set<string>}[];
  calls: PageCall[];
}

/** What each page of a story uses. */
export function usesOf(storyId: string, root: string): (Uses & {file: string})[] {
  return pagesOf(storyId, root).map((file) => ({file, ...readPage(join(root, file))}));
}

const read = new Map<string, {changed: number; uses: Uses}>();

/** Each source is read once while it stays as it is: every claim's page asks. */
function readPage(file: string): Uses {
  const changed = statSync(file).mtimeMs;
  const known = read.get(file);
  if (known?.changed === changed) return known.uses;
  const source = readFileSync(file, "utf8");
  const title = /^title: *"?(.*?)"?$/m.exec(source)?.[1] ?? file;
  const blockOf = blocksOf(source);
  const mentions = source.split("\n").flatMap((text, at) => {
    const references = referencesIn(text);
    const ids = new Set(references.flatMap((reference) => reference.slice(1, -1).split(/[\s:]+/)));
    return references.length ? [{line: at + 1, block: blockOf(at + 1), references, ids}] : [];
  });
  const uses = {title, mentions, calls: callsIn(source)};
  read.set(file, {changed, uses});
  return uses;
}

/** The line at which the block begins that a line of a page's source belongs to. */
function blocksOf(source: string): (line: number) => number {
  const {tokens, head} = pageTokens(source);
  const blocks = tokens.filter(({type, map}) => map && (type === "inline" || type === "html_block"))
    .map(({map}) => [map![0] + 1 + head, map![1] + head] as const);
  return (line) => blocks.find(([from, until]) => from <= line && line <= until)?.[0] ?? line;
}

/** The calls that draw a page's charts, those that have a page of their own. */
function callsIn(source: string): PageCall[] {
  return figuresIn(source).filter(({caption}) => hasTitle(caption)).flatMap(({figure, line, text}) => {
    const call = readCall(text);
    return call ? [{chart: figure, line, call}] : [];
  });
}

/** The pages of a story: its folder, or for the home story all that lie in no other story's. */
export function pagesOf(storyId: string, root: string = pagesRoot): string[] {
  const pages = writtenPages(root);
  const home = homeStoryId();
  const prefix = storyPrefix(storyId, home);
  const others = storyIds().filter((id) => id !== home).map((id) => storyPrefix(id, home));
  return pages.filter((file) => (prefix ? file.startsWith(prefix) : !others.some((other) => file.startsWith(other))));
}

const listed = new Map<string, {folders: [path: string, changed: number][]; pages: string[]}>();

/** The pages that somebody wrote; listed anew when a folder has changed. */
function writtenPages(root: string): string[] {
  const known = listed.get(root);
  if (known?.folders.every(([path, changed]) => statSync(path, {throwIfNoEntry: false})?.mtimeMs === changed))
    return known.pages;
  const folders = [root];
  const pages: string[] = [];
  for (const folder of folders)
    for (const entry of readdirSync(folder, {withFileTypes: true})) {
      const path = join(folder, entry.name);
      if (/^[.[]/.test(entry.name)) continue;
      if (entry.isDirectory()) folders.push(path);
      else if (entry.name.endsWith(".md")) pages.push(relative(root, path).replaceAll("\\", "/"));
    }
  pages.sort();
  listed.set(root, {folders: folders.map((path) => [path, statSync(path).mtimeMs]), pages});
  return pages;
}
