import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {loadStory} from "./story-data.ts";
import {tollId} from "../../src/toll/toll.ts";
import {storyPrefix} from "./links.ts";
import {homeStoryId, storyIds} from "../ledger.ts";

const pagesRoot = join(import.meta.dirname, "../../src");

/** A sentence or chart of a page. */
export interface Place {
  /** From the folder of the pages: `index.md`. */
  file: string;
  line: number;
  /** "sentence", or "chart ID". */
  what: string;
}

/** The published sentences that name a claim, and the charts that draw its toll. */
export function usedOn(storyId: string, claimId: string, root: string = pagesRoot): Place[] {
  const story = loadStory(storyId);
  const claim = story.claims.get(claimId);
  const toll = claim && tollId(claim, story.tables.story[0]!.started_on);
  return pagesOf(storyId, root).flatMap((file) => {
    const lines = readFileSync(join(root, file), "utf8").split("\n");
    return lines.flatMap((text, at) => {
      const named = new RegExp(`\\{[a-z]+:[^}]*(?<![\\w-])${claimId}(?![\\w-])[^}]*\\}`).test(text);
      const [, tolls, id] = /data-chart="[^"]*"(?=[^>]*data-toll="([^"]*)")(?=[^>]*\bid="([^"]*)")/.exec(text) ?? [];
      const drawn = (toll && tolls?.split(" ").includes(toll)) || text.includes(`data-claim="${claimId}"`);
      return [
        ...(named ? [{file, line: at + 1, what: "sentence"}] : []),
        ...(drawn ? [{file, line: at + 1, what: `chart ${id}`}] : [])
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
