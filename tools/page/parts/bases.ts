import {group} from "d3";
import {isFloor} from "../../../src/toll/comparable.ts";
import {formatCount} from "../../../src/toll/figure.ts";
import type {Claim} from "../../../loaders/schema/claims.ts";
import {basisName} from "../claim-words.ts";
import {toClaimant} from "../elements/anchors.ts";
import {scrollingTable} from "../elements/table.ts";
import {html, joined} from "../html.ts";
import type {Part} from "./part.ts";

const named = 4;

/** How many claims rest on what, and whose they mostly are. */
export const bases: Part = ({story, root}) => {
  const byBasis = [...group(story.tables.claims, (claim) => claim.basis)].sort(([, a], [, b]) => b.length - a.length);
  return scrollingTable("What claims rest on", [
    {head: "Based on", cell: ([basis]) => (basis ? basisName[basis] : "not said"), kind: "head"},
    {head: "Read as", cell: ([basis]) => (isFloor(basis) ? "a floor" : "an assertion")},
    {head: "Claims", cell: ([, claims]) => formatCount(claims.length), kind: "number"},
    {head: "Mostly of", cell: ([, claims]) =>
      joined(most(claims).map(([id, own]) => html`${toClaimant(id, story, root)} (${own.length})`))}
  ], byBasis, {name: "stack"});
};

function most(claims: Claim[]): [claimantId: string, own: Claim[]][] {
  const byClaimant = [...group(claims, (claim) => claim.claimant_id)];
  return byClaimant.sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1)).slice(0, named);
}
