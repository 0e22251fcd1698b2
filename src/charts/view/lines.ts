import {ascending, group} from "d3";
import {isProjection} from "../../toll/claim.js";
import {isFloor, sortOfCount} from "../../toll/comparable.js";
import {isOfFound} from "../../toll/counted.js";
import {nominal} from "../../toll/bound.js";
import type {Covered} from "../../toll/coverage.js";
import {addDays, formatDay, type Day} from "../../toll/day.js";
import {carriedFor, stretches, type Stretch} from "../../toll/standing.js";
import type {Basis, Measure} from "../../toll/vocabulary.js";
import type {Coverage} from "../spec.js";
import type {ChartClaim} from "./chart-claim.js";

/** The claims of one speaker about one toll, as a chart draws them: one step line. */
export interface Line {
  key: string;
  label: string;
  /** Of a count of what was found: the word with which the label ends. */
  sort?: string;
  /** What tells a line from another of the same speaker, where the label says it. */
  apart?: string;
  side: string;
  measure: Measure;
  floor: boolean;
  stretches: Stretch<ChartClaim>[];
  /** The days for which this speaker's series was read whole: a claim carried outside them may have been renewed. */
  covered: Covered[];
  /** Claims that never stood because another of the same day did; drawn as marks without a line. */
  aside: ChartClaim[];
}

export interface LineOptions {
  from: Day;
  until: Day;
  /** One line for each body (a government with its ministries), or one for each claimant. */
  by?: "body" | "claimant";
  /** Only what was known by this day; the last day of the chart when left out. */
  knownOn?: Day;
  /** The toll that the chart is about; lines of other tolls name their measure in the label. */
  toll?: string;
  /** For how many days a claim is carried; until the next when left out or null. */
  carry?: number | null;
  /** The series that were read whole; none when left out. */
  coverage?: Coverage[];
}

/** Parts claims into lines: one for each toll and speaker, counts of single cases apart from plain assertions. */
export function linesOf(claims: ChartClaim[], options: LineOptions): Line[] {
  const {from, until, by = "body", knownOn = until, toll, carry = null, coverage = []} = options;
  const last = knownOn < until ? knownOn : until;
  const known = claims.filter((claim) => claim.known_on <= last).map((claim) => asKnownOn(claim, last));
  const speaker = by === "body" ? "body_id" : "claimant_id";
  const groups = group(known, (claim) => [claim.toll_id, claim[speaker], sortOfCount(claim.basis)].join("/"));
  const lines = Array.from(groups, ([key, own]) => lineOf(key, own, coverage, by, toll));
  return tellApart(lines)
    .map((line) => ({...line, stretches: clip(carriedFor(line.stretches, carry), from, last)}))
    .filter((line) => line.stretches.length > 0)
    .map(withLastDay)
    .sort((a, b) => ascending(a.key, b.key));
}

/** Where one speaker has a count of single cases beside an assertion, the labels say which is which. A count of what
 * was found is no count of all, and says so wherever it is drawn. */
function tellApart(lines: Line[]): Line[] {
  const seen = group(lines, (line) => line.label);
  return lines.map((line) => {
    const basis = line.stretches.at(-1)?.claim.basis ?? "statement";
    if (seen.get(line.label)!.length === 1 && !isOfFound(basis)) return line;
    return {...line, label: `${line.label}, ${kindOf[basis]}`, apart: kindOf[basis],
      ...(isOfFound(basis) && {sort: kindOf[basis]})};
  });
}

/** A count for fixed days stands on an axis with running ones only under its last day, in its label. */
function withLastDay(line: Line): Line {
  const {count_window, as_of} = line.stretches.at(-1)!.claim;
  return count_window === "closed" && as_of ? {...line, label: `${line.label}, to ${formatDay(as_of)} only`} : line;
}

/** What a speaker's count rests on, as a label says it: a plain statement is no estimate. */
const kindOf: Record<Basis, string> = {
  statement: "statement", named: "names", documented: "case by case", estimate: "estimate", survey: "estimate",
  model: "estimate", leaked: "leaked", recovered: "bodies recovered", buried: "the buried",
  certified: "certificates", registered: "registered"
};

/** A claim that was taken back later had not been taken back yet. */
function asKnownOn(claim: ChartClaim, day: Day): ChartClaim {
  return claim.withdrawn_on && claim.withdrawn_on > day ? {...claim, status: "standing", withdrawn_on: null} : claim;
}

function lineOf(
  key: string, own: ChartClaim[], coverage: Coverage[], by: "body" | "claimant", toll?: string
): Line {
  const [first] = own as [ChartClaim];
  const found = isProjection(first) ? onTheirDay(own) : stretches(own);
  const stood = new Set(found.map(({claim}) => claim));
  const measure = toll && first.toll_id !== toll ? `, ${first.measure}` : "";
  return {
    key,
    label: (by === "body" ? first.body : first.claimant) + measure,
    side: first.side,
    measure: first.measure,
    floor: isFloor(first.basis),
    stretches: found,
    covered: coveredDays(first, coverage, by),
    aside: own.filter((claim) => !stood.has(claim))
  };
}

/** Projections stand on no day: each is drawn on the day on which it was said, and nothing carries it. */
function onTheirDay(own: ChartClaim[]): Stretch<ChartClaim>[] {
  return own.map((claim) => ({claim, from: claim.known_on, until: claim.known_on}))
    .sort((a, b) => ascending(a.from, b.from));
}

/** The series of a speaker that were read whole; what covers a body covers each of its members. */
function coveredDays(
  {claimant_id, body_id, toll_id}: ChartClaim, coverage: Coverage[], by: "body" | "claimant"
): Covered[] {
  return coverage.filter((row) => row.toll_id === toll_id &&
    (row.claimant_id === body_id || (by === "claimant" && row.claimant_id === claimant_id)));
}

/** The part of each stretch that a reader sees; what ended before the first day is gone. */
function clip(all: Stretch<ChartClaim>[], from: Day, until: Day): Stretch<ChartClaim>[] {
  return all.flatMap((stretch) => {
    const end = stretch.until === null || stretch.until > until ? until : stretch.until;
    const start = stretch.from < from ? from : stretch.from;
    return end < from || start > until ? [] : [{...stretch, from: start, until: end}];
  });
}

/** What stands on a line on a day: one claim, or several of one day whose order nobody knows. */
export function standsAt({stretches}: Line, day: Day): ChartClaim[] {
  return stretches.filter(({from, until}) => from <= day && until! >= day).map(({claim}) => claim);
}

/** The claims of which a chart that begins on a day shows something: those that stand, and beside them what was taken
 * back or is an interval, said within it. */
function claimsOf(lines: Line[], from: Day): ChartClaim[] {
  return lines.flatMap(({stretches, aside}) =>
    [...stretches.map(({claim}) => claim), ...aside.filter(({known_on}) => known_on >= from)]);
}

/** The greatest count that a chart of these lines must reach. */
export function highest(lines: Line[], from: Day): number {
  return Math.max(1, ...claimsOf(lines, from).map(({low, high}) => high ?? low ?? 0));
}

/** Where a logarithmic axis for these lines begins: the power of ten below their smallest count, at least 1. */
export function logFloor(lines: Line[], from: Day): number {
  const counts = claimsOf(lines, from).map(({low, high}) => low ?? high ?? 1);
  return powerBelow(Math.min(...counts.filter((count) => count > 0)));
}

/** Whether a line has a claim of none, for which a logarithmic axis has no place. */
export function hasZero({stretches, aside}: Line): boolean {
  return [...stretches.map(({claim}) => claim), ...aside].some(({low, high}) => low === 0 || high === 0);
}

/** The power of ten below a count; 1 for none and for counts up to ten. */
export function powerBelow(count: number): number {
  return Number.isFinite(count) ? 10 ** Math.max(0, Math.ceil(Math.log10(Math.max(count, 1))) - 1) : 1;
}

/** The level at which a line ends, for its label: the nominal, or the upper end of a range. */
export function endOf(line: Line): {value: number; day: Day} {
  const {claim, until} = line.stretches.at(-1)!;
  return {value: nominal(claim) ?? claim.high!, day: addDays(until!, 1)};
}
