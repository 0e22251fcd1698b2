import {formatCount} from "../../../src/toll/figure.ts";
import type {CatalogColumn, CatalogTable} from "../../publish/catalog.ts";
import {html, type Html} from "../html.ts";
import {sizeText} from "./tables-size.ts";

/** A table with its files, its first rows, and what each column means.
 * @param data the way to the folder of the story's files
 * @param known the tables of the page, to which ids can lead */
export function tableSection({name, title, description, rows, columns, files, preview}: CatalogTable, data: string, known: Set<string>): Html {
  return html`<h2 id="${name}">${title}</h2>
<p>${description}</p>
<p class="files">${formatCount(rows)} ${rows === 1 ? "row" : "rows"}, ${columns.length} columns. ${files.map((file, index) => html`${index ? " · " : ""}<a href="${data}/${file.path}" title="${file.title}">${file.path.slice(name.length + 1)}</a> ${sizeText(file.bytes)}`)}</p>
${preview.length ? scroll(`First rows of ${title}`, html`<table class="preview"><thead><tr>${columns.map((column) => html`<th scope="col"><code>${column.name}</code></th>`)}</tr></thead>
<tbody>${preview.map((cells) => html`<tr>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>
`)}</tbody></table>`) : html`<p>No row so far.</p>`}
<details class="dictionary"><summary>What its ${columns.length} columns mean</summary>
${scroll(`Columns of ${title}`, html`<table class="few"><thead><tr><th scope="col">Column</th><th scope="col">Holds</th><th scope="col">Meaning</th></tr></thead>
<tbody>${columns.map((column) => dictionaryRow(column, known))}</tbody></table>`)}</details>
`;
}

function dictionaryRow({name, kind, nullable, description, unit, rule, form, words, leads_to, key}: CatalogColumn, known: Set<string>): Html {
  const leads = leads_to && (known.has(leads_to) ? html`An id of <a href="#${leads_to}">${leads_to}</a>.` : `An id of ${leads_to}.`);
  const more = [rule && `Rule: ${rule}`, words.length ? `One of: ${words.join(", ")}.` : kind === "text" ? null : `Written as ${form}.`, unit && `Unit: ${unit}.`];
  return html`<tr><td><code>${name}</code>${key ? html` <small>key</small>` : null}</td><td>${kind}${nullable ? ", may be empty" : ""}</td><td>${description} ${leads} <span class="quiet">${more.filter(Boolean).join(" ")}</span></td></tr>
`;
}

function scroll(label: string, table: Html): Html {
  return html`<div class="scroll" role="region" aria-label="${label}" tabindex="0">${table}</div>`;
}
