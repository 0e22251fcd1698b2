import {claimsOfClaimant, claimsTable} from "./claimant-claims.ts";
import {silencesTable} from "./claimant-silences.ts";
import {voices} from "./claimant-voices.ts";
import {whomTable} from "./claimant-whom.ts";
import {PageError} from "../context.ts";
import {cited, citeIt} from "../cite.ts";
import {claimantPath} from "../links.ts";
import {toClaimant} from "../elements/anchors.ts";
import {html, joined} from "../html.ts";
import {countOf} from "../../../src/toll/count-of.ts";
import {rowsLinks} from "../takeaway/rows-links.ts";
import type {Part} from "./part.ts";

/** All that a claimant said: of whom, over time, its silences, and every claim; and whose word its word is. */
export const claimant: Part = (context) => {
  const {story, root, params} = context;
  const found = story.claimants.get(params.claimant!);
  if (!found) throw new PageError(context, `no claimant has the id ${params.claimant}`);
  const claims = claimsOfClaimant(found, story);
  const members = story.tables.claimants.filter((other) => other.speaks_for === found.claimant_id);
  const printings = claims.reduce((sum, claim) => sum + (story.reports.get(claim.claim_id)?.length ?? 0), 0);
  const side = story.tables.vocabulary.find((word) => word.kind === "side" && word.word_id === found.side)!.name;
  const link = (id: string) => toClaimant(id, story, root, story.claimants.get(id)!.name);
  const speaking = joined(members.map((member) => link(member.claimant_id)));
  const counted = `${countOf(claims.length, "claim")} in ${countOf(printings, "printing")}`;
  return html`<h1>${found.name}</h1>
<p class="lede">${counted}${members.length ? ", with those who speak for it" : ""}. Side: ${side}.</p>
${found.note ? html`<p>${found.note}</p>` : null}
${found.speaks_for ? html`<p>Its word counts as that of: ${link(found.speaks_for)}.</p>` : null}
${members.length > 0 && html`<p>Those who speak for it: ${speaking}.</p>`}
${claims.length ? html`${whomTable(found, claims, context)}
${voices(claims, context)}
${members.length ? null : silencesTable(found, context)}
${claimsTable(claims, {who: members.length > 0, whom: true}, context)}`
  : html`<p>No claim of its own in this ledger.</p>`}
<p class="address">These claims as files: ${rowsLinks(`${root}${claimantPath(found.claimant_id)}`)}</p>
${citeIt(cited(`“${found.name}”, all claims of a claimant.`, claimantPath(found.claimant_id), story), context)}`;
};
