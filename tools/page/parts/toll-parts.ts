import {descending, group} from "d3";
import {isTakenBack} from "../../../src/toll/claim.ts";
import {countOf} from "../../../src/toll/count-of.ts";
import {formatDay} from "../../../src/toll/day.ts";
import {partOf, wholeFinder, type Share} from "../../../src/toll/part.ts";
import {measureWord, type Measure} from "../../../src/toll/vocabulary.ts";
import type {Toll} from "../../../loaders/schema/tolls.ts";
import type {KnownClaim} from "../../../loaders/tables/known.ts";
import {claimLink} from "./claimant-claims.ts";
import {html, type Html} from "../html.ts";
import {pageHref, tollPath} from "../links.ts";
import type {StoryData} from "../story-data.ts";

/** The tolls that take this one in, those that it takes in, and its projection: each with in what it is a part, and
 * with what bodies that spoke of both say of the two. They stand beside each other; nothing adds them up. */
export function tollParts(toll: Toll, story: StoryData, root: string): Html | null {
  const {tolls} = story.tables;
  const entry = (other: Toll, words: Html | string) =>
    html`<li><a href="${pageHref(tollPath(other.toll_id), root)}">${other.title}</a>${words}</li>
`;
  const both = (other: Toll) => bothOf(toll, other, story, root);
  const wholes = tolls.filter(({toll_id}) => toll.part_of.includes(toll_id)).map((whole) =>
    entry(whole, html`, which takes this toll in: ${sharesOf(toll, whole, story)}.${both(whole)}`));
  const parts = tolls.filter(({part_of}) => part_of.includes(toll.toll_id)).map((part) =>
    entry(part, html`, a part of this toll: ${sharesOf(part, toll, story)}.${both(part)}`));
  const projected = tolls.filter((other) => isProjectionOf(other, toll) || isProjectionOf(toll, other)).map((other) =>
    entry(other, other.modality ? ": what may be, and no count" : ": what was counted"));
  const entries = [...wholes, ...parts, ...projected];
  if (!entries.length) return null;
  const law = wholes.length + parts.length > 0 && html`<p class="quiet">Parts are never added up here: they may overlap,
and nobody says that they are all.</p>`;
  return html`<h2>Beside this toll</h2>
<ul>${entries}</ul>
${law}`;
}

function isProjectionOf(a: Toll, b: Toll): boolean {
  return a.modality !== null && a.toll_id === `${b.toll_id}.${a.modality}`;
}

/** In what the one is a part of the other: "children are counted among civilians". */
function sharesOf(part: Toll, whole: Toll, {tables}: StoryData): string {
  const name = (kind: string, id: string) =>
    tables.vocabulary.find((word) => word.kind === kind && word.word_id === id)?.name ?? id;
  const say = ({by, part, whole}: Share) => {
    if (by === "measure") return `${measureWord[part as Measure]} among ${measureWord[whole as Measure]}`;
    if (by === "group") return `${name("group", part)} among ${name("group", whole!)}`;
    return `${name("scope", part)} within ${whole ? name("scope", whole) : "the whole"}`;
  };
  return partOf(part, whole, tables.story[0]!.started_on, wholeFinder(tables.vocabulary))!.map(say).join(", ");
}

/** What bodies that spoke of both said of the two in one breath: each body's latest two claims that cover the same days
 * or were said on the same one. */
function bothOf(here: Toll, there: Toll, story: StoryData, root: string): Html | null {
  const claims = group(story.known.values(), (claim) => claim.toll_id, (claim) => claim.body_id);
  const [own, others] = [here, there].map(({toll_id}) => claims.get(toll_id)) as BodyClaims[];
  const pairs = [...own ?? []].flatMap(([body, mine]) => {
    const pair = latestPair(mine, others?.get(body) ?? [], story);
    return pair ? [{body, pair}] : [];
  }).sort((a, b) => descending(a.pair[0].known_on, b.pair[0].known_on));
  const told = pairs.map(({body, pair: [mine, other]}) =>
    html`<li>${formatDay(mine.known_on)}: ${story.claimants.get(body)!.short_name} said ${claimLink(mine, root)} here
and ${claimLink(other, root)} there</li>
`);
  return told.length ? html`
<details><summary>What ${countOf(told.length, "body", "bodies")} said of both</summary>
<ul>${told}</ul></details>` : null;
}

type BodyClaims = Map<string, KnownClaim[]> | undefined;

function latestPair(
  here: KnownClaim[], there: KnownClaim[], {published}: StoryData
): [KnownClaim, KnownClaim] | null {
  const stands = (claim: KnownClaim) =>
    !isTakenBack(claim) && published.get(claim.claim_id)!.never_stands === null;
  const pairs = here.filter(stands).flatMap((a) =>
    there.filter((b) => stands(b) && isOneBreath(a, b)).map((b): [KnownClaim, KnownClaim] => [a, b]));
  const latest = pairs.sort(([a, x], [b, y]) =>
    descending(a.known_on, b.known_on) || descending(x.known_on, y.known_on));
  return latest[0] ?? null;
}

function isOneBreath(a: KnownClaim, b: KnownClaim): boolean {
  return a.basis === b.basis && (a.known_on === b.known_on || (a.as_of !== null && a.as_of === b.as_of));
}
