import {claimsTable} from "../../../loaders/schema/claims.ts";
import {reportsTable} from "../../../loaders/schema/reports.ts";
import {columnsOf} from "../../../loaders/schema/table.ts";
import {examples} from "../../../src/components/desk/examples.ts";
import type {LedgerColumns} from "../../../src/components/desk/ledger-rows.ts";
import {matchNames} from "../../articles/match-ledger.ts";
import {html, Html} from "../html.ts";
import {rowsLink} from "../rows-link.ts";
import type {Part} from "./part.ts";

/** The desk on which a reader lays an article: form, text, chart, rows. It is filled by src/components/desk/desk.ts;
 * the names that the matcher needs stand in the page, the claims in chart.json. */
export const articleDesk: Part = ({story, root, siteRoot}) => html`<div class="desk-of-articles" data-article-desk
data-state="waiting" data-claims="${root}claims/">
${rowsLink({story, siteRoot})}
<script type="application/json">${dataOf({names: matchNames(story.tables), columns})}</script>
${form}
<p class="said" data-desk="said" role="status"></p>
<div data-desk="result" hidden>
<h2 data-desk="title" tabindex="-1">What was read</h2>
${legend}
<label class="tick"><input type="checkbox" data-desk="aside"> Show the numbers that are no toll</label>
<div class="article-words" data-desk="words" tabindex="0" role="region" aria-label="The article"></div>
<figure class="chart" data-desk="chart">
<h2>Among the claims known on that day</h2>
<label class="toll"><span>Toll</span> <select data-desk="toll"></select></label>
<p class="quiet">As the ledger knew it on <span data-desk="day"></span>. Framed marks are the article’s figures;
a plain line leads to the claim that one prints, a zigzag to the claim that it bends.</p>
<div class="drawing" data-desk="among"></div>
</figure>
<p data-desk="no-chart" hidden>None of these figures counts anything that this ledger counts, so there is no chart.</p>
<h2>The rows</h2>
<div class="scroll" data-desk="rows" tabindex="0" role="region" aria-label="The rows"></div>
<details class="rejected"><summary>Numbers that are no toll (<span data-desk="rejected-count">0</span>)</summary>
<ul data-desk="rejected"></ul></details>
<div class="outlet">
<label><span>Outlet</span><input type="text" name="outlet" autocomplete="off"></label>
<label><span>Address</span><input type="url" name="address" autocomplete="off"></label>
</div>
<p class="buttons" data-desk="take"></p>
<p class="quiet">The rows have the columns of the ledger’s own files. A program read them;
a person has to check them. Cells that nobody printed are empty. In a copy of this notebook
<code>npx tollbook sheet in claims.csv reports.csv</code> says what they would add.</p>
</div>
</div>`;

/** Data in a script element, which no text in them can end. */
function dataOf(data: object): Html {
  return new Html(JSON.stringify(data).replaceAll("<", "\\u003c"));
}

const columns = {claims: columnsOf(claimsTable), reports: columnsOf(reportsTable)} satisfies LedgerColumns;

const form = html`<form>
<div data-ready hidden>
<p class="try">Try one of three invented articles:
${examples.map(({id, title}) => html`<button type="button" data-example="${id}">${title}</button> `)}</p>
<label class="paste"><span>The article</span><textarea name="text" rows="8" spellcheck="false"
placeholder="Paste a text here, or drop a text, HTML or Markdown file"></textarea></label>
<div class="about">
<label><span>Or open a file</span><input type="file" name="file"
accept=".txt,.text,.html,.htm,.xhtml,.md,.markdown,text/plain,text/html"></label>
<label><span>Published on</span><input type="date" name="published"></label>
<label><span>It is</span><select name="kind"><option value="">whatever it looks like</option>
<option value="text">text</option><option value="html">HTML</option>
<option value="markdown">Markdown</option></select></label>
<button type="submit">Read it</button>
</div>
</div>
</form>`;

const legend = html`<ul class="legend" aria-label="Marks in the text">
<li><span class="found accept">figure</span> figure sure</li>
<li><span class="found review">figure</span> for review</li>
<li><span class="found hand">figure</span> corrected by hand</li>
<li><span class="sign">=</span> known claim</li>
<li><span class="sign">≠</span> differs from a known claim</li>
<li><span class="sign">+</span> new claim</li>
<li><span class="sign">?</span> several claims fit</li>
</ul>`;
