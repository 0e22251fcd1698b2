import {keyBelow, keyedFor} from "../../../src/charts/shared/key.ts";
import {svg} from "../../../src/charts/shared/svg.ts";
import {placeStrip} from "../../../src/charts/small/place-strip.ts";
import type {ChartClaim} from "../../../src/charts/view/chart-claim.ts";
import {nounOf} from "../../../src/toll/count-of.ts";
import {formatDay, type Day} from "../../../src/toll/day.ts";
import {tollId, type TollKey} from "../../../src/toll/toll.ts";
import type {Claim} from "../../../loaders/schema/claims.ts";
import type {RelayRow} from "../../../loaders/schema/relay.ts";
import type {Report} from "../../../loaders/schema/reports.ts";
import {figureOf} from "../claim-words.ts";
import type {PageContext} from "../context.ts";
import {html, Html} from "../html.ts";
import {claimPath, pageHref} from "../links.ts";
import {countWord} from "../references.ts";
import type {StoryData} from "../story-data.ts";
import {stringDocument} from "../string-document.ts";

const width = 358;

/** A toll on a day, with the claim that a page printed and what the printing says. */
export interface Place {
  toll: TollKey;
  own: Claim | null;
  printed: Report | null;
  damages: RelayRow[];
  day: Day;
}

type OfToll = Pick<Place, "toll" | "own" | "day">;

/** The claims that a strip shows: those about its toll that stood on its day, and the one that it is about. */
function shownOn({toll, own, day}: OfToll, story: StoryData): {claims: ChartClaim[]; standing: Set<string>} {
  const standing = standingOn(day, tollId(toll, story.tables.story[0]!.started_on), story);
  const claims = story.chart.claims.filter((claim) => standing.has(claim.claim_id) || claim.claim_id === own?.claim_id);
  return {claims, standing};
}

/** The key to the marks of some strips: once for all of them, for each is no higher than a key. */
export function keyToStrips(places: OfToll[], {story}: PageContext): Html {
  const claims = places.flatMap((place) => shownOn(place, story).claims);
  const {node, bottom} = keyBelow(stringDocument, {width, height: 0}, ["sides", "figures"],
    keyedFor({querySelector: () => null, querySelectorAll: () => [] as never}, claims, story.chart));
  const drawing = svg(stringDocument, "svg", {viewBox: `0 0 ${width} ${bottom}`, role: "group"}, [node]);
  return html`<div class="drawing place">${new Html(drawing.outerHTML)}</div>`;
}

/** The claims about a toll that stood on the day, each body's latest, with the one that the page printed. */
export function strip({toll, own, printed, damages, day}: Place, {story, root}: PageContext): Html {
  const {claims, standing} = shownOn({toll, own, day}, story);
  const named = claims.find((claim) => claim.claim_id === own?.claim_id) ?? null;
  const ofFigure = ({damage}: RelayRow) =>
    damage === "number" || damage === "range-collapsed" || damage.startsWith("bound");
  const differs = printed && (!own || damages.some(ofFigure));
  const drawing = placeStrip(
    {document: stringDocument, width, sides: story.sides, href: (claim) => pageHref(claimPath(claim), root)},
    {claims, named, printed: differs ? printed : null}
  );
  const gone = own !== null && !standing.has(own.claim_id);
  const words = sentence(claims.filter((claim) => claim !== named), story.tollTitle(toll), day, gone);
  const alone = claims.length <= 1 && own;
  const picture = html`<div class="drawing place">${new Html(drawing.outerHTML)}</div>`;
  return html`${!alone && picture}<p class="place-words">${words}</p>`;
}

/** The claims about a toll that stood on a day, each body's: a staff's newer word takes the place of its ministry's. */
function standingOn(day: Day, toll: string, {tables}: StoryData): Set<string> {
  const rows = tables.standing.filter((row) => row.word_of === "body" && row.toll_id === toll);
  return new Set(rows.filter((row) => row.stands_from <= day && (row.stands_until ?? day) >= day)
    .map((row) => row.claim_id));
}

function sentence(others: ChartClaim[], title: string, day: Day, gone: boolean): string {
  const fallen = gone ? "It no longer stood on that day. " : "";
  if (!others.length) return `${fallen}${title}: no other claim in this ledger stood on ${formatDay(day)}.`;
  const value = (claim: ChartClaim) => (claim.low ?? claim.high)!;
  const ordered = others.toSorted((a, b) => value(a) - value(b));
  const name = (claim: ChartClaim) => `${figureOf(claim)} (${claim.claimant})`;
  const [least, most] = [ordered[0]!, ordered.at(-1)!];
  const ends = others.length === 1 ? name(least) : `from ${name(least)} to ${name(most)}`;
  const counted = `${countWord(others.length)} other ${nounOf(others.length, "claim")}`;
  return `${fallen}${title}: ${counted} stood on ${formatDay(day)}, ${ends}.`;
}
