import type {Claim} from "../../../loaders/schema/claims.ts";
import {claimSentence} from "../claim-words.ts";
import {termGroups, terms, type Term} from "./glossary-terms.ts";
import {toClaim} from "../elements/anchors.ts";
import {html, type Html} from "../html.ts";
import type {StoryData} from "../story-data.ts";
import type {Part} from "./part.ts";

/** Every term with its definition, under the headings of the glossary, each with a claim that shows it. */
export const glossary: Part = ({story, root}) => html`${termGroups.map((group) => html`<h2>${group}</h2>
<dl class="glossary">${terms.filter((term) => term.group === group).map((term) => entry(term, story, root))}</dl>
`)}`;

function entry({id, word, text, example}: Term, story: StoryData, root: string): Html {
  const claim = example && exampleOf(example, story);
  const shown = claim && html`<span class="example">For example:
${toClaim(claim.claim_id, claimSentence(claim, story), root)}</span>`;
  return html`<div id="${id}"><dt>${word}</dt><dd>${text} ${shown}</dd></div>
`;
}

/** Of the claims that are so, the one with most printings. */
export function exampleOf(like: NonNullable<Term["example"]>,
  {tables, reports}: Pick<StoryData, "tables" | "reports">): Claim | undefined {
  const printings = ({claim_id}: Claim) => reports.get(claim_id)?.length ?? 0;
  const isLike = (claim: Claim) => Object.entries(like).every(([name, value]) => claim[name as keyof Claim] === value);
  const found = tables.claims.filter(isLike);
  return found.toSorted((a, b) => printings(b) - printings(a) || (a.claim_id < b.claim_id ? -1 : 1))[0];
}
