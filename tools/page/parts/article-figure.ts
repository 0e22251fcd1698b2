import {formatDay, type Day} from "../../../src/toll/day.ts";
import {damageText} from "../../../src/toll/vocabulary.ts";
import type {Claim} from "../../../loaders/schema/claims.ts";
import type {RelayRow} from "../../../loaders/schema/relay.ts";
import type {Report} from "../../../loaders/schema/reports.ts";
import {claimSentence, figureAndMeasure, victimsOf} from "../claim-words.ts";
import type {PageContext} from "../context.ts";
import {toClaim} from "../elements/anchors.ts";
import {html, type Html} from "../html.ts";
import type {StoryData} from "../story-data.ts";
import {strip} from "./place.ts";

/** One figure of a page: as printed, the claim behind it, what the printing did to it, and where it stood that day. */
export function figureEntry(report: Report, number: number, day: Day, context: PageContext): Html {
  const {story, root} = context;
  const claim = story.claims.get(report.claim_id)!;
  const damages = (story.relay.get(report.report_id) ?? []).filter(({damage}) => damage !== "none");
  const otherToll = damages.some(({damage}) => damage === "measure-changed" || damage === "victims-changed");
  const {report_id, language, figure_words, measure, victims_party, victims_group} = report;
  const printedToll = {...claim, measure, victims_party, victims_group};
  return html`<li id="${report_id}">
<h3><span class="number">${number}</span> <q lang="${language}">${figure_words}</q></h3>
<p>The claim: ${toClaim(claim.claim_id, claimSentence(claim, story), root)}</p>
<p>In print: ${inPrint(claim, report, damages, story)}</p>
${report.note && html`<p>The ledger’s remark: ${report.note}</p>
`}${strip({toll: claim, own: claim, printed: otherToll ? null : report, damages, day}, context)}
${otherToll && strip({toll: printedToll, own: null, printed: report, damages, day}, context)}</li>
`;
}

function inPrint(claim: Claim, report: Report, damages: RelayRow[], story: StoryData): Html {
  if (!damages.length) return html`<span class="faithful">${damageText.none}</span>`;
  const marks = damages.map((row) => html`<span class="damage">${damageText[row.damage]}</span> `);
  return html`${marks}${changes(claim, report, damages, story)}`;
}

function changes(claim: Claim, report: Report, damages: RelayRow[], story: StoryData): string {
  const said = `${victimsOf(claim, story)}, ${figureAndMeasure(claim)}`;
  const printed = `${victimsOf(report, story)}, ${figureAndMeasure(report)}`;
  const name = (id: string) => story.claimants.get(id)?.name ?? id;
  const rest = damages.map(({damage, was, now}) => {
    if (damage === "date-changed") return `counted up to ${formatDay(was!)}, printed as up to ${formatDay(now!)}`;
    return damage === "claimant-changed" ? `said by ${name(was!)}, printed as said by “${name(now!)}”` : null;
  });
  return `${[said === printed ? null : `said: ${said}; printed: ${printed}`, ...rest].filter(Boolean).join("; ")}.`;
}
