import {readFileSync} from "node:fs";
import {join} from "node:path";
import {formatDay} from "../../../src/toll/day.ts";
import {sizeOfWords} from "../../edit/size.ts";
import {readReleases} from "../../publish/read-releases.ts";
import {movedOn, writtenWith} from "../freshness.ts";
import {html} from "../html.ts";
import type {Part} from "./part.ts";

/** With which data a page was written, and which of its numbers moved since; nothing on a page that names no
 * version. */
export const freshness: Part = ({story, path}) => {
  const file = `${path.replace(/^\//, "")}.md`;
  const version = writtenWith(readFileSync(join(import.meta.dirname, "../../../src", file), "utf8"));
  if (!version) return html``;
  const release = readReleases(story.id).find((row) => row.version === version);
  const moved = [...new Map(movedOn(file, story).map((one) => [`${one.was} ${one.now}`, one])).values()];
  const written = `Written with data to ${release ? `${formatDay(release.released_on)}, ` : ""}version ${version}.`;
  if (!moved.length) return html`<p class="quiet">${written} No number on this page has changed since then.</p>`;
  const changes = moved.map(({was, now}) => `“${was}” became “${now}”${sizeOfWords(was, now)}`).join("; ");
  return html`<p class="quiet">${written} Since then ${changes}. The sentences show what the data say now.</p>`;
};
