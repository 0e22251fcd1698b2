import {rollup} from "d3";
import {formatDay} from "../../../src/toll/day.ts";
import {formatCount} from "../../../src/toll/figure.ts";
import {printingsOf} from "../../../loaders/tables/own-words.ts";
import {html} from "../html.ts";
import type {Part} from "./part.ts";

const names = new Intl.DisplayNames("en", {type: "language"});
const most = 8;

/** What the sample is made of: outlets, languages, days. */
export const sample: Part = ({story}) => {
  const {claims} = story.tables;
  const reports = printingsOf(story.tables);
  const languages = [...rollup(reports, (rows) => rows.length, (row) => row.language)]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const days = reports.map((row) => row.published_on).filter((day) => day !== null).sort();
  const single = claims.filter((claim) => story.reports.get(claim.claim_id)?.length === 1).length;
  const shown = languages.slice(0, most).map(([code, count]) => `${names.of(code)} ${formatCount(count)}`);
  const shared = languages.slice(most).reduce((sum, [, count]) => sum + count, 0);
  const {printings, outlets} = story.counts;
  return html`<p>The ledger holds ${formatCount(printings)} printings by ${formatCount(outlets)} outlets
in ${languages.length} languages, printed from ${formatDay(days[0]!)} to ${formatDay(days.at(-1)!)}.
The languages with most printings are ${shown.join(", ")};
${languages.length - shown.length} others share ${formatCount(shared)}.
They print ${formatCount(claims.length)} claims, of which ${formatCount(single)} were met in one printing only.</p>`;
};
