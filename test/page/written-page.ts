// A page as Framework writes its body, with what this notebook teaches Markdown.
import {pathToFileURL} from "node:url";
import {join} from "node:path";
import type MarkdownIt from "markdown-it";
import {withStory} from "../../tools/page/markdown.ts";
import type {StoryData} from "../../tools/page/story-data.ts";
import {siteRoot} from "../../tools/site-root.ts";

interface FrameworkMarkdown {
  createMarkdownIt(options: {markdownIt: (md: MarkdownIt) => MarkdownIt}): MarkdownIt;
  parseMarkdown(source: string, options: object): {title: string | null; body: string; code: {id: string}[]};
}

const written = join(siteRoot, "node_modules/@observablehq/framework/dist/markdown.js");
const framework: FrameworkMarkdown = await import(pathToFileURL(written).href);

/** What Framework makes of a page's source: its title, its body and its cells. */
export function writtenPage(source: string, story: StoryData, path: string, params: Record<string, string> = {}) {
  const md = framework.createMarkdownIt({markdownIt: (md) => withStory(md, () => story)});
  return framework.parseMarkdown(source, {md, path, params});
}

/** How many cells and inline expressions a page's source holds by itself. */
export function ownCells(source: string, path: string): number {
  const md = framework.createMarkdownIt({markdownIt: (md) => md});
  return framework.parseMarkdown(source, {md, path, params: {}}).code.length;
}
