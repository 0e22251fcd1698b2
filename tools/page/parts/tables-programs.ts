import {formatDay} from "../../../src/toll/day.ts";
import type {Catalog} from "../../publish/catalog.ts";
import {siteNote} from "../cite.ts";
import {pastedAddress} from "../head/site-address.ts";
import {escape, html, Html} from "../html.ts";
import type {StoryData} from "../story-data.ts";
import type {PageContext} from "../context.ts";

/** The programs that recompute a number of the story, each to be pasted as it is. */
export function programs({reproduced, reproducers}: Catalog, story: StoryData,
  {siteRoot}: Pick<PageContext, "siteRoot">): Html {
  const {toll_id, day, prints} = reproduced!;
  const data = `${pastedAddress()}data/${story.id}`;
  return html`<h2 id="programs">Compute a number yourself</h2>
<p>Each of these programs prints <code>${prints}</code>: what the words guarantee of the gap between the two claims
furthest apart on ${formatDay(day)}, of “${story.chart.tollTitles[toll_id]}”.
The story prints it cut short: to one decimal, from ten on to none.</p>
${siteNote()}
${reproducers.map(({id, title, needs, code}) => html`<details class="program" id="program-${id}">
<summary>${title} <small>needs: ${needs}</small></summary>
<pre data-snippet data-root="${siteRoot}"><code>${written(code.replaceAll("{data}", data))}</code></pre></details>
`)}`;
}

/** Framework would take a template literal's hole in the page's source for code of its own. */
function written(code: string): Html {
  return new Html(escape(code).replaceAll("$", "&#36;"));
}
