import anyAscii from "any-ascii";
import {group} from "d3";
import type {LeftOut} from "../../../loaders/schema/left-out.ts";
import {outside} from "../elements/anchors.ts";
import {fold} from "../elements/fold.ts";
import {html, type Html} from "../html.ts";
import type {Part} from "./part.ts";

/** Printings that were read and could not be used, each with its reason. */
export const leftOut: Part = ({story}) => {
  const rows = story.tables["left-out"];
  if (!rows.length) return html`<p>Nothing that was read had to be left out.</p>`;
  const lead = rows.length === 1 ? "1 printing was read and could not be used, for the reason given."
    : `${rows.length} printings were read and could not be used, each for the reason given.`;
  return html`<p>${lead}</p>
${rows.length > few ? byLetter(rows) : list(rows)}`;
};

/** So many stand open on the page. */
const few = 12;

function list(rows: LeftOut[]): Html {
  return html`<dl class="decided">${rows.map(entry)}</dl>`;
}

/** Folded under the first letter of the outlet. */
function byLetter(rows: LeftOut[]): Html[] {
  const sorted = rows.toSorted((a, b) => a.outlet.localeCompare(b.outlet, "en"));
  const letter = ({outlet}: LeftOut) => anyAscii(outlet).slice(0, 1).toUpperCase();
  return [...group(sorted, letter)].map(([first, some]) => fold(first, list(some), {count: outletsOf(some)}));
}

/** "ABC News, AFP and 3 more", each outlet once. */
function outletsOf(rows: LeftOut[]): string {
  const names = [...new Set(rows.map(({outlet}) => outlet))];
  return names.length > most ? `${names.slice(0, most - 1).join(", ")} and ${names.length - most + 1} more`
    : names.join(", ");
}

const most = 4;

function entry({report_id, outlet, url, figure_words, reason}: LeftOut): Html {
  return html`<div><dt>${outside(url, outlet)}: <q>${figure_words}</q> <small>${report_id}</small></dt>
<dd>${reason}</dd></div>
`;
}
