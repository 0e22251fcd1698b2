import {cellParts, headText, type CellPart} from "../../../src/components/table/cell.ts";
import {isNumber, type TableColumn} from "../../../src/components/table/column.ts";
import type {TablePage} from "../../../src/components/table/page.ts";
import {formatsOf, type Format} from "../../../loaders/write/table-writers.ts";
import {pageRows} from "../../../src/components/table/view.ts";
import {countOf} from "../../../src/toll/count-of.ts";
import {cited, citeIt} from "../cite.ts";
import {PageError, type PageContext} from "../context.ts";
import {outside} from "../elements/anchors.ts";
import {scroll} from "../elements/table.ts";
import {html, Html, joined} from "../html.ts";
import {pageHref, tablePath} from "../links.ts";
import {namesNeeded, shownTables, tableNames, type ShownTable} from "../table-pages.ts";
import type {Part} from "./part.ts";

/** The page of a table: its first rows, whole without scripts. With src/components/table/explore.ts they are sorted,
 * filtered, counted and taken away as a reader likes. */
export const table: Part = (context) => {
  const {story, root, siteRoot, params} = context;
  const found = shownTables(story).get(params.table!);
  if (!found) throw new PageError(context, `no table is called ${params.table}`);
  const {table: {name, title, description}, rows, columns, opening} = found;
  const file = `${siteRoot}data/${story.id}/${name}`;
  const {caution = ""} = found.table;
  const {lede, rest} = split(description.replace(caution, "").trim());
  const links = formatsOf(found.table).filter((format) => format in common).slice(0, 2).map((format) =>
    html`<a href="${file}.${format}">${common[format]!}</a>`);
  const more = rows.length > pageRows && html`
<span class="no-script">${opening ? "Some" : `The first ${pageRows}`}
are below; to sort and filter all, the page needs scripts.</span>`;
  return html`<h1>${title}</h1>
<p class="lede">${lede}</p>${rest && html`
<details class="about"><summary>About this table</summary><p>${rest}</p></details>`}
<p class="table-files" data-files-of="${story.id}" data-version="${story.version}">
${countOf(rows.length, "row")},
${countOf(columns.length, "column")}: ${joined(links, " · ")}.
<a href="${pageHref("tables", root)}#${name}">What each column means, more formats</a>.${more}</p>${caution && html`
<p class="caution">${caution}</p>`}${opening && html`
<p class="opening">${opening.why}</p>`}
${scroll(`${title}, rows`, firstRows(found, context))}
${way("rows", `${file}.csv`)}${namesNeeded(columns).map((one) =>
  way("names", `${siteRoot}data/${story.id}/names/${one}.json`, one))}
<script type="application/json" class="table">${pageData(found, context)}</script>
${citeIt(cited(`${title}, table.`, tablePath(name), story), context)}`;
};

/** The formats of which most readers know one; the page of all tables has the others. */
const common: Partial<Record<Format, string>> = {csv: "CSV", json: "JSON", parquet: "Parquet"};

/** The first sentence stands above a table, the others are a press away: on a phone they would push its rows out of
 * sight. */
function split(description: string): {lede: string; rest: string} {
  const derived = /^Derived\. /;
  const [lede = "", ...rest] = description.replace(derived, "").split(/(?<=\.)\s+/);
  return {lede, rest: [derived.test(description) ? "Computed from the tables of the ledger." : "", ...rest].join(" ")};
}

function firstRows({table, rows, columns, shown, opening}: ShownTable, {story, root}: PageContext): Html {
  const names = tableNames(story);
  const some = shown.map((name) => columns.find((column) => column.name === name)!);
  const cell = (column: TableColumn, row: ShownTable["rows"][number]) =>
    html`<td${classOf(column)}>${joined(cellParts(column, row[column.name], names, root).map(written))}</td>
`;
  const first = opening?.first ?? rows.slice(0, pageRows);
  return html`<table class="rows"><caption class="visually-hidden">${table.title}</caption>
<thead><tr>${some.map((column) => html`<th scope="col"${classOf(column)}>${headText(column)}</th>
`)}</tr></thead>
<tbody>${first.map((row) => html`<tr>${some.map((column) => cell(column, row))}</tr>
`)}</tbody></table>`;
}

function written({text, href, outside: elsewhere, meaning}: CellPart): Html {
  if (href && elsewhere) return outside(href, text);
  if (href) return html`<a href="${href}">${text}</a>`;
  return meaning ? html`<span title="${meaning}">${text}</span>` : html`${text}`;
}

function classOf(column: TableColumn): Html | null {
  return isNumber(column) ? html` class="number"` : null;
}

/** A link that a script follows. */
function way(name: string, href: string, table?: string): Html {
  return html`<a class="${name}" hidden download href="${href}"${table && html` data-table="${table}"`}>${name}</a>`;
}

function pageData({table, rows, columns, shown, opening}: ShownTable, {story, root}: PageContext): Html {
  const data: TablePage = {name: table.name, title: `${table.title}. tollbook: ${story.chart.title}`, story: story.id,
    version: story.version, root, rows: rows.length, columns, shown,
    opening: opening && {search: opening.search, why: opening.why, rows: opening.rows}};
  return new Html(JSON.stringify(data).replaceAll("<", "\\u003c"));
}
