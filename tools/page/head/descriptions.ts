import {countOf} from "../../../src/toll/count-of.ts";
import {formatDay} from "../../../src/toll/day.ts";
import type {Claim} from "../../../loaders/schema/claims.ts";
import {claimsOfClaimant} from "../parts/claimant-claims.ts";
import {claimSentence, figureAndMeasure, victimsOf} from "../claim-words.ts";
import type {StoryData} from "../story-data.ts";
import type {StoryFigure} from "../story-figures.ts";

/** "498 killed: Russian soldiers, Russian defence ministry, 2 March 2022". Where nobody tells the day of saying, the
 * first printing's stands there, or else the day that it counts up to, each called so. */
export function claimTitle(claim: Claim, story: StoryData): string {
  return [`${figureAndMeasure(claim)}: ${victimsOf(claim, story)}`, story.claimants.get(claim.claimant_id)!.short_name,
    dayIn(claim, story)].join(", ");
}

function dayIn({claim_id, said_on, as_of}: Claim, {known}: StoryData): string {
  if (said_on) return formatDay(said_on);
  const printed = known.get(claim_id)?.known_on;
  if (printed) return `printed ${formatDay(printed)}`;
  return as_of ? `up to ${formatDay(as_of)}, day of saying unknown` : "day unknown";
}

export function claimDescription(id: string, story: StoryData): string {
  const printings = story.reports.get(id)?.length ?? 0;
  const printed = printings === 1 ? "the one printing" : `the ${printings} printings`;
  const sentence = claimSentence(story.claims.get(id)!, story);
  return `${sentence} Who said it, what the words allow, and ${printed} of it in this ledger.`;
}

export function claimantDescription(id: string, story: StoryData): string {
  const claimant = story.claimants.get(id)!;
  const claims = claimsOfClaimant(claimant, story);
  const days = claims.map((claim) => claim.said_on).filter((day) => day !== null).sort();
  const span = days.length ? `, from ${formatDay(days[0]!)} to ${formatDay(days.at(-1)!)}` : "";
  const counted = countOf(claims.length, "claim");
  return `${claimant.name}: ${counted} about tolls${span}; of whom, over time, and its silences.`;
}

export function tollDescription(id: string, {tables}: StoryData): string {
  const {title, claims, claimants} = tables.tolls.find((row) => row.toll_id === id)!;
  const by = countOf(claimants!, "claimant");
  return `${title}: ${countOf(claims!, "claim")} by ${by}, and how far apart they were.`;
}

export function chartDescription({title, subtitle}: StoryFigure): string {
  return `${title}. ${subtitle}. The chart, its rows and sources, and how to embed it.`;
}
