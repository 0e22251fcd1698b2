import {readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {siteFiles} from "../site/site-files.ts";
import type {PageContext} from "./context.ts";
import {rootOf, storyRootOf} from "./links.ts";
import {hasReference, resolveReferences} from "./references.ts";
import {isLeftOut, storyOfPage} from "./stories.ts";
import type {StoryData} from "./story-data.ts";

/** A page's title with its references resolved: words alone, for the window, for cards and for feeds. */
export function titleText(title: string, path: string, story: StoryData): string {
  if (!hasReference(title) || isLeftOut(path)) return title;
  const context: PageContext = {story, path, root: storyRootOf(path, story.prefix), siteRoot: rootOf(path), params: {},
    line: 1};
  return resolveReferences(title, context).replace(/<[^>]+>/g, "");
}

/** A finished page with the references of its title resolved. */
export function withTitle(page: string, path: string, story: StoryData): string {
  return page.replace(/(?<=<title>)[^<]*(?=<\/title>)/, (title) => titleText(title, path, story));
}

/** Framework prints a page's title as its head has it; here it is told in words. */
export async function resolveTitles(folder: string): Promise<void> {
  for (const file of (await siteFiles(folder)).filter((name) => name.endsWith(".html"))) {
    const page = await readFile(join(folder, file), "utf8");
    const path = `/${file.replace(/\.html$/, "")}`;
    const told = withTitle(page, path, storyOfPage(path));
    if (told !== page) await writeFile(join(folder, file), told);
  }
}
