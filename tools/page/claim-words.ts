import type {Claimant} from "../../loaders/schema/claimants.ts";
import type {Claim} from "../../loaders/schema/claims.ts";
import type {Denial} from "../../loaders/schema/denials.ts";
import type {Ledger} from "../../loaders/schema/index.ts";
import {admitted, type Figure} from "../../src/toll/bound.ts";
import {countedAs, isOfFound, type Counted} from "../../src/toll/counted.ts";
import {figureText, formatCount} from "../../src/toll/figure.ts";
import {isFloor} from "../../src/toll/comparable.ts";
import {bodyOf, isInterval} from "../../src/toll/claim.ts";
import {formatDay} from "../../src/toll/day.ts";
import type {Basis} from "../../src/toll/vocabulary.ts";
import type {StoryData} from "./story-data.ts";

/** "498 killed": the figure with its bound and measure. */
export function figureAndMeasure(
  claim: Figure & Counted & Partial<Pick<Claim, "interval_of" | "interval_level">>
): string {
  const figure = `${figureText(claim)} ${countedAs(claim)}`;
  return isInterval(claim) ? `${figure} (${levelText(claim)})` : figure;
}

/** "498", where the measure is known from beside it; of a count of what was found that is said: "190 buried". */
export function figureOf(claim: Figure & Counted): string {
  return isOfFound(claim.basis) ? `${figureText(claim)} ${countedAs(claim)}` : figureText(claim);
}

/** "95 per cent interval", or "interval" where its claimant gives no level. */
export function levelText({interval_level}: Partial<Pick<Claim, "interval_level">>): string {
  return interval_level ? `${Math.round(interval_level * 1000) / 10} per cent interval` : "interval";
}

/** "Russian soldiers" from the story's own words. */
export function victimsOf(claim: Pick<Claim, "victims_party" | "victims_group">, {tables}: StoryData): string {
  const word = (kind: string, id: string) => tables.vocabulary.find((w) => w.kind === kind && w.word_id === id)!;
  const party = word("party", claim.victims_party);
  return `${party.adjective ?? party.name} ${word("group", claim.victims_group).name}`;
}

const spokeAgainst: Record<Denial["kind"], string> = {
  denies: "denied it", declines: "would not confirm it", disowns: "says it is not its own", corrects: "says otherwise"
};

/** "the Lantern Society, which denied it": whom a claim cites, and what that body says of it; null where it cites
 * nobody. */
export function citing(claim: Claim, {claimants, tables}: CitingRows): {claimant_id: string; words: string} | null {
  if (!claim.cites) return null;
  const body = bodyOf(claimants.values());
  const against = tables.denials.find((row) =>
    row.claim_ids.includes(claim.claim_id) && body(row.claimant_id) === body(claim.cites!));
  const name = claimants.get(claim.cites)!.short_name;
  return {claimant_id: claim.cites, words: against ? `${name}, which ${spokeAgainst[against.kind]}` : name};
}

interface CitingRows {
  claimants: Map<string, Claimant>;
  tables: Pick<Ledger, "denials">;
}

/** One sentence: who put what at how many, when. */
export function claimSentence(claim: Claim, story: StoryData): string {
  const claimant = story.claimants.get(claim.claimant_id)!;
  const day = claim.said_on ? `on ${formatDay(claim.said_on)}` : printedBy(claim, story);
  const scope = claim.comparable_scope &&
    story.tables.vocabulary.find((w) => w.kind === "scope" && w.word_id === claim.comparable_scope);
  const place = scope ? ` (${scope.name})` : "";
  const cited = citing(claim, story);
  return `${claimant.name} ${day}: ${victimsOf(claim, story)}${place}, ${figureAndMeasure(claim)}${
    cited ? `, citing ${cited.words}` : ""}.`;
}

function printedBy(claim: Claim, story: StoryData): string {
  const known = story.known.get(claim.claim_id);
  return known ? `by ${formatDay(known.known_on)}` : "on a day that no report names";
}

/** The counts that a figure's words allow: "more than 6,000", "6,500 to 7,500", "3,600 to under 3,700". */
export function intervalText(figure: Figure): string {
  const {low, high, lowOpen, highOpen} = admitted(figure);
  const from = `${lowOpen ? "more than " : ""}${formatCount(low)}`;
  if (high === Infinity) return lowOpen ? from : `${from} or more`;
  if (low === high) return `${from} only`;
  return `${from} to ${highOpen ? "under " : ""}${formatCount(high)}`;
}

/** What a figure rests on, in words. */
export const basisName: Record<Basis, string> = {
  statement: "a statement",
  named: "a list of names",
  documented: "cases documented one by one",
  estimate: "an estimate",
  survey: "a survey, scaled up",
  model: "a statistical model",
  leaked: "a leaked document",
  recovered: "bodies that were recovered",
  buried: "the buried, or graves",
  certified: "death certificates",
  registered: "entries in a register"
};

export function basisText(basis: Basis): string {
  return basisName[basis] + (isOfFound(basis) ? ": a floor, and no count of all" : isFloor(basis) ? ": a floor" : "");
}
