import {group} from "d3-array";
import {isFloor} from "../../../src/toll/comparable.ts";
import {formatCount} from "../../../src/toll/figure.ts";
import type {Claim} from "../../../loaders/schema/claims.ts";
import {basisName} from "../claim-words.ts";
import {html} from "../html.ts";
import {claimantPath, pageHref} from "../links.ts";
import type {Part} from "./part.ts";

const named = 4;

/** How many claims rest on what, and whose they mostly are. */
export const bases: Part = ({story, root}) => {
  const byBasis = [...group(story.tables.claims, (claim) => claim.basis)].sort(([, a], [, b]) => b.length - a.length);
  const most = (claims: Claim[]) => [...group(claims, (claim) => claim.claimant_id)].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1)).slice(0, named);
  return html`<div class="scroll" role="region" aria-label="What claims rest on" tabindex="0"><table><thead><tr><th scope="col">Rests on</th><th scope="col">Read as</th><th scope="col" class="number">Claims</th><th scope="col">Mostly of</th></tr></thead>
<tbody>${byBasis.map(([basis, claims]) => html`<tr><th scope="row">${basis ? basisName[basis] : "not said"}</th><td>${isFloor(basis) ? "a floor" : "an assertion"}</td><td class="number">${formatCount(claims.length)}</td><td>${most(claims).map(([id, own], index) => html`${index ? ", " : ""}<a href="${pageHref(claimantPath(id), root)}">${story.claimants.get(id)!.short_name}</a> (${own.length})`)}</td></tr>
`)}</tbody></table></div>`;
};
