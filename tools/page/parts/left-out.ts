import type {LeftOut} from "../../../loaders/schema/left-out.ts";
import {outside} from "../elements/anchors.ts";
import {html, type Html} from "../html.ts";
import type {Part} from "./part.ts";

/** Printings that were read and could not be used, each with its reason. */
export const leftOut: Part = ({story}) => {
  const rows = story.tables["left-out"];
  if (!rows.length) return html`<p>Nothing that was read had to be left out.</p>`;
  const lead = rows.length === 1 ? "1 printing was read and could not be used, for the reason given."
    : `${rows.length} printings were read and could not be used, each for the reason given.`;
  return html`<p>${lead}</p>
<dl class="decided">${rows.map(entry)}</dl>`;
};

function entry({report_id, outlet, url, figure_words, reason}: LeftOut): Html {
  return html`<div><dt>${outside(url, outlet)}: <q>${figure_words}</q> <small>${report_id}</small></dt>
<dd>${reason}</dd></div>
`;
}
