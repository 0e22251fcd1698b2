import {partOf, wholeFinder, type Share} from "../../../src/toll/part.ts";
import {figureOf} from "../claim-words.ts";
import {measureWord, type Measure} from "../../../src/toll/vocabulary.ts";
import type {Toll} from "../../../loaders/schema/tolls.ts";
import {toClaim} from "../elements/anchors.ts";
import {html, joined, type Html} from "../html.ts";
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

/** What bodies whose words on both still stand say of the one and of the other. */
function bothOf(here: Toll, there: Toll, story: StoryData, root: string): Html | null {
  const standing = (toll_id: string, body?: string) => story.tables.standing.filter((row) =>
    row.toll_id === toll_id && row.word_of === "body" && row.stands_until === null && (!body || row.body_id === body));
  const figures = (rows: {claim_id: string}[]) =>
    joined(rows.map(({claim_id}) => toClaim(claim_id, figureOf(story.claims.get(claim_id)!), root)), " and ");
  const bodies = [...new Set(standing(here.toll_id).map(({body_id}) => body_id))];
  const told = bodies.map((body) => ({body, own: standing(here.toll_id, body), other: standing(there.toll_id, body)}))
    .filter(({other}) => other.length);
  if (!told.length) return null;
  return html` ${told.map(({body, own, other}) =>
    html`${story.claimants.get(body)!.short_name} says ${figures(own)} here and ${figures(other)} there. `)}`;
}
