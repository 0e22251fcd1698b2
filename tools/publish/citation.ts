import {homeStoryId} from "../../loaders/read/home-story.ts";
import {formatDay} from "../../src/toll/day.ts";
import {siteAddress} from "../page/head/site-address.ts";
import {storyPrefix} from "../page/links.ts";
import type {Edition} from "./edition.ts";
import {isRelease} from "./version.ts";

export type Cited = Pick<Edition, "story" | "version" | "released_on" | "updated_on" | "doi">;

export const authors = "the tollbook authors";
const licence = "CC-BY-4.0";

/** What the tables are about, as the first sentence of the story's note says: the war, the place. */
export function aboutOf({note, title}: Edition["story"]): string {
  return /^(.*?[^.\s]{2})\.(?:\s|$)/.exec(note ?? "")?.[1] ?? note ?? title;
}

/** "tollbook: The count and the counters. Reported tolls of the war, version 1.2.0". */
export function citationTitle(cited: Cited): string {
  return `${bareTitle(cited)}, version ${cited.version}`;
}

function bareTitle({story}: Cited): string {
  return `tollbook: ${titleOf(story)}`;
}

/** A story's title, and what it is about. */
export function titleOf(story: Edition["story"]): string {
  const about = aboutOf(story);
  return about === story.title ? about : `${story.title}. ${about}`;
}

/** What names the tables wherever one of their numbers is cited: what they are about, version, day, and where they can
 * be had for good. */
export function citationWords(cited: Cited, address: string | null = siteAddress()): string {
  const {version, released_on, updated_on} = cited;
  const [release] = version.split("+");
  const number = isRelease(version) ? `version ${version}`
    : `version ${version} (${release === "0.0.0" ? "not yet released" : `${release} with later changes`})`;
  const day = isRelease(version) ? released_on : updated_on;
  const dated = day ? `, ${isRelease(version) ? "" : "rows up to "}${formatDay(day)}` : "";
  const place = placeOf(cited, address ?? "{site}");
  return `${bareTitle(cited)}, ${number}${dated}. ${place}`;
}

/** Where the tables can be had: a DOI, the zip of the release, or the page of all tables. */
function placeOf({story, version, doi}: Cited, address: string): string {
  if (doi) return `https://doi.org/${doi}`;
  return isRelease(version) ? `${address}data/${story.story_id}/v/${version}.zip` : landing(story.story_id, address);
}

/** The page of the tables. */
export function landing(storyId: string, address: string): string {
  return `${address}${storyPrefix(storyId, homeStoryId())}tables.html`;
}

/** The day of a release; of a state between two, that of its newest row. */
export function dayOf({version, released_on, updated_on}: Cited): string | null {
  return (isRelease(version) ? released_on : updated_on) ?? null;
}

export function bibtex(cited: Cited, address: string | null = siteAddress()): string {
  const {story, version, doi} = cited;
  const day = dayOf(cited);
  const fields = {
    title: `{${bareTitle(cited)}}`,
    author: `{{${authors}}}`,
    version: `{${version}}`,
    ...(day ? {date: `{${day}}`, year: `{${day.slice(0, 4)}}`} : {}),
    ...(address ? {url: `{${placeOf({...cited, doi: null}, address)}}`} : {}),
    ...(doi ? {doi: `{${doi}}`} : {}),
    note: `{Data set of reported tolls, version ${version}, ${licence}}`
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = ${value}`);
  return `@misc{tollbook-${story.story_id}-${version.replace("+", "-")},\n${lines.join(",\n")}\n}\n`;
}

/** A list of one item, as citation managers read it. */
export function csl(cited: Cited, address: string | null = siteAddress()): object[] {
  const {story, version, doi} = cited;
  const day = dayOf(cited)?.split("-").map(Number);
  return [
    {
      id: `tollbook-${story.story_id}-${version}`,
      type: "dataset",
      title: bareTitle(cited),
      author: [{literal: authors}],
      version,
      ...(day ? {issued: {"date-parts": [day]}} : {}),
      ...(address ? {URL: placeOf({...cited, doi: null}, address)} : {}),
      ...(doi ? {DOI: doi} : {}),
      license: licence
    }
  ];
}

/** A CITATION.cff of the data set; strings are written as JSON, which YAML reads alike. */
export function citationFile(cited: Cited, address: string | null = siteAddress()): string {
  const {story, version, doi} = cited;
  const day = dayOf(cited);
  const frozen = address && isRelease(version) ? placeOf({...cited, doi: null}, address) : null;
  return [
    "cff-version: 1.2.0",
    "message: Please cite the version whose numbers you use.",
    "type: dataset",
    `title: ${JSON.stringify(bareTitle(cited))}`,
    `abstract: ${JSON.stringify(story.note ?? story.title)}`,
    "authors:",
    `  - name: ${JSON.stringify(authors)}`,
    `version: ${JSON.stringify(version)}`,
    ...(day ? [`date-released: ${JSON.stringify(day)}`] : []),
    ...(address ? [`url: ${JSON.stringify(landing(story.story_id, address))}`] : []),
    ...(frozen ? [`repository-artifact: ${JSON.stringify(frozen)}`] : []),
    ...(doi ? [`doi: ${JSON.stringify(doi)}`] : []),
    `license: ${licence}`,
    ""
  ].join("\n");
}
