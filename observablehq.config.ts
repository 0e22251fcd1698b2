import "./tools/site/offline.ts";
import {archivePaths} from "./tools/publish/read-releases.ts";
import {pageFooter, pageHeader} from "./tools/page/chrome.ts";
import {frameworkPaths, metaOf} from "./tools/page/row-pages.ts";
import {fontsLink, iconLink, metaHead, onward} from "./tools/page/head/page-meta.ts";
import {siteAddress} from "./tools/page/head/site-address.ts";
import {withStory} from "./tools/page/markdown.ts";
import {allStories, storyOfPage} from "./tools/page/stories.ts";

/** Our own build says where it wants the pages; `observable build` by itself says nothing. */
const ours = process.env.TOLLBOOK_OUT !== undefined;

export default {
  root: "src",
  output: process.env.TOLLBOOK_OUT ?? "dist",
  base: process.env.TOLLBOOK_BASE ?? "/",
  title: "tollbook",
  style: "style/site.css",
  globalStylesheets: [],
  sidebar: false,
  pager: false,
  toc: false,
  preserveExtension: true,
  dynamicPaths: [
    "/sandbox.htm",
    "/glyphs.json",
    "/help.json",
    ...archivePaths(),
    ...allStories().flatMap((story) => frameworkPaths(story, ours ? "first" : "all"))
  ],
  head: (page: Parameters<typeof metaOf>[0]) => {
    const story = storyOfPage(page.path);
    const meta = metaHead(metaOf(page, story), story, siteAddress());
    return [fontsLink(page), iconLink(page), meta, onward(page, allStories())].join("\n");
  },
  header: (page: {path: string}) => pageHeader(page, storyOfPage(page.path)),
  footer: (page: {path: string}) => pageFooter(page, storyOfPage(page.path)),
  markdownIt: (md: Parameters<typeof withStory>[0]) => withStory(md, storyOfPage)
};
