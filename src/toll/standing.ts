import {ascending} from "d3-array";
import {isInterval, type MaybeInterval} from "./claim.js";
import {addDays, type Day} from "./day.js";
import type {Status} from "./vocabulary.js";

/** What standing needs to know of a claim. `known_on` is the day a reader could first know it (see `knownOn`). */
export interface Statement extends MaybeInterval {
  claim_id: string;
  known_on: Day;
  as_of: Day | null;
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

/** Latest word last: by the day it was known, then what it covers, then id, so that row order changes nothing. */
export function byTime(a: Statement, b: Statement): number {
  return (
    ascending(a.known_on, b.known_on) || ascending(a.as_of ?? "", b.as_of ?? "") || ascending(a.claim_id, b.claim_id)
  );
}

/** The stretches in which each of one speaker's claims about one toll is the latest that has not been taken back;
 * statistical intervals have none.
 * When the latest is withdrawn, the one before it stands again unless its claimant had gone past it. In time order;
 * nothing looks into the future. */
export function stretches<S extends Statement>(claims: Iterable<S>): Stretch<S>[] {
  const ordered = [...claims].filter((claim) => !isInterval(claim)).sort(byTime);
  const days = [...new Set(ordered.flatMap((c) => [c.known_on, c.withdrawn_on ?? c.known_on]))].sort();
  const stack: S[] = [];
  const found: Stretch<S>[] = [];
  let next = 0;
  for (const day of days) {
    while (next < ordered.length && ordered[next]!.known_on <= day) {
      if (stack.at(-1)?.status === "superseded") stack.pop();
      stack.push(ordered[next++]!);
    }
    while (stack.length && isWithdrawn(stack.at(-1)!, day)) stack.pop();
    const top = stack.at(-1);
    const last = found.at(-1);
    if (last?.until === null && last.claim === top) continue;
    if (last?.until === null) last.until = addDays(day, -1);
    if (top) found.push({claim: top, from: day, until: null});
  }
  return found;
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

/** The claim that stands on a day, or null. */
export function standingOn<S extends Statement>(claims: Iterable<S>, day: Day): S | null {
  const known = [...claims].filter((claim) => claim.known_on <= day && !isInterval(claim)).sort(byTime);
  const live = known.filter((claim, at) => claim.status !== "superseded" || at === known.length - 1);
  return live.findLast((claim) => !isWithdrawn(claim, day)) ?? null;
}
