import {existsSync} from "node:fs";
import {join} from "node:path";
import {formatDay} from "../../src/toll/day.ts";
import {siteRoot} from "../site-root.ts";
import {isDraft} from "./draft.ts";
import {html, type Html} from "./html.ts";
import {pageHref, rootOf} from "./links.ts";
import type {StoryData} from "./story-data.ts";

/** Where a link leads, from the site's root, and what it is called. */
type Place = [path: string, name: string];

const site: Place[] = [
  ["stories/index", "Stories"],
  ["tables", "Data"],
  ["check-an-article", "Check an article"],
  ["method", "About"]
];

/** What lies behind "About". */
const about: Place[] = [
  ["method", "Method"],
  ["glossary", "Glossary"],
  ["notebook", "A notebook of your own"]
];

/** The pages that every story has; its first is named after it. */
const ofStory: Place[] = [
  ["two-articles", "Two articles"],
  ["explore", "Explore"],
  ["claims", "Claims"],
  ["tables", "Tables"],
  ["corrections", "Corrections"]
];

/** The head of every page: the name and the way around the site, then the way around the story or the section, with the
 * present page marked, or what it belongs to. */
export function pageHeader({path}: {path: string}, story: StoryData): string {
  const here = path.replace(/^\//, "");
  const root = rootOf(path);
  const section = sectionOf(here, story);
  const list = (places: Place[], current: string | null) => html`<ul>${places.map(([to, name]) =>
    html`<li><a href="${pageHref(to, root)}"${mark(to, here, current)}>${name}</a></li>`)}</ul>`;
  return html`<a class="skip" href="#observablehq-main">Skip to the text</a>
<nav aria-label="Site"><a class="brand" href="${pageHref("index", root)}">tollbook</a>
${list(site, section.of)}</nav>
${section.places.length
    ? html`<nav class="within" aria-label="${section.name}">${list(section.places, section.item)}</nav>` : null}
${isDraft(path) && html`<p class="draft" role="note">This page is a draft. It stands in the preview, and no build
publishes it.</p>`}`.text;
}

function mark(to: string, here: string, current: string | null): Html | null {
  if (to === here) return html` aria-current="page"`;
  return to === current ? html` aria-current="true"` : null;
}

interface Section {
  name: string;
  places: Place[];
  /** The place of the site that the page belongs to. */
  of: string | null;
  /** The place of the section that the page belongs to. */
  item: string | null;
}

function sectionOf(here: string, {prefix, tables}: StoryData): Section {
  if (about.some(([path]) => path === here)) return {name: "About", places: about, of: "method", item: null};
  if (["stories/index", "check-an-article", "404"].includes(here)) return {name: "", places: [], of: here, item: null};
  const own = (name: string) => `${prefix}${name}`;
  const {title} = tables.story[0]!;
  const there = ofStory.filter(([name]) => isWritten(prefix, name));
  const [kind] = here.slice(prefix.length).split("/");
  const items: Record<string, string> = {charts: "index", tolls: "claims", claimants: "claims"};
  return {
    name: title,
    places: [[own("index"), title], ...there.map(([path, name]): Place => [own(path), name])],
    of: kind === "tables" ? "tables" : "stories/index",
    item: own(items[kind!] ?? kind!)
  };
}

/** Tables, claims and corrections every story has; the others where somebody wrote them. */
export function isWritten(prefix: string, name: string): boolean {
  return ["tables", "claims", "corrections"].includes(name) ||
    existsSync(join(siteRoot, "src", prefix, `${name}.md`));
}

/** The foot of every page: what the figures are, which data it was written with, and under which licence. */
export function pageFooter({path}: {path: string}, story: StoryData): string {
  return html`<p>Every toll here is somebody’s claim, and each of the dead was a person.
tollbook counts claims, not the dead.</p>
<p>Data version <code>${story.version}</code>, rows up to ${formatDay(story.recordedOn)}.
Ledger and tables: CC BY 4.0. Code: MIT, with <a href="${rootOf(path)}licences.txt">parts by others</a>.</p>`.text;
}
