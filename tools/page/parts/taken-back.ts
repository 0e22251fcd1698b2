import {formatDay} from "../../../src/toll/day.ts";
import type {Claim} from "../../../loaders/schema/claims.ts";
import {figureAndMeasure, victimsOf} from "../claim-words.ts";
import {toClaim, toClaimant} from "../elements/anchors.ts";
import {scrollingTable, type Column} from "../elements/table.ts";
import {html} from "../html.ts";
import type {Part} from "./part.ts";

/** Claims that their claimants revised, withdrew or disowned: changes of theirs, not of ours. */
export const takenBack: Part = ({story, root}) => {
  const rows = story.tables.claims.filter(({status}) => status !== "standing" && status !== "superseded");
  if (!rows.length) return html`<p>No claimant of this ledger has taken a figure back.</p>`;
  const day = (claim: Claim) => claim.withdrawn_on ?? claim.said_on ?? "";
  const columns: Column<Claim>[] = [
    {head: "Claimant", cell: ({claimant_id: id}) => toClaimant(id, story, root, story.claimants.get(id)!.name)},
    {head: "From", cell: (claim) => (day(claim) ? formatDay(day(claim)) : "not recorded")},
    {head: "Figure", cell: (claim) =>
      html`${toClaim(claim.claim_id, figureAndMeasure(claim), root)} <small>${victimsOf(claim, story)}</small>`},
    {head: "What became of it", cell: ({status}) => status}
  ];
  return scrollingTable("Claims taken back", columns, rows.toSorted((a, b) => (day(a) < day(b) ? -1 : 1)),
    {name: "stack"});
};
