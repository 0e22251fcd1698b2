import {existsSync, readFileSync} from "node:fs";
import {join, relative} from "node:path";
import {Failure} from "../failure.ts";
import {escape} from "../page/html.ts";
import type {Release} from "../../loaders/schema/releases.ts";
import type {Story} from "../../loaders/schema/story.ts";
import type {Files} from "./archive.ts";
import {siteAddress} from "../page/head/site-address.ts";
import {urn} from "../page/head/urn.ts";
import {aboutOf, authors, landing} from "./citation.ts";
import {frozenRoot} from "./paths.ts";
import {bytes, json} from "../../loaders/write/table-writers.ts";

/** What a version brought, written when it was frozen. */
export function changesFile(storyId: string, version: string, root: string = frozenRoot): string {
  return join(root, storyId, `v/${version}.changes.json`);
}

/** The changes of all versions, the newest first: as data, and as an Atom feed for those who follow a story. */
export function changeFeed(story: Story, releases: Release[], root: string = frozenRoot): Files {
  const changes = releases.toReversed().map((release) => {
    const file = changesFile(story.story_id, release.version, root);
    return existsSync(file) ? parsed(file) : release;
  });
  return new Map([["changes.json", json(changes)], ["changes.atom", bytes(atom(story, releases))]]);
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new Failure(`${relative(process.cwd(), file)}: ${(error as Error).message}; restore it from the history`);
  }
}

/** Without an address of the site its links are relative to the feed itself. */
function atom(story: Story, releases: Release[], address: string | null = siteAddress()): string {
  const own = `data/${story.story_id}/`;
  const [site, here] = address ? [address, `${address}${own}`] : ["../../", ""];
  const entries = releases.toReversed().map(({version, released_on, summary}) => `<entry>
<id>${urn(`${story.story_id}/releases/${version}`)}</id>
<title>Version ${version}</title>
<updated>${released_on}T00:00:00Z</updated>
<link rel="alternate" type="text/html" href="${escape(landing(story.story_id, site))}#versions"/>
<link rel="enclosure" type="application/zip" href="${escape(here)}v/${version}.zip"/>
<summary>${escape(summary)}</summary>
</entry>
`);
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<id>${urn(`${story.story_id}/changes`)}</id>
<title>tollbook: ${escape(story.title)}, what changed</title>
<subtitle>${escape(aboutOf(story))}</subtitle>
<link rel="self" type="application/atom+xml" href="${escape(here)}changes.atom"/>
<link rel="alternate" type="text/html" href="${escape(landing(story.story_id, site))}"/>
<author><name>${authors}</name></author>
<updated>${releases.at(-1)?.released_on ?? "1970-01-01"}T00:00:00Z</updated>
${entries.join("")}</feed>
`;
}
