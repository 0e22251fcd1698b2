import {archivePaths} from "./loaders/exports/paths.ts";
import {pageFooter, pageHeader} from "./loaders/pages/chrome.ts";
import {metaOf, templatePaths} from "./loaders/pages/expand.ts";
import {iconLink, metaHead} from "./loaders/pages/head/page-meta.ts";
import {siteAddress} from "./loaders/pages/head/site-address.ts";
import {withStory} from "./loaders/pages/markdown.ts";
import {allStories, storyOfPage} from "./loaders/pages/stories.ts";
import {pageHead} from "./loaders/site/page-head.ts";

export default {
  root: "src",
  output: process.env.TOLLBOOK_OUT ?? "dist",
  base: process.env.TOLLBOOK_BASE ?? "/",
  title: "tollbook",
  style: null,
  globalStylesheets: [],
  sidebar: false,
  pager: false,
  toc: false,
  preserveExtension: true,
  dynamicPaths: ["/sandbox.htm", ...archivePaths(), ...allStories().flatMap(templatePaths)],
  head: (page: Parameters<typeof metaOf>[0]) => {
    const story = storyOfPage(page.path);
    return [pageHead(page, {style: "style/site.css"}), iconLink(page), metaHead(metaOf(page, story), story, siteAddress())].join("\n");
  },
  header: pageHeader,
  footer: (page: {path: string}) => pageFooter(page, storyOfPage(page.path)),
  markdownIt: (md: Parameters<typeof withStory>[0]) => withStory(md, storyOfPage)
};
