import {comparable, type Comparable} from "../../../src/toll/comparable.ts";
import type {Claim} from "../../../loaders/schema/claims.ts";
import {claimSentence} from "../claim-words.ts";
import {PageError, type PageContext} from "../context.ts";
import {toClaim} from "../elements/anchors.ts";
import {html, type Html} from "../html.ts";
import type {Part} from "./part.ts";

/** What the one function that every chart asks says of some pairs: `<div data-part="compare" data-pairs="A B, C
 * D">`. */
export const compare: Part = (context, {pairs = ""}) =>
  html`<dl class="decided">${pairs.split(",").map((pair) => answer(pair.trim().split(/\s+/), context))}</dl>`;

function answer([a, b]: string[], context: PageContext): Html {
  const {story} = context;
  const claimOf = (id: string | undefined) => {
    const claim = story.claims.get(id ?? "");
    if (!claim) throw new PageError(context, `part compare: no claim has the id ${id}`);
    return claim;
  };
  const [first, second] = [claimOf(a), claimOf(b)];
  const link = (claim: Claim) => toClaim(claim.claim_id, claimSentence(claim, story), context.root);
  const found = comparable(first, second, story.tables.story[0]!.started_on);
  return html`<div><dt>${link(first)}<br>${link(second)}</dt>
<dd><b>${words[found.answer]}</b> ${found.reasons.join(" ") || "They are about one toll."}</dd></div>
`;
}

const words: Record<Comparable, string> = {yes: "Yes.", "with-caveat": "With a caveat.", no: "No."};
