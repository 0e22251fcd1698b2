import type {Claim} from "../../../loaders/schema/claims.ts";
import type {Denial} from "../../../loaders/schema/denials.ts";
import type {RelayRow} from "../../../loaders/schema/relay.ts";
import type {Report} from "../../../loaders/schema/reports.ts";
import {isInterval, isProjection} from "../../../src/toll/claim.ts";
import {countOf} from "../../../src/toll/count-of.ts";
import {formatDay, formatTime} from "../../../src/toll/day.ts";
import {figureText} from "../../../src/toll/figure.ts";
import {boundWord, damageText, measureWord} from "../../../src/toll/vocabulary.ts";
import {basisText, citing, figureAndMeasure, intervalText, levelText, victimsOf} from "../claim-words.ts";
import {PageError} from "../context.ts";
import {correctionEntry, type Roots} from "../correction-entry.ts";
import {outside, toClaim, toClaimant} from "../elements/anchors.ts";
import {html, joined, type Html} from "../html.ts";
import {claimPath, pageHref, tollPath} from "../links.ts";
import type {StoryData} from "../story-data.ts";
import {toldCorrections} from "../told-corrections.ts";
import {claimAround} from "./claim-around.ts";
import type {Part} from "./part.ts";

/** The claim that the page's address names. */
export const claim: Part = (context) => {
  const found = context.story.claims.get(context.params.claim!);
  if (!found) throw new PageError(context, `no claim has the id ${context.params.claim}`);
  return html`${claimArticle(found, context.story, context)}
${claimAround(found, context)}`;
};

/** A claim in full: who said it, of whom, how, when, who printed it and what printing did to it. The claim's page
 * holds exactly this, and the card that opens over a chart shows the same element. */
function claimArticle(claim: Claim, story: StoryData, roots: Roots): Html {
  const {claim_id, claimant_id, speaker, said_on} = claim;
  const reports = story.reports.get(claim_id) ?? [];
  const who = toClaimant(claimant_id, story, roots.root, story.claimants.get(claimant_id)!.name);
  const said = `${speaker ? ` (${speaker})` : ""}${said_on ? ` said on ${formatDay(said_on)}` : ""}`;
  const address =
    html`<a href="${pageHref(claimPath(claim_id), roots.root)}" data-page>${story.prefix}${claimPath(claim_id)}</a>`;
  return html`<article class="claim" data-claim-article="${claim_id}">
<p class="who">${who}${said}:</p>
<h1 class="figure">${figureAndMeasure(claim)}</h1>
<dl>${facts(claim, story, roots).map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>
`)}</dl>
<h2>${printingsTitle(reports)}</h2>
<ul class="printings">${reports.toSorted(byDay).map((report) => printing(report, story, roots.root))}</ul>
${setAside(claim_id, story)}
<p class="address">Permanent address: ${address}</p>
</article>`;
}

function facts(claim: Claim, story: StoryData, roots: Roots): [string, Html | string][] {
  const {root} = roots;
  const scope = story.tables.vocabulary.find((w) => w.kind === "scope" && w.word_id === claim.comparable_scope);
  const rows: [string, Html | string | null][] = [
    ["Who is counted", `${victimsOf(claim, story)}${scope ? `, ${scope.name}` : ""}`],
    ["Toll", tollLink(claim, story, root)],
    ["Measure",
      measureWord[claim.measure] + (claim.measure_word ? ` (the claimant’s word: ${claim.measure_word})` : "")],
    ["Limiting word", boundText(claim)],
    [isProjection(claim) ? "Projected" : "Counts", covers(claim)],
    ["Said on",
      claim.said_on ? formatDay(claim.said_on) + (claim.said_time ? `, ${formatTime(claim.said_time)}` : "")
        : "not recorded"],
    ["Based on", claim.basis && basisText(claim.basis)],
    ["Citing", cited(claim, story, root)],
    ["Status", statusText(claim)],
    ["Never its latest word", story.published.get(claim.claim_id)!.never_stands],
    ["As printed", ownWordsText(claim, story)],
    ["Second reader", claim.checked_by ?? "none so far"],
    ["Replaces",
      claim.replaces && html`<a href="${pageHref(claimPath(claim.replaces), root)}">${claim.replaces}</a>`],
    ["Interval", intervals(claim, story, root)],
    ["Answered", answers(claim, story)],
    ["Note", claim.note],
    ["Why it is written so", claim.decided_because],
    ["Our corrections", corrected(claim, story, roots)]
  ];
  return rows.filter((row): row is [string, Html | string] => Boolean(row[1]));
}

/** Our corrections of the claim's row and of its printings, newest first. */
function corrected({claim_id}: Claim, story: StoryData, roots: Roots): Html | string {
  const own = story.tables.corrections.filter((row) => row.claim_id === claim_id);
  if (!own.length) return "none, of it or of its printings";
  const told = toldCorrections(story, (row) => row.claim_id === claim_id);
  const routine = own.filter((row) => row.routine).length;
  if (!told.length) return `only in notes and the like (${routine})`;
  return html`<ol class="corrections">${told.map((one) =>
    correctionEntry(one, story, roots, {named: one.rows[0]!.target.startsWith("reports/")}))}</ol>`;
}

/** The way to all that was said of the same; none for a claim without a known day, which no toll counts. */
function tollLink({claim_id}: Claim, {known, chart}: StoryData, root: string): Html | null {
  const toll = known.get(claim_id)?.toll_id;
  return toll ? html`<a href="${pageHref(tollPath(toll), root)}">${chart.tollTitles[toll]}</a>` : null;
}

function boundText(claim: Claim): string {
  if (isInterval(claim)) return `none: ${levelText(claim)}, which says how well an estimate is pinned down`;
  if (claim.bound === "exact") return "none: the figure as it is";
  const word = claim.bound === "range" ? "a range" : `“${boundWord[claim.bound]}”`;
  return `${word}; the words allow ${intervalText(claim)}`;
}

/** Whom it names as having counted, and what that body says of it. */
function cited(claim: Claim, story: StoryData, root: string): Html | null {
  const found = citing(claim, story);
  return found && html`${toClaimant(found.claimant_id, story, root, found.words)}`;
}

/** Of a point estimate its intervals; of an interval its point estimate. */
function intervals(claim: Claim, {tables, claims}: StoryData, root: string): Html | null {
  const own = claim.interval_of ? [claims.get(claim.interval_of)!]
    : tables.claims.filter((other) => other.interval_of === claim.claim_id);
  const words = (other: Claim) =>
    (isInterval(other) ? `${figureText(other)}, ${levelText(other)}` : `around ${figureText(other)}`);
  return own.length ? html`${own.map((other) => html`${toClaim(other.claim_id, words(other), root)} `)}` : null;
}

/** Who denied it, would not confirm it or took it back, and where that was printed. */
function answers({claim_id}: Claim, {tables, claimants, outlets}: StoryData): Html | null {
  const all = tables.denials.filter((row) => row.claim_ids.includes(claim_id));
  const own = all.filter((row) => !row.printing_of);
  const printed = ({outlet_id, url, language, figure_words}: Denial) =>
    html`${outside(url, outlets.get(outlet_id)!.name)}: <q lang="${language}">${figure_words}</q>`;
  const printings = ({denial_id}: Denial) => all.filter((row) => (row.printing_of ?? row.denial_id) === denial_id);
  const answer = (denial: Denial) => html`${denialWord[denial.kind]} by ${claimants.get(denial.claimant_id)!.name
    }${denial.said_on ? `, ${formatDay(denial.said_on)}` : ""}. ${denial.text}
Printed by ${joined(printings(denial).map(printed), "; ")} `;
  return own.length ? html`${own.map(answer)}` : null;
}

const denialWord: Record<Denial["kind"], string> = {
  denies: "Denied", declines: "Not confirmed", disowns: "Disowned", corrects: "Corrected"
};

function covers({period, since, as_of, count_window}: Claim): string {
  const to = as_of ? formatDay(as_of) : null;
  if (period === "past-day") return `one day${to ? `, ${to}` : ""}`;
  if (period === "incident") return `one event${to ? `, ${to}` : ""}`;
  const first = since ? `from ${formatDay(since)}` : "";
  const days = [first, to ? `up to ${to}` : ""].filter(Boolean).join(" ") || "days not said";
  return count_window === "closed" ? `${days}, and for those days only` : days;
}

function statusText({status, withdrawn_on}: Claim): string | null {
  if (status === "standing") return null;
  if (status === "superseded") return "followed by a later count of the same series";
  return withdrawn_on ? `${status} on ${formatDay(withdrawn_on)}` : status;
}

/** Said where no printing carries the claim as it stands: then nobody knows what print did to it. */
function ownWordsText({claim_id}: Claim, {published}: StoryData): string | null {
  return published.get(claim_id)!.own_words === false
    ? "no printing here carries figure and bound as they stand above; it counts in no share of printings" : null;
}

function printingsTitle(reports: Report[]): string {
  return `${countOf(reports.length, "printing")} in this ledger`;
}

function byDay(a: Report, b: Report): number {
  const [x, y] = [a.published_on ?? "9999", b.published_on ?? "9999"];
  return x < y ? -1 : x > y ? 1 : a.report_id < b.report_id ? -1 : 1;
}

/** Pages that name the claim and are no printing of it, each with why. */
function setAside(id: string, story: StoryData): Html | null {
  const rows = story.setAside.get(id) ?? [];
  return rows.length ? html`<h2>Named on these pages, but not counted as printings</h2>
<ul class="printings">${rows.map((row) => html`<li id="${row.report_id}">
<span class="outlet">${outside(row.url, story.outlets.get(row.outlet_id)!.name)}</span>:
<q lang="${row.language}">${row.figure_words}</q> <small>${row.set_aside}</small></li>`)}</ul>` : null;
}

function printing(report: Report, story: StoryData, root: string): Html {
  const outlet = story.outlets.get(report.outlet_id)!;
  const damages = (story.relay.get(report.report_id) ?? []).filter(({damage}) => damage !== "none");
  const when = report.published_on ? formatDay(report.published_on) : "day not known";
  return html`<li id="${report.report_id}">
<span class="outlet">${outside(report.url, outlet.name)}</span>,
${when}${report.unit ? `, ${report.unit}` : ""}${report.via.length ? `, via ${report.via.join(", ")}` : ""}:
<q lang="${report.language}">${report.figure_words}</q>
${joint(report, story, root)}
${damages.map((row) => damageMark(row, report))}
${!damages.length && html`<span class="faithful">${damageText.none}</span>`}
${report.note ? html`<small>${report.note}</small>` : null}
${report.archive_url ? html`<small>${outside(report.archive_url, "A copy that does not change")}</small>` : null}</li>
`;
}

/** Of a range that a page made of what two said: whose the other end is. */
function joint({joint_with}: Report, {claims, claimants}: StoryData, root: string): Html | null {
  const other = joint_with && claims.get(joint_with);
  return other ? html`<small>one range made of two claims, with ${toClaim(other.claim_id, figureText(other), root)}
(${claimants.get(other.claimant_id)!.short_name})</small>` : null;
}

function damageMark({damage, was, now}: RelayRow, report: Report): Html {
  const ofFigure = damage === "number" || damage.includes("bound") || damage.includes("range");
  const words = `${damageText[damage]}: ${ofFigure ? figureText(report) : now}`;
  return html`<span class="damage" title="said: ${was}; printed: ${now}">${words}</span> `;
}
