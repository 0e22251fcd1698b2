import {isProjection} from "../../../src/toll/claim.ts";
import {countOf} from "../../../src/toll/count-of.ts";
import {formatDay, daysBetween} from "../../../src/toll/day.ts";
import {formatRatio} from "../../../src/toll/figure.ts";
import {comparable} from "../../../src/toll/comparable.ts";
import {isTelling} from "../../../src/toll/headline.ts";
import type {GapRow} from "../../../loaders/schema/gaps.ts";
import type {Toll} from "../../../loaders/schema/tolls.ts";
import type {KnownClaim} from "../../../loaders/tables/known.ts";
import {claimLink} from "./claimant-claims.ts";
import {html, type Html} from "../html.ts";
import type {StoryData} from "../story-data.ts";

/** How far apart the claims about a toll were. First those whose ratio may stand by itself; where there are none, those
 * that stood, with the age of each; where nothing may be divided, which claims and why. */
export function tollGap({toll_id, modality}: Toll, story: StoryData, root: string): Html {
  if (isProjection({modality})) return html`<p>These figures say what may be, not what was counted. None of them stands
on any day, and no gap is measured between them or to a count.</p>`;
  const own = story.tables.gaps.filter((row) => row.toll_id === toll_id && row.larger_claim_id);
  const name = (id: string) => story.claimants.get(story.claims.get(id)!.claimant_id)!.short_name;
  const link = (id: string) => html`${claimLink(story.claims.get(id)!, root)} (${name(id)})`;
  const of = (pairs: GapRow["pairs"]) => widestOf(own.filter((row) => row.admits === "same" && row.pairs === pairs));
  const [headline, standing] = [of("headline"), of("standing")];
  if (headline) return html`<p>Of claims that cover the same days or were said within a week of each other,
the furthest apart were, ${when(headline)}: ${times(headline, link)}.</p>`;
  if (standing) return html`<p>No two claims of the same days or the same week exclude each other.
Of all that stood, the furthest apart were, ${when(standing)}: ${times(standing, link, ages(standing, story))}.</p>`;
  const zero = own.find((row) => row.admits === "same" && row.nominal_ratio === null && row.difference);
  if (zero) return html`<p>${link(zero.smaller_claim_id!)} stood against ${link(zero.larger_claim_id!)}
${when(zero)}: zero against a number has no ratio.</p>`;
  if (own.some((row) => row.admits === "same"))
    return html`<p>The claims that stood together lie near each other, or their words allow one count for all.</p>`;
  return notCompared(toll_id, own, story, link);
}

function widestOf(rows: GapRow[]): GapRow | null {
  const apart = rows.filter((row) => isTelling(row.guaranteed_ratio));
  return apart.toSorted((a, b) =>
    b.guaranteed_ratio! - a.guaranteed_ratio! || (a.holds_from < b.holds_from ? -1 : 1))[0] ?? null;
}

function when({holds_from: from, holds_until: until}: GapRow): string {
  if (from === until) return `on ${formatDay(from)}`;
  return `from ${formatDay(from)}${until ? ` to ${formatDay(until)}` : " on"}`;
}

function times(row: GapRow, link: (id: string) => Html, [larger, smaller] = ["", ""]): Html {
  const ratio = formatRatio(row.guaranteed_ratio!, {cut: true});
  return html`${link(row.larger_claim_id!)}${larger} is at least ${ratio} times
${link(row.smaller_claim_id!)}${smaller}`;
}

/** ", said 23 days before" for each of the two. */
function ages({larger_claim_id, smaller_claim_id, holds_from: from}: GapRow, {known}: StoryData): [string, string] {
  const age = (id: string) => {
    const days = daysBetween(known.get(id)!.known_on, from);
    return days ? `, said ${countOf(days, "day")} before,` : "";
  };
  return [age(larger_claim_id!), age(smaller_claim_id!)];
}

/** Which claims may not be divided, and why: with a caveat, or not at all. */
function notCompared(toll_id: string, own: GapRow[], story: StoryData, link: (id: string) => Html): Html {
  const claims = [...story.known.values()].filter((claim) => claim.toll_id === toll_id);
  const reasons = new Map<string, [KnownClaim, KnownClaim]>();
  for (const [at, a] of claims.entries()) for (const b of claims.slice(at + 1)) {
    if (a.body_id === b.body_id) continue;
    for (const reason of comparable(a, b, story.tables.story[0]!.started_on).reasons)
      if (!reasons.has(reason)) reasons.set(reason, [a, b]);
  }
  if (!reasons.size) return html`<p>${nothingBeside(new Set(claims.map((claim) => claim.body_id)).size)}</p>`;
  const pairs = [...reasons].slice(0, 3).map(([reason, [a, b]]) =>
    html`<li>${link(a.claim_id)} and ${link(b.claim_id)}: ${reason}</li>`);
  const caveat = own.length ? "; with a caveat they are in the table of gaps" : "";
  return html`<p>No two claims about it may be compared outright${caveat}.</p>
<ul>${pairs}</ul>`;
}

/** That nobody else spoke of it is more than a sample can tell. */
function nothingBeside(bodies: number): string {
  const held = bodies > 1 ? "This ledger holds no two claims of it that stood together"
    : "This ledger holds one body’s word on it";
  return `${held}, so that there is nothing here to compare. Others may have spoken of it.`;
}
