import {formatDay} from "../../src/toll/day.ts";
import {html} from "./html.ts";
import {pageHref, rootOf} from "./links.ts";
import type {StoryData} from "./story-data.ts";

/** The site's pages in reading order, as the header lists them. */
const pages: [string, string][] = [
  ["index", "Story"],
  ["stories/index", "Stories"],
  ["two-articles", "Two articles"],
  ["claims", "Claims"],
  ["explore", "Explore"],
  ["notebook", "Notebook"],
  ["check-an-article", "Check an article"],
  ["tables", "Tables"],
  ["method", "Method"],
  ["glossary", "Glossary"],
  ["corrections", "Corrections"]
];

/** The head of every page: the name and the way around, with the present page marked. */
export function pageHeader({path}: {path: string}): string {
  const root = rootOf(path);
  const link = ([to, name]: (typeof pages)[number]) =>
    html`<li><a href="${pageHref(to, root)}"${path === `/${to}` ? html` aria-current="page"` : null}>${name}</a></li>`;
  return html`<a class="skip" href="#observablehq-main">Skip to the text</a>
<nav aria-label="Site"><a class="brand" href="${pageHref("index", root)}">tollbook</a>
<ul>${pages.map(link)}</ul></nav>`.text;
}

/** The foot of every page: what the figures are, which data it was written with, and under which licence. */
export function pageFooter(_: {path: string}, story: StoryData): string {
  return html`<p>Every toll here is somebody’s claim, and each of the dead was a person.
tollbook counts claims, not the dead.</p>
<p>Data version <code>${story.version}</code>, rows up to ${formatDay(story.recordedOn)}.
Ledger and tables: CC BY 4.0. Code: MIT.</p>`.text;
}
