import {formatDay, type Day} from "../../../src/toll/day.ts";
import {formatCount} from "../../../src/toll/figure.ts";
import type {Silence} from "../../../loaders/schema/silences.ts";
import type {Claimant} from "../../../loaders/schema/claimants.ts";
import type {PageContext} from "../context.ts";
import {scrollingTable, type Column} from "../elements/table.ts";
import {html, type Html} from "../html.ts";
import {claimLink} from "./claimant-claims.ts";

const month = 30;
const most = 10;

/** The times in which a claimant said nothing new of a toll: those of a month or more, the longest first, and how long
 * ago it last spoke where it never did again. */
export function silencesTable({claimant_id}: Claimant, {story, root}: PageContext): Html | null {
  const own = story.tables.silences.filter((row) =>
    row.claimant_id === claimant_id && row.days !== null && row.days >= month);
  const rows = own.toSorted((a, b) => b.days! - a.days! || (a.toll_id < b.toll_id ? -1 : 1)).slice(0, most);
  if (!rows.length) return null;
  const said = (ids: string[], day: Day) =>
    html`${ids.map((id) => html`${claimLink(story.claims.get(id)!, root)} `)}<small>${formatDay(day)}</small>`;
  const columns: Column<Silence>[] = [
    {head: "Of what", cell: ({toll_id}) => story.chart.tollTitles[toll_id]},
    {head: "Days", cell: ({days}) => formatCount(days!), kind: "number"},
    {head: "It had said", cell: ({claim_ids, spoke_on}) => said(claim_ids, spoke_on)},
    {head: "Then it said", cell: ({next_claim_ids, spoke_again_on}) => said(next_claim_ids, spoke_again_on!)},
    {head: "Silence?", cell: ({covered_until, spoke_again_on}) => proven(covered_until, spoke_again_on!)}
  ];
  return html`<h2>Between its claims</h2>
<p>Times of ${month} days or more in which this ledger holds no new claim of it about a toll of which it had
spoken${own.length > most ? `: the longest ${most} of ${own.length}` : ""}. Only where its series was read whole is that
a silence of its own; elsewhere the sample holds no row.</p>
${scrollingTable("Between its claims", columns, rows, {name: "stack"})}`;
}

/** Whether a complete series shows that nothing was said. */
function proven(until: Day | null, next: Day): string {
  return until === next ? "yes" : until ? `to ${formatDay(until)}` : "no row in this ledger";
}
