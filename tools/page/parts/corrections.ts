import {formatDay} from "../../../src/toll/day.ts";
import {correctionEntry} from "../correction-entry.ts";
import {html} from "../html.ts";
import type {Part} from "./part.ts";

/** Our corrections of the ledger, newest first; says so when there are none. */
export const corrections: Part = ({story, root, siteRoot}) => {
  const rows = story.tables.corrections.toReversed();
  if (!rows.length) return html`<p>No row of this ledger has been corrected so far. The table of corrections is empty
in data version <code>${story.version}</code>, whose newest row is of ${formatDay(story.recordedOn)}.</p>`;
  return html`<ol class="corrections">${rows.map((row) => correctionEntry(row, story, {root, siteRoot}))}</ol>`;
};
