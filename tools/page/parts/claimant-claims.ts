import {formatDay} from "../../../src/toll/day.ts";
import type {Claim} from "../../../loaders/schema/claims.ts";
import type {Claimant} from "../../../loaders/schema/claimants.ts";
import {figureAndMeasure, victimsOf} from "../claim-words.ts";
import type {PageContext} from "../context.ts";
import {html, type Html} from "../html.ts";
import {claimantPath, claimPath, pageHref} from "../links.ts";
import type {StoryData} from "../story-data.ts";

/** The claims of a claimant; of a body that others speak for, theirs too. By the day on which each was
 * known, those without one last. */
export function claimsOfClaimant({claimant_id}: Claimant, {tables, body, known}: StoryData): Claim[] {
  const own = tables.claims.filter((claim) => claim.claimant_id === claimant_id || body(claim.claimant_id) === claimant_id);
  const day = (claim: Claim) => known.get(claim.claim_id)?.known_on ?? "9";
  return own.toSorted((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : a.claim_id < b.claim_id ? -1 : 1));
}

/** Every claim in the order of days; `who` names the claimant where there are several. */
export function claimsTable(claims: Claim[], who: boolean, {story, root}: PageContext): Html {
  const name = (id: string) => html`<td><a href="${pageHref(claimantPath(id), root)}">${story.claimants.get(id)!.short_name}</a></td>`;
  return html`<h2>Every claim</h2>
<div class="scroll" role="region" aria-label="Every claim" tabindex="0"><table class="few"><thead><tr><th scope="col">Said on</th>${who ? html`<th scope="col">Who</th>` : null}<th scope="col">Figure</th><th scope="col">Of whom</th><th scope="col" class="number">Printings</th></tr></thead>
<tbody>${claims.map((claim) => html`<tr><td>${dayText(claim, story)}</td>${who ? name(claim.claimant_id) : null}<td>${claimLink(claim, root)}</td><td>${victimsOf(claim, story)}</td><td class="number">${story.reports.get(claim.claim_id)?.length ?? 0}</td></tr>
`)}</tbody></table></div>`;
}

export function claimLink(claim: Claim, root: string): Html {
  return html`<a href="${pageHref(claimPath(claim.claim_id), root)}" data-claim="${claim.claim_id}">${figureAndMeasure(claim)}</a>`;
}

/** The day of saying, else of the first printing, which is then said. */
export function dayText({claim_id, said_on}: Claim, {known}: StoryData): string {
  const printed = known.get(claim_id)?.known_on;
  return said_on ? formatDay(said_on) : printed ? `${formatDay(printed)} (printed)` : "no day";
}
