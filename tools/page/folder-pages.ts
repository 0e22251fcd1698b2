import {mkdir, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import {readReleases} from "../publish/read-releases.ts";
import {pictureFile} from "./head/page-facts.ts";
import {leadingOn} from "./head/page-meta.ts";
import {html} from "./html.ts";
import {embedPath, pageHref, rootOf} from "./links.ts";
import type {StoryData} from "./story-data.ts";
import {storyFigures} from "./story-figures.ts";

/** The page about each folder of a story, where somebody ends who shortens the address of what lies in it. */
const about: Record<string, string> =
  {charts: "index", claimants: "claims", claims: "claims", lists: "claims", tables: "tables", tolls: "claims"};

/** Writes for each folder of a story, of its data and of its embeds a page that leads on to the page about it. */
export async function writeFolderPages(out: string, story: StoryData): Promise<void> {
  for (const [folder, page] of folderPages(story)) {
    const file = join(out, folder, "index.html");
    await mkdir(dirname(file), {recursive: true});
    await writeFile(file, pageLeadingOn(folder, page));
  }
}

/** The folders of a story without a page of their own, each with the path of the page to which it leads. */
export function folderPages(story: StoryData): Map<string, string> {
  const {id, prefix} = story;
  const pages = new Map(Object.entries(about).map(([folder, page]) => [prefix + folder, prefix + page]));
  const versions = readReleases(id).map(({version}) => version);
  const frozen = versions.length ? ["v", "v/files", ...versions.map((version) => `v/${version}`)] : [];
  for (const folder of ["", "/names", ...frozen.map((one) => `/${one}`)])
    pages.set(`data/${id}${folder}`, `${prefix}tables`);
  pages.set(embedPath("", prefix).replace(/\/$/, ""), `${prefix}index`);
  for (const figure of versions.length ? storyFigures(story) : [])
    pages.set(`${embedPath(figure.id, prefix)}/v`, `${embedPath(figure.id, prefix)}/index`);
  if (!prefix) pages.set("data", "tables").set("embed/stories", "stories/index").set(dirname(pictureFile), "index");
  return pages;
}

function pageLeadingOn(folder: string, page: string): string {
  const path = `/${folder}/index`;
  const [site, to] = [rootOf(path), pageHref(page, rootOf(path))];
  return `<!DOCTYPE html>
${html`<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${folder}/ | tollbook</title>
${leadingOn(to)}
<link rel="stylesheet external" href="${site}_bundle/style/embed.css">
</head><body><main>
<h1>${folder}/</h1>
<p><a class="onward" href="${to}">Go on to the page about what lies in this folder</a>.</p>
</main><script type="module" rel="external" src="${site}_bundle/components/onward.js"></script></body></html>`.text}
`;
}
