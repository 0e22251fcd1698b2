import {ascending} from "d3";
import {isTakenBack} from "../../../src/toll/claim.ts";
import {formatDay} from "../../../src/toll/day.ts";
import type {Claim} from "../../../loaders/schema/claims.ts";
import type {Claimant} from "../../../loaders/schema/claimants.ts";
import {figureAndMeasure, victimsOf} from "../claim-words.ts";
import type {PageContext} from "../context.ts";
import {toClaim, toClaimant} from "../elements/anchors.ts";
import {foldsByTime} from "../elements/folds-by-time.ts";
import {scrollingTable, type Column} from "../elements/table.ts";
import {html, type Html} from "../html.ts";
import type {StoryData} from "../story-data.ts";

/** The claims of a claimant; of a body that others speak for, theirs too. By the day on which each was known; one
 * without such a day stands by the day that it counts up to, one without either first, so that none is the latest for
 * want of a day. */
export function claimsOfClaimant({claimant_id}: Claimant, {tables, body, known}: StoryData): Claim[] {
  const own = tables.claims.filter((claim) =>
    claim.claimant_id === claimant_id || body(claim.claimant_id) === claimant_id);
  const day = (claim: Claim) => known.get(claim.claim_id)?.known_on ?? claim.as_of ?? "";
  return own.toSorted((a, b) => ascending(day(a), day(b)) || ascending(a.as_of ?? "", b.as_of ?? ""));
}

/** Every claim in the order of days, with who said it and whom it counts where the page does not say so of all. */
export function claimsTable(claims: Claim[], {who = false, whom = false}, {story, root}: PageContext): Html {
  const speaker: Column<Claim> = {head: "Who", cell: ({claimant_id}) => toClaimant(claimant_id, story, root)};
  const victims: Column<Claim> = {head: "Of whom", cell: (claim) => victimsOf(claim, story)};
  const columns: Column<Claim>[] = [
    {head: "Said on", cell: (claim) => dayText(claim, story)},
    ...(who ? [speaker] : []),
    {head: "Figure", cell: (claim) => claimLink(claim, root)},
    ...(whom ? [victims] : []),
    {head: "Printings", cell: ({claim_id}) => story.reports.get(claim_id)?.length ?? 0, kind: "number"}
  ];
  const write = (label: string, rows: Claim[]) =>
    scrollingTable(label, columns, rows, {name: who && whom ? "stack" : "few"});
  const day = ({claim_id, said_on}: Claim) => said_on ?? story.known.get(claim_id)?.known_on ?? "";
  return html`<h2>Every claim</h2>
${claims.length > few ? html`<div class="folds">${foldsByTime(claims, day, (time, rows) =>
    write(`Every claim, ${time}`, rows))}</div>` : write("Every claim", claims)}`;
}

/** So many stand open on a page. */
const few = 40;

export function claimLink(claim: Claim, root: string): Html {
  const figure = figureAndMeasure(claim);
  if (!isTakenBack(claim)) return toClaim(claim.claim_id, figure, root);
  const {claim_id, status, withdrawn_on} = claim;
  const day = withdrawn_on ? ` ${formatDay(withdrawn_on)}` : "";
  return html`${toClaim(claim_id, html`<s>${figure}</s>`, root)} <small>${status}${day}</small>`;
}

/** The day of saying, else of the first printing, which is then said. */
export function dayText({claim_id, said_on}: Claim, {known}: StoryData): string {
  const printed = known.get(claim_id)?.known_on;
  return said_on ? formatDay(said_on) : printed ? `${formatDay(printed)} (printed)` : "no day";
}
