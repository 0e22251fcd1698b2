import {html} from "../html.ts";
import type {Part} from "./part.ts";

/** Printings that were read and could not be used, each with its reason. */
export const leftOut: Part = ({story}) => html`<dl class="decided">${story.tables["left-out"].map(({report_id, outlet, url, figure_words, reason}) => html`<div><dt>${url ? html`<a href="${url}" rel="external noopener noreferrer nofollow">${outlet}</a>` : outlet}: <q>${figure_words}</q> <small>${report_id}</small></dt><dd>${reason}</dd></div>
`)}</dl>`;
