import {formatDay} from "../../../src/toll/day.ts";
import {formatCount} from "../../../src/toll/figure.ts";
import type {Claimant} from "../../../loaders/schema/claimants.ts";
import type {PageContext} from "../context.ts";
import {html, type Html} from "../html.ts";
import {claimLink} from "./claimant-claims.ts";

const month = 30;
const most = 10;

/** The times in which a claimant said nothing new of a toll: those of a month or more, the longest first, and how long
 * ago it last spoke where it never did again. */
export function silencesTable({claimant_id}: Claimant, {story, root}: PageContext): Html | null {
  const own = story.tables.silences.filter((row) => row.claimant_id === claimant_id && row.days !== null && row.days >= month);
  const rows = own.toSorted((a, b) => b.days! - a.days! || (a.toll_id < b.toll_id ? -1 : 1)).slice(0, most);
  if (!rows.length) return null;
  return html`<h2>Its silences</h2>
<p>Times of ${month} days or more in which this ledger holds no new claim of it about a toll of which it had spoken${own.length > most ? `: the longest ${most} of ${own.length}` : ""}. A silence here may be one of the sample.</p>
<div class="scroll" role="region" aria-label="Its silences" tabindex="0"><table class="stack"><thead><tr><th scope="col">Of what</th><th scope="col" class="number">Days</th><th scope="col">It had said</th><th scope="col">Then it said</th></tr></thead>
<tbody>${rows.map(({days, toll_id, claim_id, next_claim_id, spoke_on, spoke_again_on}) => html`<tr><td>${story.chart.tollTitles[toll_id]}</td><td class="number" data-label="Days">${formatCount(days!)}</td><td data-label="It had said">${claimLink(story.claims.get(claim_id)!, root)} <small>${formatDay(spoke_on)}</small></td><td data-label="Then it said">${claimLink(story.claims.get(next_claim_id!)!, root)} <small>${formatDay(spoke_again_on!)}</small></td></tr>
`)}</tbody></table></div>`;
}
