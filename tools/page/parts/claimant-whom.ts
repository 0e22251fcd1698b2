import {group} from "d3-array";
import {tollId} from "../../../src/toll/toll.ts";
import type {Claim} from "../../../loaders/schema/claims.ts";
import type {Claimant} from "../../../loaders/schema/claimants.ts";
import type {PageContext} from "../context.ts";
import {html, type Html} from "../html.ts";
import {claimLink, dayText} from "./claimant-claims.ts";

/** What it says of its own side and of the other, or of each where it stands on neither: each toll with its first and
 * its latest claim. */
export function whomTable({side}: Claimant, claims: Claim[], {story, root}: PageContext): Html {
  const {vocabulary, story: [about]} = story.tables;
  const parties = vocabulary.filter((word) => word.kind === "party");
  const stands = parties.some((party) => party.word_id === side);
  const name = (party: (typeof parties)[number]) =>
    `Of ${party.adjective ?? party.name} people${stands ? (party.word_id === side ? ", its own side" : ", the other side") : ""}`;
  const tolls = (party: string) => [...group(claims.filter((claim) => claim.victims_party === party), (claim) => tollId(claim, about!.started_on))]
    .sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1));
  const when = (claim: Claim) => html` <small>${dayText(claim, story)}</small>`;
  return html`<h2>What it says of whom</h2>
<div class="scroll" role="region" aria-label="What it says of whom" tabindex="0"><table class="stack"><thead><tr><th scope="col">What is counted</th><th scope="col" class="number">Claims</th><th scope="col">First</th><th scope="col">Latest</th></tr></thead>
${parties.map((party) => html`<tbody><tr class="section"><th colspan="4" scope="rowgroup">${name(party)}</th></tr>
${tolls(party.word_id).map(([, own]) => html`<tr><td>${story.tollTitle(own[0]!)}</td><td class="number" data-label="Claims">${own.length}</td><td data-label="First">${claimLink(own[0]!, root)}${when(own[0]!)}</td><td data-label="Latest">${own.length > 1 ? html`${claimLink(own.at(-1)!, root)}${when(own.at(-1)!)}` : "the same"}</td></tr>
`)}${tolls(party.word_id).length ? null : html`<tr><td colspan="4">No claim in this ledger.</td></tr>`}</tbody>`)}</table></div>`;
}
