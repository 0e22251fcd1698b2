import {nounOf} from "../../../src/toll/count-of.ts";
import {formatDay} from "../../../src/toll/day.ts";
import {formatCount} from "../../../src/toll/figure.ts";
import {correctionEntry} from "../correction-entry.ts";
import {html} from "../html.ts";
import {toldCorrections} from "../told-corrections.ts";
import type {Part} from "./part.ts";

/** Our corrections of the ledger by claim and day, newest first, and how many were routine; says so when there are
 * none. */
export const corrections: Part = ({story, root, siteRoot}) => {
  const all = story.tables.corrections;
  if (!all.length) return html`<p>No row of this ledger has been corrected so far. The table of corrections is empty
in data version <code>${story.version}</code>, whose newest row is of ${formatDay(story.recordedOn)}.</p>`;
  const told = toldCorrections(story);
  const routine = all.filter((row) => row.routine).length;
  const list = html`<ol class="corrections">${told.map((one) => correctionEntry(one, story, {root, siteRoot}))}</ol>`;
  return html`${told.length > 0 && list}${routine > 0 && html`<p class="quiet">${formatCount(routine)} more
${nounOf(routine, "cell was", "cells were")} changed that told no reader anything wrong, such as remarks, reasons and
later counts of the same series; each stands in the
<a href="${siteRoot}data/${story.id}/corrections.csv">table of corrections</a>.</p>`}`;
};
