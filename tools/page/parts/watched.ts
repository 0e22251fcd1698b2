import {formatDay} from "../../../src/toll/day.ts";
import {formatCount} from "../../../src/toll/figure.ts";
import type {Watched} from "../../../loaders/schema/watched.ts";
import {readWatched, watchedFile} from "../../capture/watched-file.ts";
import {scrollingTable, type Column} from "../elements/table.ts";
import {html, type Html} from "../html.ts";
import type {Part} from "./part.ts";

const told: Record<Watched["state"], string> = {
  stands: "stand with their words", "words-gone": "no longer have words that the ledger quotes",
  moved: "stand at another address", gone: "are gone", "not-asked": "ask not to be fetched by programs",
  "not-had": "could not be had this time"
};

/** What became of the pages that the ledger cites, when they were last looked at; nothing where nobody looked. */
export const watched: Part = ({siteRoot, story}) =>
  watchedTable(readWatched(watchedFile(story.id)), `${siteRoot}data/${story.id}/watched`);

/** @param file its address without an ending */
export function watchedTable(rows: Watched[], file: string): Html {
  if (!rows.length) return html``;
  const days = rows.map((row) => row.asked_on).sort();
  const states = (Object.keys(told) as Watched["state"][]).map((state) =>
    [state, rows.filter((row) => row.state === state)] as const).filter(([, own]) => own.length);
  const changed = rows.filter(({state}) => ["words-gone", "moved", "gone"].includes(state));
  return html`<h2>The pages themselves</h2>
<p>Of ${formatCount(rows.length)} pages that this ledger cites, looked at from ${formatDay(days[0]!)} to
${formatDay(days.at(-1)!)}: ${states.map(([state, own], at) =>
    html`${at ? ", " : null}${formatCount(own.length)} ${told[state]}`)}. All of them as a table:
<a href="${file}.csv">CSV</a> · <a href="${file}.json">JSON</a>.</p>
${changed.length ? html`<details><summary>Table, ${formatCount(changed.length)} pages that changed</summary>
${scrollingTable("Pages that changed", columns, changed)}</details>` : null}`;
}

const columns: Column<Watched>[] = [
  {head: "Page", cell: ({url}) => html`<a href="${url}">${new URL(url).host}</a>`},
  {head: "Since", cell: ({asked_on}) => formatDay(asked_on)},
  {head: "What", cell: ({state, what}) => html`${told[state].replace(/^are/, "is")}${what && `: ${what}`}`},
  {head: "Printings", cell: ({report_ids}) => report_ids.join(", ")}
];
