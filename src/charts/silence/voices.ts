import {ascending, groups} from "d3";
import {coveredUntil, type Covered} from "../../toll/coverage.js";
import {addDays, daysBetween, type Day} from "../../toll/day.js";
import type {ChartData, ChartSpec} from "../spec.js";
import {admittedClaims} from "../view/admitted-claims.js";
import type {ChartClaim} from "../view/chart-claim.js";

/** One speaker on one toll: its claims, and the days for which its series was read whole. */
export interface Voice {
  body: string;
  /** What the toll counts. */
  toll: string;
  side: string;
  claims: ChartClaim[];
  covered: Covered[];
}

/** The time between two days on which a speaker spoke, or after the last. */
export interface Span {
  from: Day;
  until: Day;
  /** Up to which day of it a complete series shows that nothing was said; null where none does: then it is only a time
   * without a row in this ledger. */
  silentUntil: Day | null;
}

/** Who spoke of what within a chart's days: a voice for each toll and body. */
export function voices(spec: ChartSpec, data: ChartData): Voice[] {
  const claims = admittedClaims(spec, data).filter(({known_on}) => known_on >= spec.from && known_on <= spec.until);
  return spec.tolls.flatMap((toll) =>
    groups(claims.filter((claim) => claim.toll_id === toll), (claim) => claim.body_id)
      .sort(([a], [b]) => ascending(a, b))
      .map(([body, own]) => ({
        body: own[0]!.body,
        toll: data.tollTitles[toll]!,
        side: own[0]!.side,
        claims: own,
        covered: data.coverage.filter((row) => row.toll_id === toll && row.claimant_id === body)
      })));
}

/** The claims of all voices, in the order of days. */
export function claimsOfVoices(spec: ChartSpec, data: ChartData): ChartClaim[] {
  return voices(spec, data).flatMap(({claims}) => claims)
    .sort((a, b) => ascending(a.known_on, b.known_on) || ascending(a.claim_id, b.claim_id));
}

/** The times between the days on which a speaker spoke, and from the last to the end. */
export function spans({claims, covered}: Pick<Voice, "claims" | "covered">, end: Day): Span[] {
  const days = [...new Set(claims.map((claim) => claim.known_on))].sort();
  return days.map((from, index) => {
    const next = days[index + 1] ?? null;
    const proven = coveredUntil(covered, from, next ?? addDays(end, 1));
    return {from, until: next ?? end, silentUntil: proven && proven > end ? end : proven};
  });
}

/** The longest time of which a complete series shows that a speaker said nothing; null where none shows any. */
export function longestSilence(voice: Pick<Voice, "claims" | "covered">, end: Day): Silence | null {
  const silent = spans(voice, end).flatMap(({from, silentUntil}) =>
    (silentUntil ? [{from, until: silentUntil, days: daysBetween(from, silentUntil)}] : []));
  return silent.length ? silent.reduce((a, b) => (b.days > a.days ? b : a)) : null;
}

interface Silence {
  from: Day;
  until: Day;
  days: number;
}
