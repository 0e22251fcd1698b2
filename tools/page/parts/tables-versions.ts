import {readFileSync} from "node:fs";
import {countOf} from "../../../src/toll/count-of.ts";
import {formatDay} from "../../../src/toll/day.ts";
import {formatCount} from "../../../src/toll/figure.ts";
import type {Catalog} from "../../publish/catalog.ts";
import type {TableChange} from "../../publish/changes.ts";
import {versionFile} from "../../publish/read-releases.ts";
import {isKeptOnce} from "../../publish/unpack.ts";
import type {Release} from "../../../loaders/schema/releases.ts";
import {html, type Html} from "../html.ts";

/** The frozen versions, newest first, and what the tables say now that the last one did not.
 * @param corrections the way to the page of corrections */
export function versions({story_id, version, changed, versions: frozen, changes}: Catalog, data: string,
  corrections: string): Html {
  const last = frozen.at(-1);
  if (!last) return html`<p>No version of these tables has been frozen yet. What stands here changes when a row does;
to cite a number for good, keep the zip, whose <code>SHA256SUMS</code> holds its hashes.</p>`;
  const lead = changed
    ? `These are the tables as they are now, ${version}: the ledger has moved on since version ${last.version}.`
    : `These tables say what version ${last.version} says.`;
  return html`<p>${lead} To cite a number for good, cite a version: its files never change.</p>
${changed ? html`<h3>Changed since ${last.version}</h3>
${changeList(changes, corrections)}` : null}
<h3>Frozen</h3>
<ul>${frozen.toReversed().map((release) => entry(release, story_id, data))}</ul>`;
}

function entry({version, released_on, summary, claims, reports, archive_sha256}: Release, storyId: string,
  data: string): Html {
  return html`<li><a href="${data}/v/${version}.zip">${version}</a>, ${formatDay(released_on)}: ${summary}
${countOf(claims!, "claim")} in ${countOf(reports!, "report")}. ${singleFiles(storyId, version, data)}
<small class="hash">SHA-256 of the zip: <code>${archive_sha256}</code></small></li>
`;
}

/** The first releases lie in a folder each; the tables of later ones stand under the hash of what they hold. */
function singleFiles(storyId: string, version: string, data: string): Html {
  if (!isKeptOnce(readFileSync(versionFile(storyId, version))))
    return html`Each file stands at <code>data/${storyId}/v/${version}/</code>.`;
  return html`Single tables, as CSV packed by gzip: <a href="${data}/v/${version}.json" rel="external">the list</a>.`;
}

function changeList(found: TableChange[], corrections: string): Html {
  if (!found.length) return html`<p>No row; only which columns there are.</p>`;
  const entry = (change: TableChange) =>
    html`<li><a href="#${change.table}">${change.table}</a>: ${counted(change)}</li>
`;
  return html`<ul>${found.map(entry)}</ul>
<p>What a changed cell said before, and why it was changed: <a href="${corrections}">corrections</a>.</p>`;
}

/** "a new table of 2 rows", "2 rows added, 17 rows changed (note in 15, figure_words in 3), 1 row removed". */
function counted(change: TableChange): string {
  const {isNew, added, columns} = change;
  const rows = (count: number) => countOf(count, "row");
  if (isNew) return `a new table of ${rows(added)}`;
  const moved = Object.entries(columns).map(([column, count]) => `${column} in ${formatCount(count)}`).join(", ");
  const kinds = (["added", "changed", "removed"] as const).filter((what) => change[what]);
  return kinds.map((what) => `${rows(change[what])} ${what}${what === "changed" ? ` (${moved})` : ""}`).join(", ");
}
