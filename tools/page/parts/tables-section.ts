import {countOf} from "../../../src/toll/count-of.ts";
import type {CatalogColumn, CatalogTable} from "../../publish/catalog.ts";
import {fold} from "../elements/fold.ts";
import {scrollingTable, type Column} from "../elements/table.ts";
import {html, joined, type Html} from "../html.ts";
import {sizeText} from "./tables-size.ts";

/** A table, folded, with its files, its first rows, and what each column means.
 * @param data the way to the folder of the story's files
 * @param known the tables of the page, to which ids can lead
 * @param page the way to the table's own page */
export function tableSection(section: CatalogTable, data: string, known: Set<string>, page: string): Html {
  const {name, title, description, rows, columns, files} = section;
  const file = ({path, title, bytes}: CatalogTable["files"][number]) =>
    html`<a href="${data}/${path}" title="${title}">${path.slice(name.length + 1)}</a> ${sizeText(bytes)}`;
  return fold(title, html`<p>${description}</p>
<p class="files">${countOf(rows, "row")}, ${countOf(columns.length, "column")}.
${joined(files.map(file), " · ")}.
<a href="${page}">Sort, filter and count its rows</a></p>
${firstRows(section)}
<details class="dictionary"><summary>What its ${countOf(columns.length, "column means", "columns mean")}</summary>
${dictionary(section, known)}</details>`, {id: name, count: countOf(rows, "row"), section: true});
}

function firstRows({title, columns, preview}: CatalogTable): Html {
  if (!preview.length) return html`<p>No row so far.</p>`;
  const shown = columns.map(({name}, at): Column<string[]> =>
    ({head: html`<code>${name}</code>`, cell: (cells) => cells[at]}));
  return scrollingTable(`First rows of ${title}`, shown, preview, {name: "preview"});
}

function dictionary({title, columns}: CatalogTable, known: Set<string>): Html {
  return scrollingTable(`Columns of ${title}`, [
    {head: "Column", cell: ({name, key}) => html`<code>${name}</code>${key && html` <small>key</small>`}`},
    {head: "Holds", cell: ({kind, nullable}) => `${kind}${nullable ? ", may be empty" : ""}`},
    {head: "Meaning", cell: (column) => meaning(column, known)}
  ], columns, {name: "few"});
}

function meaning(column: CatalogColumn, known: Set<string>): Html {
  const {kind, description, unit, rule, form, words, meanings, leads_to} = column;
  const leads = leads_to &&
    html`An id of ${known.has(leads_to) ? html`<a href="#${leads_to}">${leads_to}</a>` : leads_to}.`;
  const more = [
    rule && `Rule: ${rule}`,
    words.length || kind === "text" ? null : `Written as ${form}.`,
    unit && `Unit: ${unit}.`
  ];
  const list = words.map((word) => html`<li><code>${word}</code> ${meanings[word]}</li>
`);
  return html`${description} ${leads} <span class="quiet">${more.filter(Boolean).join(" ")}</span>
${words.length ? html`<ul class="words">${list}</ul>` : null}`;
}
