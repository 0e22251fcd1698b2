import {isProjection} from "../../../src/toll/claim.ts";
import {countOf} from "../../../src/toll/count-of.ts";
import {formatDay} from "../../../src/toll/day.ts";
import type {Toll} from "../../../loaders/schema/tolls.ts";
import {claimsTable} from "./claimant-claims.ts";
import {PageError} from "../context.ts";
import {html} from "../html.ts";
import {cited, citeIt} from "../cite.ts";
import {chartPath, pageHref, tollPath} from "../links.ts";
import {storyFigures} from "../story-figures.ts";
import {rowsLinks} from "../takeaway/rows-links.ts";
import {isDrawn} from "../takeaway/toll-picture.ts";
import type {Part} from "./part.ts";
import {tollParts} from "./toll-parts.ts";
import {tollGap} from "./toll-gap.ts";

/** All that was said of one toll: what it counts, how far apart the sayings were, and every claim. */
export const toll: Part = (context) => {
  const {story, root, params} = context;
  const found = story.tables.tolls.find((row) => row.toll_id === params.toll);
  if (!found) throw new PageError(context, `no toll has the id ${params.toll}`);
  const claims = story.tables.claims.filter((claim) => story.known.get(claim.claim_id)?.toll_id === found.toll_id)
    .toSorted((a, b) => (story.known.get(a.claim_id)!.known_on < story.known.get(b.claim_id)!.known_on ? -1 : 1));
  const charts = storyFigures(story).filter(({spec}) => spec.tolls.includes(found.toll_id));
  const drawn = charts.map(({id, title}) => html`<li><a href="${pageHref(chartPath(id), root)}">${title}</a></li>
`);
  return html`<h1>${found.title}</h1>
<p class="lede">${countOf(found.claims!, "claim")}
by ${countOf(found.claimants!, "claimant")}, ${days(found)}.
${isProjection(found) ? "" : "Only claims about one toll may be compared outright."}</p>
${tollGap(found, story, root)}
${tollParts(found, story, root)}
${claimsTable(claims, {who: true}, context)}
${charts.length > 0 && html`<h2>Drawn in</h2><ul>${drawn}</ul>`}
${citeIt(cited(`“${found.title}”, all claims of a toll.`, tollPath(found.toll_id), story), context)}
<p class="address">These claims as files: ${rowsLinks(`${root}${tollPath(found.toll_id)}`)}${isDrawn(found) &&
html` · <a href="${root}${tollPath(found.toll_id)}.svg" rel="external">picture (SVG)</a>`}</p>
<p class="address">Permanent address of this toll: <code>tolls/${found.toll_id}</code></p>`;
};

function days({first_known_on: first, last_known_on: last}: Toll): string {
  return first === last ? `on ${formatDay(first!)}` : `from ${formatDay(first!)} to ${formatDay(last!)}`;
}
