import {dataPaths} from "./loaders/exports/paths.ts";
import {pageFooter, pageHeader} from "./loaders/pages/chrome.ts";
import {claimantPath, claimPath} from "./loaders/pages/links.ts";
import {withStory} from "./loaders/pages/markdown.ts";
import {loadStory} from "./loaders/pages/story-data.ts";
import {pageHead} from "./loaders/site/page-head.ts";

const story = loadStory("ukraine-2022");

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
  dynamicPaths: [
    ...dataPaths(),
    ...story.tables.claims.map((row) => `/${claimPath(row.claim_id)}`),
    ...story.tables.claimants.map((row) => `/${claimantPath(row.claimant_id)}`)
  ],
  head: (page: {path: string}) => pageHead(page, {style: "style/site.css"}),
  header: pageHeader,
  footer: (page: {path: string}) => pageFooter(page, story),
  markdownIt: (md: Parameters<typeof withStory>[0]) => withStory(md, () => story)
};
