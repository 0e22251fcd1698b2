import {rollups} from "d3";
import {countOf} from "../../../src/toll/count-of.ts";
import {formatDay, type Day} from "../../../src/toll/day.ts";
import {formatCount} from "../../../src/toll/figure.ts";
import type {Release} from "../../../loaders/schema/releases.ts";
import {escape} from "../html.ts";
import {claimPath} from "../links.ts";
import type {StoryData} from "../story-data.ts";
import {toldCorrections} from "../told-corrections.ts";
import {urn} from "./urn.ts";

interface Entry {
  /** What the entry is about: its id is made of this and never changes. */
  key: string;
  day: Day;
  title: string;
  link: string;
  text: string;
}

/** The changes of the ledger as an Atom feed, the newest first: each correction, each frozen version, and each day on
 * which claims came in. Without an address its links are relative to the feed itself. */
export function feed(story: StoryData, releases: Release[], address: string | null): string {
  const entries = [...corrections(story), ...frozen(story, releases), ...recorded(story)]
    .sort((a, b) => (a.day > b.day ? -1 : a.day < b.day ? 1 : a.key < b.key ? -1 : 1));
  const title = `tollbook: ${story.tables.story[0]!.title}, changes of the ledger`;
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"${address ? ` xml:base="${escape(address)}"` : ""}>
<id>${urn(`feed/${story.id}`)}</id>
<title>${escape(title)}</title>
<updated>${moment(entries[0]?.day ?? story.recordedOn)}</updated>
<author><name>the tollbook authors</name></author>
<link rel="self" type="application/atom+xml" href="feed.xml"/>
<link rel="alternate" type="text/html" href="corrections.html"/>
${entries.map((entry) => written(entry, story)).join("")}</feed>
`;
}

function written({key, day, title, link, text}: Entry, {id}: StoryData): string {
  return `<entry>
<id>${urn(`${id}/${key}`)}</id>
<title>${escape(title)}</title>
<updated>${moment(day)}</updated>
<link rel="alternate" type="text/html" href="${escape(link)}"/>
<content type="text">${escape(text)}</content>
</entry>
`;
}

function corrections(story: StoryData): Entry[] {
  return toldCorrections(story).map(({rows, made_on, claim_id, whose, was, now, size, reasons}) => {
    const {correction_id} = rows[0]!;
    return {
      key: `corrections/${correction_id}`,
      day: made_on,
      title: `Correction: ${whose}`,
      link: claim_id ? `${claimPath(claim_id)}.html` : `corrections.html#${correction_id}`,
      text: `“${was}” became “${now}”${size}. ${reasons.join(" ")}`
    };
  });
}

function frozen({id}: StoryData, releases: Release[]): Entry[] {
  return releases.map(({version, released_on, summary}) => ({
    key: `releases/${version}`, day: released_on, title: `Version ${version}`, link: `data/${id}/v/${version}.zip`,
    text: summary
  }));
}

function recorded({tables}: StoryData): Entry[] {
  return rollups(tables.claims, (rows) => rows.length, (row) => row.recorded_on).map(([day, count]) => ({
    key: `recorded/${day}`,
    day,
    title: `${countOf(count, "claim")} recorded on ${formatDay(day)}`,
    link: "claims.html",
    text: `Claims whose recorded_on is ${day}: ${formatCount(count)}.`
  }));
}

function moment(day: Day): string {
  return `${day}T00:00:00Z`;
}
