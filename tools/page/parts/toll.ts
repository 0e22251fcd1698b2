import {formatDay} from "../../../src/toll/day.ts";
import {formatCount, formatRatio} from "../../../src/toll/figure.ts";
import type {Toll} from "../../../loaders/schema/tolls.ts";
import {claimLink, claimsTable} from "./claimant-claims.ts";
import {PageError} from "../context.ts";
import {html, type Html} from "../html.ts";
import {chartPath, pageHref} from "../links.ts";
import type {StoryData} from "../story-data.ts";
import {storyFigures} from "../story-figures.ts";
import type {Part} from "./part.ts";

/** All that was said of one toll: what it counts, how far apart the sayings were, and every claim. */
export const toll: Part = (context) => {
  const {story, root, params} = context;
  const found = story.tables.tolls.find((row) => row.toll_id === params.toll);
  if (!found) throw new PageError(context, `no toll has the id ${params.toll}`);
  const claims = story.tables.claims.filter((claim) => story.known.get(claim.claim_id)?.toll_id === found.toll_id)
    .toSorted((a, b) => (story.known.get(a.claim_id)!.known_on < story.known.get(b.claim_id)!.known_on ? -1 : 1));
  const charts = storyFigures(story).filter(({spec}) => spec.tolls.includes(found.toll_id));
  const drawn = charts.map(({id, title}) => html`<li><a href="${pageHref(chartPath(id), root)}">${title}</a></li>`);
  return html`<h1>${found.title}</h1>
<p class="lede">${formatCount(found.claims!)} ${found.claims === 1 ? "claim" : "claims"}
by ${formatCount(found.claimants!)} ${found.claimants === 1 ? "claimant" : "claimants"}, ${days(found)}.
Only claims about one toll may be compared outright.</p>
${widest(found, story, root)}
${charts.length > 0 && html`<h2>Drawn in</h2><ul>${drawn}</ul>`}
${claimsTable(claims, true, context)}
<p class="address">Permanent address of this toll: <code>tolls/${found.toll_id}</code></p>`;
};

function days({first_known_on: first, last_known_on: last}: Toll): string {
  return first === last ? `on ${formatDay(first!)}` : `from ${formatDay(first!)} to ${formatDay(last!)}`;
}

/** The widest gap between two standing claims that may be compared outright, where there ever was one. */
function widest({toll_id}: Toll, {tables, claims, claimants}: StoryData, root: string): Html | null {
  const rows = tables.gaps.filter((row) =>
    row.toll_id === toll_id && row.admits === "same" && row.larger_claim_id && row.guaranteed_ratio !== null);
  const [row] = rows.toSorted((a, b) => b.guaranteed_ratio! - a.guaranteed_ratio! || (a.from < b.from ? -1 : 1));
  if (!row) return html`<p>No two standing claims about it could be compared.</p>`;
  const name = (id: string) => claimants.get(claims.get(id)!.claimant_id)!.short_name;
  const link = (id: string) => html`${claimLink(claims.get(id)!, root)} (${name(id)})`;
  const when = `from ${formatDay(row.from)}${row.until ? ` to ${formatDay(row.until)}` : " on"}`;
  return html`<p>They were furthest apart ${when}: ${link(row.larger_claim_id!)} is
at least ${formatRatio(row.guaranteed_ratio!, {cut: true})} times ${link(row.smaller_claim_id!)}.</p>`;
}
