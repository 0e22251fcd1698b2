import {formatDay} from "../../../src/toll/day.ts";
import type {Claim} from "../../../loaders/schema/claims.ts";
import {figureAndMeasure, victimsOf} from "../claim-words.ts";
import {html} from "../html.ts";
import {claimantPath, claimPath, pageHref} from "../links.ts";
import type {Part} from "./part.ts";

/** Claims that their claimants revised, withdrew or disowned: changes of theirs, not of ours. */
export const takenBack: Part = ({story, root}) => {
  const rows = story.tables.claims.filter(({status}) => status !== "standing" && status !== "superseded");
  if (!rows.length) return html`<p>No claimant of this ledger has taken a figure back.</p>`;
  const day = (claim: Claim) => claim.withdrawn_on ?? claim.said_on ?? "";
  const link = (id: string) => html`<a href="${pageHref(claimPath(id), root)}" data-claim="${id}">${figureAndMeasure(story.claims.get(id)!)}</a>`;
  return html`<div class="scroll" role="region" aria-label="Claims taken back" tabindex="0"><table class="stack"><thead><tr><th scope="col">Claimant</th><th scope="col">From</th><th scope="col">Figure</th><th scope="col">What became of it</th></tr></thead>
<tbody>${rows.toSorted((a, b) => (day(a) < day(b) ? -1 : 1)).map((claim) => html`<tr><td><a href="${pageHref(claimantPath(claim.claimant_id), root)}">${story.claimants.get(claim.claimant_id)!.name}</a></td><td data-label="From">${day(claim) ? formatDay(day(claim)) : "not recorded"}</td><td data-label="Figure">${link(claim.claim_id)} <small>${victimsOf(claim, story)}</small></td><td data-label="What became of it">${claim.status}</td></tr>
`)}</tbody></table></div>`;
};
