import type {PrintNotes} from "./print-notes.ts";
import type {StoryData} from "./story-data.ts";

/** Where a reference or figure stands: needed for its links and for errors that name the place. */
export interface PageContext {
  story: StoryData;
  /** The page's path as Framework gives it, such as `/claims/x`. */
  path: string;
  /** The way to the root of the story's pages: where its claims, claimants and charts are found. */
  root: string;
  /** The way to the site's root: its data and the pages of all stories. */
  siteRoot: string;
  params: Record<string, string>;
  /** The first line of the block in its file, counting from 1. */
  line: number;
  /** Collects what the figures of the page are, for readers of paper; left out where a figure takes no number. */
  notes?: PrintNotes;
  /** What references of the page said when it was written, where they say something else now. */
  moved?: Map<string, {was: string; now: string}>;
}

/** A mistake of the writer of a page, with its place. */
export class PageError extends Error {
  constructor({path, line}: Pick<PageContext, "path" | "line">, what: string) {
    super(`src${path}.md:${line} ${what}`);
  }
}
