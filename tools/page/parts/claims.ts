import {group} from "d3";
import {countOf, nounOf} from "../../../src/toll/count-of.ts";
import {formatDay, formatTime} from "../../../src/toll/day.ts";
import {isTakenBack} from "../../../src/toll/claim.ts";
import {countedAs} from "../../../src/toll/counted.ts";
import {figureText, formatCount} from "../../../src/toll/figure.ts";
import {measures, measureWord} from "../../../src/toll/vocabulary.ts";
import type {Claim} from "../../../loaders/schema/claims.ts";
import {basisName, victimsOf} from "../claim-words.ts";
import {toClaim, toClaimant} from "../elements/anchors.ts";
import {foldsByTime} from "../elements/folds-by-time.ts";
import {html, joined, type Html} from "../html.ts";
import type {StoryData} from "../story-data.ts";
import {claimsLinks} from "../takeaway/rows-links.ts";
import type {Part} from "./part.ts";

/** Every claim, a row each, in sections by who is counted, folded under the years or months in which they were said:
 * whole without scripts. With src/components/claim-list.ts the form above them searches, filters and sorts the rows by
 * their `data-…`. A row's id is the claim's. */
export const claims: Part = ({story, root, siteRoot}) => {
  const sections = sectionsOf(story);
  const ways = sections.map(({id, title, rows}) => html`<a href="#of-${id}">${title}</a> ${formatCount(rows.length)}`);
  return html`${form(sections, story)}
<p class="sections">${joined(ways, " · ")}</p>
<p class="cut" data-root="${root}">As files: ${claimsLinks(`${siteRoot}data/${story.id}/claims`)}</p>
<div class="folds">${sections.map((section) => sectionFolds(section, story, root))}</div>`;
};

function sectionFolds({id, title, rows}: Section, story: StoryData, root: string): Html {
  const folds = foldsByTime(rows, (claim) => dayOf(claim, story), (time, some) =>
    claimTable(`${title}, ${time}`, some, story, root));
  return html`<section><h2 id="of-${id}">${title}</h2>
${folds}</section>
`;
}

function claimTable(caption: string, rows: Claim[], story: StoryData, root: string): Html {
  return html`<table class="claims">
<caption class="visually-hidden">${caption}</caption>
<thead><tr>
<th scope="col" data-sort="day">Said on</th>
<th scope="col" data-sort="claimant">Claimant</th>
<th scope="col" data-sort="figure" class="number">Figure</th>
<th scope="col">Measure</th>
<th scope="col">Of whom, and what else to know</th>
<th scope="col" data-sort="printings" class="number">Printings</th>
</tr></thead>
<tbody>${rows.map((claim) => row(claim, story, root))}</tbody></table>`;
}

interface Section {
  id: string;
  title: string;
  rows: Claim[];
}

/** Parties and groups in the story's order; rows by day, those without one last. */
function sectionsOf(story: StoryData): Section[] {
  const order = (kind: string) =>
    story.tables.vocabulary.filter((word) => word.kind === kind).map((word) => word.word_id);
  const found = group(story.tables.claims, victimsId);
  const ids = order("party").flatMap((party) => order("group").map((victims) => `${party}-${victims}`));
  return ids.filter((id) => found.has(id)).map((id) => {
    const day = (claim: Claim) => dayOf(claim, story) || "9";
    const rows = found.get(id)!.toSorted((a, b) => compare(day(a), day(b)) || compare(a.claim_id, b.claim_id));
    return {id, title: capital(victimsOf(rows[0]!, story)), rows};
  });
}

function victimsId({victims_party, victims_group}: Claim): string {
  return `${victims_party}-${victims_group}`;
}

function dayOf(claim: Claim, story: StoryData): string {
  return claim.said_on ?? story.known.get(claim.claim_id)?.known_on ?? "";
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function capital(text: string): string {
  return text[0]!.toUpperCase() + text.slice(1);
}

function row(claim: Claim, story: StoryData, root: string): Html {
  const {claim_id, claimant_id, measure, low, high} = claim;
  const claimant = story.claimants.get(claimant_id)!;
  const day = dayOf(claim, story);
  const printings = story.reports.get(claim_id)?.length ?? 0;
  const figure = figureText(claim);
  return html`<tr id="${claim_id}" data-victims="${victimsId(claim)}" data-measure="${measure}"
data-side="${claimant.side}" data-claimant="${claimant_id}" data-year="${day.slice(0, 4)}" data-day="${day}"
data-figure="${high ?? low}" data-printings="${printings}">
<td><a href="#${claim_id}" title="Address of this row">${day ? formatDay(day) : "no day"}</a>
${claim.said_on || !day ? null : "(printed)"}
${claim.said_time && formatTime(claim.said_time)}</td>
<td>${toClaimant(claimant_id, story, root)}</td>
<td class="number">${toClaim(claim_id, isTakenBack(claim) ? html`<s>${figure}</s>` : figure, root)}</td>
<td>${countedAs(claim)}</td>
<td>${details(claim, story)}</td>
<td class="number">${printings}<span class="unit"> ${nounOf(printings, "printing")}</span></td></tr>
`;
}

/** Whom it counts, what it rests on unless that is a plain statement, and what became of it. */
function details(claim: Claim, story: StoryData): string {
  const scope = story.tables.vocabulary.find((word) =>
    word.kind === "scope" && word.word_id === claim.comparable_scope);
  const {period, basis, status} = claim;
  return [
    victimsOf(claim, story),
    scope?.name,
    period === "past-day" ? "one day" : period === "incident" ? "one event" : null,
    basis && basis !== "statement" ? basisName[basis] : null,
    status === "standing" || status === "superseded" ? null : status
  ].filter(Boolean).join("; ");
}

function form(sections: Section[], story: StoryData): Html {
  const {tables} = story;
  const used = new Set(tables.claims.map((claim) => claim.measure));
  const speaking = new Set(tables.claims.map((claim) => claim.claimant_id));
  const years = [...new Set(tables.claims.map((claim) => dayOf(claim, story).slice(0, 4)))].filter(Boolean).sort();
  const sides = tables.vocabulary.filter((word) => word.kind === "side");
  const claimants = (side: string) =>
    tables.claimants.filter((one) => one.side === side && speaking.has(one.claimant_id))
    .toSorted((a, b) => compare(a.short_name, b.short_name)).map((one) => option(one.claimant_id, one.short_name));
  const ofSide = ({word_id, name}: (typeof sides)[number]) =>
    html`<optgroup label="${name}">${claimants(word_id)}</optgroup>`;
  return html`<noscript><style>#find { display: none; }</style></noscript>
<form role="search" id="find">
<label class="text">Search <input type="search" name="q" autocomplete="off"
placeholder="claimant, figure, place"></label>
${select("victims", "Of whom", sections.map(({id, title}) => option(id, title)))}
${select("measure", "Measure", measures.filter((one) => used.has(one)).map((one) => option(one, measureWord[one])))}
${select("side", "Side", sides.map(({word_id, name}) => option(word_id, name)))}
${select("claimant", "Claimant", sides.map(ofSide))}
${select("year", "Year", years.map((year) => option(year, year)))}
<label>Order <select name="sort">${orders.map(([value, text]) => option(value, text))}</select></label>
<p><output>${countOf(tables.claims.length, "claim")}</output>
<button type="button" class="more" aria-expanded="false">Filters and order</button>
<button type="reset">Show all</button></p></form>`;
}

const orders = [
  ["", "as listed"],
  ["day", "oldest first"],
  ["-day", "newest first"],
  ["-figure", "largest figure first"],
  ["figure", "smallest figure first"],
  ["claimant", "by claimant"],
  ["-printings", "most printings first"],
  ["printings", "fewest printings first"]
] as const;

function select(name: string, label: string, options: Html[]): Html {
  return html`<label>${label} <select name="${name}"><option value="">all</option>${options}</select></label>`;
}

function option(value: string, text: string): Html {
  return html`<option value="${value}">${text}</option>
`;
}
