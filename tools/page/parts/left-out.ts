import {html} from "../html.ts";
import type {Part} from "./part.ts";

/** Printings that were read and could not be used, each with its reason. */
export const leftOut: Part = ({story}) => {
  const rows = story.tables["left-out"];
  if (!rows.length) return html`<p>Nothing that was read had to be left out.</p>`;
  return html`<p>${rows.length} ${rows.length === 1 ? "printing was read and could not be used, for the reason given." : "printings were read and could not be used, each for the reason given."}</p>
<dl class="decided">${rows.map(({report_id, outlet, url, figure_words, reason}) => html`<div><dt>${url ? html`<a href="${url}" rel="external noopener noreferrer nofollow">${outlet}</a>` : outlet}: <q>${figure_words}</q> <small>${report_id}</small></dt><dd>${reason}</dd></div>
`)}</dl>`;
};
