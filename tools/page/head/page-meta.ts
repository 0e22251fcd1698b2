import {html, Html} from "../html.ts";
import {pageHref, rootOf, typedPath} from "../links.ts";
import type {StoryData} from "../story-data.ts";
import {linkedData} from "./linked-data.ts";
import {openingToll, pageFile, pictureFile, pictureSize, type PageMeta} from "./page-facts.ts";
import {countOf} from "../../../src/toll/count-of.ts";

/** What a page tells machines of itself: description, social card, feed, icon and linked data. `address` is where the
 * site stands; without one, links stay relative and canonical addresses are left out. */
export function metaHead(meta: PageMeta, story: StoryData, address: string | null): Html {
  const {path, title, description} = meta;
  const root = rootOf(path);
  const own = address && address + pageFile(path);
  return html`<meta name="description" content="${description}">
${own && html`<link rel="canonical" href="${own}">
`}${property("type", path === "/index" ? "article" : "website")}
${property("site_name", "tollbook")}
${property("title", title)}
${property("description", description)}
${own && property("url", own)}
${property("image", (address ?? root) + pictureFile)}
${property("image:width", pictureSize.width)}
${property("image:height", pictureSize.height)}
${property("image:alt", `Chart: ${openingTitle(story)}, one line for each body`)}
<meta name="twitter:card" content="summary_large_image">
<link rel="alternate external" type="application/atom+xml" title="tollbook: changes of the ledger"
href="${root}feed.xml">
${linkedData(meta, story, address)}`;
}

function property(name: string, content: string | number): Html {
  return html`<meta property="og:${name}" content="${content}">`;
}

function openingTitle(story: StoryData): string {
  const {tolls, story: [own]} = story.tables;
  return tolls.find((row) => row.toll_id === openingToll(story))?.title ?? own!.title;
}

/** For a page that does not describe itself. */
export function defaultDescription({tables}: StoryData): string {
  return `Who said how many, of whom, in which words and when: ${countOf(tables.claims.length, "claim")} in ` +
    `${countOf(tables.reports.length, "printing")}, how far apart they are and what print made of them.`;
}

/** On the page at the address that people type for a story: browsers go on to the story, and nobody lists the page. */
export function onward({path}: {path: string}, stories: StoryData[]): string {
  const story = stories.find(({id}) => path === `/${typedPath(id)}`);
  return story ? leadingOn(pageHref(`${story.prefix}index`, rootOf(path))).text : "";
}

/** The head of a page that only leads on: `components/onward.js` takes the rest of the address along, and only where no
 * script runs the browser goes on by itself, without it. */
export function leadingOn(href: string): Html {
  return html`<noscript><meta http-equiv="refresh" content="0; url=${href}"></noscript>
<meta name="robots" content="noindex">`;
}

/** The icon: a file of src/ that Framework ships under a name of its own. */
export function iconLink({path}: {path: string}): string {
  return `<link rel="icon" type="image/svg+xml" href="${rootOf(path)}favicon.svg">`;
}

/** The faces of all pages: a loader makes them, so that a preview has them too. */
export function fontsLink({path}: {path: string}): string {
  return `<link rel="stylesheet" href="${rootOf(path)}fonts.css">`;
}
