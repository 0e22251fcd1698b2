import {storyCatalog} from "../../publish/story-files.ts";
import {readingTips} from "../../publish/read-me.ts";
import {citeIt, tablesCitation} from "../cite.ts";
import {html} from "../html.ts";
import {pageHref, tablePath} from "../links.ts";
import {programs} from "./tables-programs.ts";
import {tableSection} from "./tables-section.ts";
import {sizeText} from "./tables-size.ts";
import {versions} from "./tables-versions.ts";
import type {Part} from "./part.ts";

/** Everything that can be taken away of a story, from the catalogue that stands beside its tables. */
export const tables: Part = (context) => {
  const {story, root, siteRoot} = context;
  const catalog = storyCatalog(story.id);
  const data = `${siteRoot}data/${story.id}`;
  const sheet = (name: string) => html`<a href="${data}/${name}.excel.csv">${name}.excel.csv</a>`;
  const known = new Set(catalog.tables.map(({name}) => name));
  return html`<p>The tables of “${catalog.title}”: <a href="${data}.zip">all of them in one zip</a>,
or one by one below. For a spreadsheet take
<a href="${data}/${story.id}.xlsx">the workbook</a>, which has a sheet for each and one that says what the columns mean;
or ${sheet("claims-wide")}, each claim with all names, and ${sheet("reports")}, who printed it. The other formats are
for programs. For SQL take <a href="${data}/${story.id}.sqlite">the database</a> (SQLite), whose tables hold their keys
to one another and say what their columns mean. Licence: CC BY 4.0.</p>
<h2 id="one-by-one">The tables</h2>
<div class="folds" data-files-of="${story.id}" data-version="${story.version}">
${catalog.tables.map((table) => tableSection(table, data, known, pageHref(tablePath(table.name), root)))}</div>
<h2 id="versions">Versions</h2>
${versions(catalog, data, pageHref("corrections", root))}
${citeIt(tablesCitation(story), context)}
<h2 id="not-to-conclude">What not to conclude</h2>
<ul>${catalog.not_to_conclude.map((line) => html`<li>${line}</li>`)}</ul>
<h2 id="reading">Reading them</h2>
<ul>${readingTips.map((line) => html`<li>${line}</li>`)}</ul>
${catalog.reproduced ? programs(catalog, story, {siteRoot}) : null}
<h2 id="documents">What comes with them</h2>
<ul class="files">${catalog.documents.map(({path, bytes}) => html`<li>
<a href="${data}/${path}" rel="external">${path}</a> ${sizeText(bytes)}</li>
`)}</ul>`;
};
