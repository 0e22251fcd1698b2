import type {Correction} from "../../schema/corrections.ts";
import {formatDay} from "../../../src/toll/day.ts";
import {html, type Html} from "../html.ts";
import {claimPath, pageHref} from "../links.ts";
import type {StoryData} from "../story-data.ts";
import type {Part} from "./part.ts";

/** Our corrections of the ledger, newest first; says so when there are none. */
export const corrections: Part = ({story, root}) => {
  const rows = story.tables.corrections.toReversed();
  if (!rows.length) return html`<p>No row of this ledger has been corrected so far. The table of corrections is empty in data version <code>${story.version}</code>, whose newest row is of ${formatDay(story.recordedOn)}.</p>`;
  return html`<ol class="corrections">${rows.map((row) => entry(row, story, root))}</ol>`;
};

function entry({correction_id, target, was, now, reason, made_on}: Correction, story: StoryData, root: string): Html {
  const [table, id, column] = target.split("/") as [string, string, string];
  const cell = table === "claims" && story.claims.has(id)
    ? html`<a href="${pageHref(claimPath(id), root)}" data-claim="${id}">${id}</a>` : html`${id}`;
  return html`<li id="${correction_id}"><p><time datetime="${made_on}">${formatDay(made_on)}</time>: ${column} of ${cell} (${table}) said <q>${was ?? "nothing"}</q> and says <q>${now ?? "nothing"}</q>. ${reason}</p></li>`;
}
