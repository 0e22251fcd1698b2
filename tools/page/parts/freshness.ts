import {readFileSync} from "node:fs";
import {join} from "node:path";
import {formatDay} from "../../../src/toll/day.ts";
import {sizeOfWords} from "../../edit/size.ts";
import {lastDayOf, movedOn, writtenWith} from "../freshness.ts";
import {html} from "../html.ts";
import type {Part} from "./part.ts";

/** With which data a page was written, and which of its numbers moved since; nothing on a page that names no
 * version. */
export const freshness: Part = ({story, path}) => {
  const file = `${path.replace(/^\//, "")}.md`;
  const version = writtenWith(readFileSync(join(import.meta.dirname, "../../../src", file), "utf8"));
  if (!version) return html``;
  const moved = [...new Map(movedOn(file, story).map((one) => [`${one.was} ${one.now}`, one])).values()];
  const last = lastDayOf(story.id, version);
  const reach = last ? `, whose claims reach to ${formatDay(last)}` : "";
  const written = `Written with version ${version} of the data${reach}.`;
  if (!moved.length) return html`<p class="quiet">${written} The data of today give the same numbers.</p>`;
  const changes = moved.map(({was, now}) => `“${was}” became “${now}”${sizeOfWords(was, now)}`).join("; ");
  return html`<p class="quiet">${written} Since then ${changes}. The sentences show what the data say now.</p>`;
};
