import {group} from "d3";
import type {Day} from "../../../src/toll/day.ts";
import {latest} from "../../../src/toll/standing.ts";
import {tollId} from "../../../src/toll/toll.ts";
import type {Claim} from "../../../loaders/schema/claims.ts";
import type {Claimant} from "../../../loaders/schema/claimants.ts";
import type {PageContext} from "../context.ts";
import {scroll, tableHead, tableRow, type Column} from "../elements/table.ts";
import {html, type Html} from "../html.ts";
import {claimLink, dayText} from "./claimant-claims.ts";

/** What it says of its own side and of the other, or of each where it stands on neither: each toll with its first and
 * its latest claim. */
export function whomTable({side}: Claimant, claims: Claim[], {story, root}: PageContext): Html {
  const {vocabulary, story: [about]} = story.tables;
  const parties = vocabulary.filter((word) => word.kind === "party");
  const stands = parties.some((party) => party.word_id === side);
  const name = ({word_id, adjective, name}: (typeof parties)[number]) => {
    const place = stands ? (word_id === side ? ", its own side" : ", the other side") : "";
    return `Of ${adjective ?? name} people${place}`;
  };
  const said = (claim: Claim) => html`${claimLink(claim, root)} <small>${dayText(claim, story)}</small>`;
  const columns: Column<Claim[]>[] = [
    {head: "What is counted", cell: ([first]) => story.tollTitle(first!)},
    {head: "Claims", cell: ({length}) => length, kind: "number"},
    {head: "First", cell: (own) => said(firstOf(own, story))},
    {head: "Latest", cell: (own) => {
      const last = latestOf(own, story);
      return last.some(({claim_id}) => claim_id === firstOf(own, story).claim_id) ? "the same" : last.map(said);
    }}
  ];
  const section = (party: (typeof parties)[number]) => {
    const tolls = byToll(claims.filter((claim) => claim.victims_party === party.word_id), about!.started_on);
    return html`<tbody><tr class="section"><th colspan="4" scope="rowgroup">${name(party)}</th></tr>
${tolls.map((own) => tableRow(columns, own, {name: "stack"}))}
${tolls.length ? null : html`<tr><td colspan="4">No claim in this ledger.</td></tr>`}</tbody>`;
  };
  return html`<h2>What it says of whom</h2>
${scroll("What it says of whom", html`<table class="stack">${tableHead(columns)}
${parties.map(section)}</table>`)}`;
}

/** The first word on a toll with a known day. */
function firstOf(own: Claim[], {known}: PageContext["story"]): Claim {
  return own.find(({claim_id}) => known.has(claim_id)) ?? own[0]!;
}

/** The latest word on a toll: the last claim with a known day, or several of that day whose order nobody knows. */
function latestOf(own: Claim[], {known}: PageContext["story"]): Claim[] {
  const dated = own.flatMap((claim) => known.get(claim.claim_id) ?? []);
  const last = dated.at(-1);
  return last ? latest(dated.filter((claim) => claim.known_on === last.known_on)) : [own.at(-1)!];
}

/** The claims of each toll, those with most claims first. */
function byToll(claims: Claim[], startedOn: Day): Claim[][] {
  const tolls = [...group(claims, (claim) => tollId(claim, startedOn))];
  return tolls.sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1)).map(([, own]) => own);
}
