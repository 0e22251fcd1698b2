import {ascending, groups} from "d3-array";
import {daysBetween, type Day} from "../../toll/day.js";
import type {ChartData, ChartSpec} from "../spec.js";
import {admittedClaims} from "../view/admitted-claims.js";
import type {ChartClaim} from "../view/chart-claim.js";

/** One speaker on one toll: its claims. */
export interface Voice {
  body: string;
  /** What the toll counts. */
  toll: string;
  side: string;
  claims: ChartClaim[];
}

/** Who spoke of what within a chart's days: a voice for each toll and body. */
export function voices(spec: ChartSpec, data: ChartData): Voice[] {
  const claims = admittedClaims(spec, data).filter(({known_on}) => known_on >= spec.from && known_on <= spec.until);
  return spec.tolls.flatMap((toll) =>
    groups(claims.filter((claim) => claim.toll_id === toll), (claim) => claim.body_id)
      .sort(([a], [b]) => ascending(a, b))
      .map(([, own]) => ({body: own[0]!.body, toll: data.tollTitles[toll]!, side: own[0]!.side, claims: own})));
}

/** The claims of all voices, in the order of days. */
export function claimsOfVoices(spec: ChartSpec, data: ChartData): ChartClaim[] {
  return voices(spec, data).flatMap(({claims}) => claims)
    .sort((a, b) => ascending(a.known_on, b.known_on) || ascending(a.claim_id, b.claim_id));
}

/** The longest time in which a speaker said nothing: between two claims, or from the last to the end. */
export function longestSilence(claims: ChartClaim[], until: Day): {from: Day; until: Day; days: number} {
  const days = [...new Set(claims.map((claim) => claim.known_on))].sort();
  const spans = days.map((day, index) => ({from: day, until: days[index + 1] ?? until}));
  return spans
    .map((span) => ({...span, days: daysBetween(span.from, span.until)}))
    .reduce((a, b) => (b.days > a.days ? b : a));
}
