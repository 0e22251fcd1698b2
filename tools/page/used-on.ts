import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {tollId} from "../../src/toll/toll.ts";
import {storyPrefix} from "./links.ts";
import {homeStoryId, storyIds} from "../../loaders/read/ledger.ts";
import {readCall} from "../../src/charts/read-call.ts";
import {figuresIn, hasTitle} from "./page-cells.ts";
import type {StoryData} from "./story-data.ts";

const pagesRoot = join(import.meta.dirname, "../../src");

/** A sentence or chart of a page. */
export interface Place {
  /** From the folder of the pages: `index.md`. */
  file: string;
  line: number;
  /** The page's title. */
  title: string;
  /** The chart's id; null for a sentence. */
  chart: string | null;
}

/** The published sentences that name a claim, and the charts that draw its toll. */
export function usedOn(story: StoryData, claimId: string, root: string = pagesRoot): Place[] {
  const claim = story.claims.get(claimId);
  const toll = claim && tollId(claim, story.tables.story[0]!.started_on);
  return pagesOf(story.id, root).flatMap((file) => {
    const source = readFileSync(join(root, file), "utf8");
    const title = /^title: *"?(.*?)"?$/m.exec(source)?.[1] ?? file;
    const named = new RegExp(`\\{[a-z]+:[^}]*(?<![\\w-])${claimId}(?![\\w-])[^}]*\\}`);
    const sentences = source.split("\n").flatMap((text, at): Place[] =>
      named.test(text) ? [{file, line: at + 1, title, chart: null}] : []);
    const charts = callsIn(source).flatMap(({chart, line, call}): Place[] => {
      const isOfToll = toll && (call.tolls ?? [story.chart.default_toll]).includes(toll);
      const isDrawn = isOfToll || call.options.claim === claimId;
      return isDrawn ? [{file, line, title, chart}] : [];
    });
    return [...sentences, ...charts].sort((a, b) => a.line - b.line);
  });
}

type PageCall = {chart: string; line: number; call: NonNullable<ReturnType<typeof readCall>>};
const read = new Map<string, PageCall[]>();

/** The calls that draw a page's charts, those that have a page of their own. Each source is read once: hundreds of
 * corrections ask. */
function callsIn(source: string): PageCall[] {
  const known = read.get(source);
  if (known) return known;
  const calls = figuresIn(source).filter(({caption}) => hasTitle(caption)).flatMap(({figure, line, text}) => {
    const call = readCall(text);
    return call ? [{chart: figure, line, call}] : [];
  });
  read.set(source, calls);
  return calls;
}

/** The pages of a story: its folder, or for the home story all that lie in no other story's. */
export function pagesOf(storyId: string, root: string = pagesRoot): string[] {
  const files = readdirSync(root, {recursive: true, encoding: "utf8"}).map((file) => file.replaceAll("\\", "/"));
  const pages = files.filter((file) => file.endsWith(".md") && !/\[|\.observablehq/.test(file)).sort();
  const home = homeStoryId();
  const prefix = storyPrefix(storyId, home);
  const others = storyIds().filter((id) => id !== home).map((id) => storyPrefix(id, home));
  return pages.filter((file) => (prefix ? file.startsWith(prefix) : !others.some((other) => file.startsWith(other))));
}
