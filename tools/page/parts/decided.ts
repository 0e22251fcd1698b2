import {claimSentence} from "../claim-words.ts";
import {PageError} from "../context.ts";
import {toClaim} from "../elements/anchors.ts";
import {html} from "../html.ts";
import type {Part} from "./part.ts";

/** The reasons that the ledger gives for how some claims are written: `<div data-part="decided" data-claims="ID
 * ID">`. */
export const decided: Part = (context, {claims = ""}) => {
  const {story, root} = context;
  const rows = claims.split(/\s+/).filter(Boolean).map((id) => {
    const claim = story.claims.get(id);
    if (!claim?.decided_because)
      throw new PageError(context, `part decided: ${id} is no claim with a reason in decided_because`);
    return claim;
  });
  return html`<dl class="decided">${rows.map((claim) => html`<div>
<dt>${toClaim(claim.claim_id, claimSentence(claim, story), root)}</dt><dd>${claim.decided_because}</dd></div>
`)}</dl>`;
};
