import {placeStrip} from "../../../src/charts/small/place-strip.ts";
import type {ChartClaim} from "../../../src/charts/view/chart-claim.ts";
import {formatDay, type Day} from "../../../src/toll/day.ts";
import {figureText} from "../../../src/toll/figure.ts";
import {tollId, type TollKey} from "../../../src/toll/toll.ts";
import {damageText} from "../../../src/toll/vocabulary.ts";
import type {Claim} from "../../../loaders/schema/claims.ts";
import type {RelayRow} from "../../../loaders/schema/relay.ts";
import type {Report} from "../../../loaders/schema/reports.ts";
import {claimSentence, figureAndMeasure, victimsOf} from "../claim-words.ts";
import type {PageContext} from "../context.ts";
import {html, Html} from "../html.ts";
import {claimPath, pageHref} from "../links.ts";
import {countWord} from "../references.ts";
import type {StoryData} from "../story-data.ts";
import {stringDocument} from "../string-document.ts";

const width = 358;

/** One figure of a page: as printed, the claim behind it, what the printing did to it, and where it stood that day. */
export function figureEntry(report: Report, number: number, day: Day, context: PageContext): Html {
  const {story, root} = context;
  const claim = story.claims.get(report.claim_id)!;
  const damages = (story.relay.get(report.report_id) ?? []).filter(({damage}) => damage !== "none");
  const otherToll = damages.some(({damage}) => damage === "measure-changed" || damage === "victims-changed");
  return html`<li id="${report.report_id}"><h3><span class="number">${number}</span> <q lang="${report.language}">${report.figure_words}</q></h3>
<p>The claim: <a href="${pageHref(claimPath(claim.claim_id), root)}" data-claim="${claim.claim_id}">${claimSentence(claim, story)}</a></p>
<p>${damages.length ? html`In print: ${damages.map((row) => html`<span class="damage">${damageText[row.damage]}</span> `)}${changes(claim, report, damages, story)}` : html`In print: <span class="faithful">${damageText.none}</span>`}</p>
${strip(claim, claim, otherToll ? null : report, damages, day, context)}
${otherToll ? strip({...claim, measure: report.measure, victims_party: report.victims_party, victims_group: report.victims_group}, null, report, damages, day, context) : null}</li>
`;
}

function changes(claim: Claim, report: Report, damages: RelayRow[], story: StoryData): string {
  const said = `${victimsOf(claim, story)}, ${figureAndMeasure(claim)}`;
  const printed = `${victimsOf(report, story)}, ${figureAndMeasure(report)}`;
  const rest = damages.filter(({damage}) => damage === "claimant-changed" || damage === "date-changed").map(({damage, was, now}) =>
    damage === "date-changed" ? `counted up to ${formatDay(was!)}, printed as up to ${formatDay(now!)}`
      : `said by ${story.claimants.get(was!)?.name ?? was}, printed as said by “${story.claimants.get(now!)?.name ?? now}”`);
  return `${[...(said === printed ? [] : [`said: ${said}; printed: ${printed}`]), ...rest].join("; ")}.`;
}

/** The claims about a toll that stood on the day, each claimant's latest, with the one that the page printed. */
function strip(toll: TollKey, own: Claim | null, printed: Report | null, damages: RelayRow[], day: Day, {story, root}: PageContext): Html {
  const id = tollId(toll, story.tables.story[0]!.started_on);
  const standing = new Set(story.tables.standing.filter((row) =>
    row.by === "claimant" && row.toll_id === id && row.stands_from <= day && (row.stands_until ?? day) >= day).map((row) => row.claim_id));
  const claims = story.chart.claims.filter((claim) => standing.has(claim.claim_id) || claim.claim_id === own?.claim_id);
  const named = claims.find((claim) => claim.claim_id === own?.claim_id) ?? null;
  const differs = printed && (!own || damages.some(({damage}) => damage === "number" || damage.startsWith("bound") || damage === "range-collapsed"));
  const drawing = placeStrip(
    {document: stringDocument, width, sides: story.sides, href: (claim) => pageHref(claimPath(claim), root)},
    {claims, named, printed: differs ? printed : null}
  );
  const words = sentence(claims.filter((claim) => claim !== named), story.tollTitle(toll), day, own !== null && !standing.has(own.claim_id));
  return claims.length > 1 || !own ? html`<div class="drawing place">${new Html(drawing.outerHTML)}</div><p class="place-words">${words}</p>` : html`<p class="place-words">${words}</p>`;
}

function sentence(others: ChartClaim[], title: string, day: Day, gone: boolean): string {
  const fallen = gone ? "It no longer stood on that day. " : "";
  if (!others.length) return `${fallen}${title}: no other claim in this ledger stood on ${formatDay(day)}.`;
  const value = (claim: ChartClaim) => (claim.low ?? claim.high)!;
  const ordered = others.toSorted((a, b) => value(a) - value(b));
  const name = (claim: ChartClaim) => `${figureText(claim)} (${claim.claimant})`;
  const [least, most] = [ordered[0]!, ordered.at(-1)!];
  const ends = others.length === 1 ? name(least) : `from ${name(least)} to ${name(most)}`;
  return `${fallen}${title}: ${countWord(others.length)} other${others.length === 1 ? " claim" : " claims"} stood on ${formatDay(day)}, ${ends}.`;
}
