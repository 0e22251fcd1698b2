import {mkdir, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import {readReleases} from "../publish/read-releases.ts";
import {siteFiles} from "../site/site-files.ts";
import {feed} from "./head/feed.ts";
import {sitemap} from "./head/sitemap.ts";
import {pictureFile} from "./head/page-facts.ts";
import {siteAddress} from "./head/site-address.ts";
import {socialPicture} from "./head/social-picture.ts";
import {folderPages} from "./folder-pages.ts";
import {allStories} from "./stories.ts";
import type {StoryData} from "./story-data.ts";

/** Writes what stands beside the pages once all of them are there: feed, sitemap, and the picture for links. */
export async function writeExtras(folder: string, story: StoryData): Promise<void> {
  const address = siteAddress();
  const leading = new Set(allStories().flatMap((one) => [...folderPages(one).keys()])
    .map((one) => `${one}/index.html`));
  const pages = (await siteFiles(folder)).filter((file) => file.endsWith(".html") && !leading.has(file));
  await mkdir(join(folder, dirname(pictureFile)), {recursive: true});
  await Promise.all([
    writeFile(join(folder, "feed.xml"), feed(story, readReleases(story.id), address)),
    writeFile(join(folder, "sitemap.xml"), sitemap(pages, address)),
    writeFile(join(folder, pictureFile), await socialPicture(story))
  ]);
}
