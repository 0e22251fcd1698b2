import {formatDay} from "../../../src/toll/day.ts";
import {figureAndMeasure, victimsOf} from "../claim-words.ts";
import {PageError} from "../context.ts";
import {html} from "../html.ts";
import {claimantPath, claimPath, pageHref} from "../links.ts";
import type {Part} from "./part.ts";

/** All that a claimant said, in the order of days, and whose word its word is. */
export const claimant: Part = (context) => {
  const {story, root, params} = context;
  const claimant = story.claimants.get(params.claimant!);
  if (!claimant) throw new PageError(context, `no claimant has the id ${params.claimant}`);
  const own = story.tables.claims.filter((claim) => claim.claimant_id === claimant.claimant_id);
  const rows = own.toSorted((a, b) => ((a.said_on ?? "") < (b.said_on ?? "") ? -1 : 1));
  const members = story.tables.claimants.filter((other) => other.speaks_for === claimant.claimant_id);
  const link = (id: string) => html`<a href="${pageHref(claimantPath(id), root)}">${story.claimants.get(id)!.name}</a>`;
  return html`<h1>${claimant.name}</h1>
${claimant.note ? html`<p>${claimant.note}</p>` : null}
${claimant.speaks_for ? html`<p>Speaks for: ${link(claimant.speaks_for)}.</p>` : null}
${members.length ? html`<p>Those who speak for it: ${members.map((member, index) => html`${index ? ", " : ""}${link(member.claimant_id)}`)}.</p>` : null}
${rows.length ? html`<table><thead><tr><th scope="col">Said on</th><th scope="col">Figure</th><th scope="col">Of whom</th><th scope="col">Printings</th></tr></thead>
<tbody>${rows.map((claim) => html`<tr><td>${claim.said_on ? formatDay(claim.said_on) : "not recorded"}</td><td><a href="${pageHref(claimPath(claim.claim_id), root)}" data-claim="${claim.claim_id}">${figureAndMeasure(claim)}</a></td><td>${victimsOf(claim, story)}</td><td>${story.reports.get(claim.claim_id)?.length ?? 0}</td></tr>\n`)}</tbody></table>` : html`<p>No claim of its own in this ledger.</p>`}`;
};
