import {comparable, type Comparable} from "../../../src/toll/comparable.ts";
import {claimSentence} from "../claim-words.ts";
import {PageError, type PageContext} from "../context.ts";
import {html, type Html} from "../html.ts";
import {claimPath, pageHref} from "../links.ts";
import type {Part} from "./part.ts";

/** What the one function that every chart asks says of some pairs: `<div data-part="compare" data-pairs="A B, C D">`. */
export const compare: Part = (context, {pairs = ""}) =>
  html`<dl class="decided">${pairs.split(",").map((pair) => answer(pair.trim().split(/\s+/), context))}</dl>`;

function answer([a, b]: string[], context: PageContext): Html {
  const {story} = context;
  const [first, second] = [a, b].map((id) => {
    const claim = story.claims.get(id ?? "");
    if (!claim) throw new PageError(context, `part compare: no claim has the id ${id}`);
    return claim;
  }) as [NonNullable<ReturnType<typeof story.claims.get>>, NonNullable<ReturnType<typeof story.claims.get>>];
  const link = (claim: typeof first) => html`<a href="${pageHref(claimPath(claim.claim_id), context.root)}" data-claim="${claim.claim_id}">${claimSentence(claim, story)}</a>`;
  const found = comparable(first, second, story.tables.story[0]!.started_on);
  return html`<div><dt>${link(first)}<br>${link(second)}</dt><dd><b>${words[found.answer]}</b> ${found.reasons.join(" ") || "They are about one toll."}</dd></div>
`;
}

const words: Record<Comparable, string> = {yes: "Yes.", "with-caveat": "With a caveat.", no: "No."};
