import {ascending, groups} from "d3";
import {isInterval, isProjection, type MaybeInterval} from "./claim.js";
import {addDays, type Day} from "./day.js";
import type {Modality, Period, Status} from "./vocabulary.js";

/** What standing needs to know of a claim. `known_on` is the day a reader could first know it (see `knownOn`). */
export interface Statement extends MaybeInterval {
  claim_id: string;
  known_on: Day;
  as_of: Day | null;
  /** The hour of saying with its zone, `13:37+02:00`, where known. */
  said_time?: string | null;
  /** The claim of the same speaker that this one took the place of. */
  replaces?: string | null;
  /** A count of one day stands on that day alone. */
  period?: Period;
  /** A projection stands on none. */
  modality?: Modality | null;
  /** The day on which it was withdrawn or disowned, null if it never was. */
  withdrawn_on: Day | null;
  /** Superseded: its own claimant went past it, so that it never stands again. */
  status?: Status;
}

/** The days on which one claim stands: both ends belong to it; `until` is null while it still stands. */
export interface Stretch<S extends Statement = Statement> {
  claim: S;
  from: Day;
  until: Day | null;
}

/** What makes one of two claims of a speaker known to be the later word, the strongest reason first: said on a later
 * day, in the other's place, at a later hour, or of more days. */
const orders: ((a: Statement, b: Statement) => boolean)[] = [
  (a, b) => a.known_on > b.known_on,
  (a, b) => a.replaces === b.claim_id,
  (a, b) => Boolean(a.said_time && b.said_time) && instant(a) > instant(b),
  (a, b) => a.as_of !== null && b.as_of !== null && a.as_of > b.as_of
];

function instant({known_on, said_time}: Statement): number {
  return Date.parse(`${known_on}T${said_time!.slice(0, 5)}:00${said_time!.slice(5)}`);
}

/** Earliest first, for lists and lines: by the day a claim was known, then by what it covers. Ids decide nothing. */
export function byTime(a: Statement, b: Statement): number {
  return ascending(a.known_on, b.known_on) || ascending(a.as_of ?? "", b.as_of ?? "");
}

/** The claims that none of the others is known to follow: one, or several whose order nobody knows. */
export function latest<S extends Statement>(claims: S[]): S[] {
  return orders.reduce((left, isLater) =>
    left.filter((claim) => !left.some((other) => isLater(other, claim))), claims);
}

/** The stretches in which each of one speaker's claims about one toll is the latest that has not been taken back;
 * statistical intervals and projections have none. Claims of one day whose order nobody knows stand side by side until
 * the next.
 * When the latest are withdrawn, those before stand again unless their claimant had gone past them. Nothing looks into
 * the future. A count of one day stands on the day that it covers and on no other. In time order. */
export function stretches<S extends Statement>(claims: Iterable<S>): Stretch<S>[] {
  const own = [...claims].filter((claim) => !isInterval(claim) && !isProjection(claim));
  const running = runningStretches(own.filter(({period}) => period !== "past-day"));
  const daily = groups(own.filter(({period}) => period === "past-day"), (claim) => coveredDay(claim));
  const found = [...running, ...daily.flatMap(([day, same]) =>
    lastWord(same).map((claim) => ({claim, from: day, until: day})))];
  return found.sort((a, b) => ascending(a.from, b.from));
}

/** The day that a count of one day covers. */
function coveredDay({as_of, known_on}: Statement): Day {
  return as_of ?? known_on;
}

function runningStretches<S extends Statement>(claims: S[]): Stretch<S>[] {
  const days = groups(claims, (claim) => claim.known_on).sort(([a], [b]) => ascending(a, b));
  const events = [...new Set(claims.flatMap((c) => [c.known_on, c.withdrawn_on ?? c.known_on]))].sort();
  const stack: S[][] = [];
  const open = new Map<S, Stretch<S>>();
  const found: Stretch<S>[] = [];
  let next = 0;
  for (const day of events) {
    while (next < days.length && days[next]![0] <= day) {
      const before = (stack.pop() ?? []).filter((claim) => claim.status !== "superseded");
      stack.push(before, withoutOutrun(days[next++]![1]));
    }
    const now = new Set(top(stack, day));
    for (const [claim, stretch] of open) if (!now.has(claim)) close(open, claim, stretch, day);
    for (const claim of now) if (!open.has(claim)) found.push(opened(open, claim, day));
  }
  return found;
}

function opened<S extends Statement>(open: Map<S, Stretch<S>>, claim: S, from: Day): Stretch<S> {
  const stretch = {claim, from, until: null};
  open.set(claim, stretch);
  return stretch;
}

function close<S extends Statement>(open: Map<S, Stretch<S>>, claim: S, stretch: Stretch<S>, day: Day): void {
  stretch.until = addDays(day, -1);
  open.delete(claim);
}

/** Superseded claims that another of the same day followed never stand again. */
function withoutOutrun<S extends Statement>(claims: S[]): S[] {
  const last = new Set(latest(claims));
  return claims.filter((claim) => claim.status !== "superseded" || last.has(claim));
}

/** What stands on a day: the latest that is not taken back, of the last day that has any. Days whose claims are all
 * taken back are gone for good. */
function top<S extends Statement>(stack: S[][], day: Day): S[] {
  for (let last = stack.at(-1); last; last = stack.at(-1)) {
    const live = last.filter((claim) => !isWithdrawn(claim, day));
    if (live.length) return latest(live);
    stack.pop();
  }
  return [];
}

/** The last word on a day that is over. */
function lastWord<S extends Statement>(claims: S[]): S[] {
  return latest(claims.filter((claim) => claim.withdrawn_on === null));
}

function isWithdrawn(claim: Statement, day: Day): boolean {
  return claim.withdrawn_on !== null && claim.withdrawn_on <= day;
}

/** The same stretches, each ended so many days after its claim was known; with 0 it holds on that day only, with null
 * until the next. */
export function carriedFor<S extends Statement>(all: Stretch<S>[], days: number | null): Stretch<S>[] {
  if (days === null) return all;
  return all.flatMap((stretch) => {
    const last = addDays(stretch.claim.known_on, days);
    if (stretch.from > last) return [];
    return stretch.until === null || stretch.until > last ? [{...stretch, until: last}] : [stretch];
  });
}

/** The claims that stand on a day: none, one, or several of one day whose order nobody knows. */
export function standingOn<S extends Statement>(claims: Iterable<S>, day: Day): S[] {
  return stretches(claims).filter(({from, until}) => from <= day && (until === null || until >= day))
    .map(({claim}) => claim);
}
