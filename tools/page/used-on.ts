import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {tollId} from "../../src/toll/toll.ts";
import {storyPrefix} from "./links.ts";
import {homeStoryId, storyIds} from "../../loaders/read/ledger.ts";
import {attributesOf} from "./attributes.ts";
import {tollsOf} from "./figures.ts";
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
    const lines = source.split("\n");
    return lines.flatMap((text, at) => {
      const named = new RegExp(`\\{[a-z]+:[^}]*(?<![\\w-])${claimId}(?![\\w-])[^}]*\\}`).test(text);
      const [, tag] = /<figure\b([^>]*\bdata-chart="[^>]*)>/.exec(text) ?? [];
      const figure = attributesOf(tag ?? "");
      const drawn = tag && ((toll && tollsOf(figure, story).includes(toll)) || figure.claim === claimId);
      return [
        ...(named ? [{file, line: at + 1, title, chart: null}] : []),
        ...(drawn ? [{file, line: at + 1, title, chart: figure.id ?? ""}] : [])
      ];
    });
  });
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
