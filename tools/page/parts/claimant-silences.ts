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
  const said = (id: string, day: Day) =>
    html`${claimLink(story.claims.get(id)!, root)} <small>${formatDay(day)}</small>`;
  const columns: Column<Silence>[] = [
    {head: "Of what", cell: ({toll_id}) => story.chart.tollTitles[toll_id]},
    {head: "Days", cell: ({days}) => formatCount(days!), kind: "number"},
    {head: "It had said", cell: ({claim_id, spoke_on}) => said(claim_id, spoke_on)},
    {head: "Then it said", cell: ({next_claim_id, spoke_again_on}) => said(next_claim_id!, spoke_again_on!)}
  ];
  return html`<h2>Its silences</h2>
<p>Times of ${month} days or more in which this ledger holds no new claim of it about a toll of which it had
spoken${own.length > most ? `: the longest ${most} of ${own.length}` : ""}. A silence here may be one of the sample.</p>
${scrollingTable("Its silences", columns, rows, {name: "stack"})}`;
}
