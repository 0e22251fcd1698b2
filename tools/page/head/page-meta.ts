import {html, Html} from "../html.ts";
import {rootOf} from "../links.ts";
import type {StoryData} from "../story-data.ts";
import {linkedData} from "./linked-data.ts";

export interface PageMeta {
  /** The page's path as Framework gives it, such as `/claims/x`. */
  path: string;
  title: string;
  description: string;
}

/** The picture that other sites show beside a link. */
export const pictureFile = "social/story.png";
export const pictureSize = {width: 1200, height: 630};

/** What a page tells machines of itself: description, social card, feed, icon and linked data. `address` is where the site stands; without one, links stay relative and
 * canonical addresses are left out. */
export function metaHead(meta: PageMeta, story: StoryData, address: string | null): Html {
  const {path, title, description} = meta;
  const root = rootOf(path);
  const own = address && address + pageFile(path);
  const property = (name: string, content: string | number) => html`<meta property="og:${name}" content="${content}">
`;
  return html`<meta name="description" content="${description}">
${own ? html`<link rel="canonical" href="${own}">
` : null}${property("type", path === "/index" ? "article" : "website")}${property("site_name", "tollbook")}${property("title", title)}${property("description", description)}${own ? property("url", own) : null}${property("image", (address ?? root) + pictureFile)}${property("image:width", pictureSize.width)}${property("image:height", pictureSize.height)}${property("image:alt", `Chart: ${story.tables.tolls.find((row) => row.toll_id === openingToll(story))!.title}, one line for each body`)}<meta name="twitter:card" content="summary_large_image">
<link rel="alternate external" type="application/atom+xml" title="tollbook: changes of the ledger" href="${root}feed.xml">
${linkedData(meta, story, address)}`;
}

/** The file of a page below the site's root; the home page is the root itself. */
export function pageFile(path: string): string {
  return path === "/index" ? "" : `${path.slice(1)}.html`;
}

/** The toll with which a story opens. */
export function openingToll({tables}: StoryData): string {
  const {default_victims_party, default_victims_group, default_measure} = tables.story[0]!;
  return `${default_victims_party}-${default_victims_group}-${default_measure}`;
}

/** For a page that does not describe itself. */
export function defaultDescription({tables}: StoryData): string {
  return `Who said how many, of whom, in which words and when: ${tables.claims.length} claims in ${tables.reports.length} printings, how far apart they are and what print made of them.`;
}

/** The icon: a file of src/ that Framework ships under a name of its own. */
export function iconLink({path}: {path: string}): string {
  return `<link rel="icon" type="image/svg+xml" href="${rootOf(path)}favicon.svg">`;
}

/** The faces of all pages: a loader makes them, so that a preview has them too. */
export function fontsLink({path}: {path: string}): string {
  return `<link rel="stylesheet" href="${rootOf(path)}fonts.css">`;
}
