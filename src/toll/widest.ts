import {ascending, group} from "d3-array";
import type {Figure} from "./bound.js";
import {comparable, isFloor, type Caveat, type ComparableClaim} from "./comparable.js";
import {addDays, daysBetween, type Day} from "./day.js";
import {gap, type Gap} from "./gap.js";
import {carriedFor, stretches, type Statement, type Stretch} from "./standing.js";
import {admissions, type Admission} from "./vocabulary.js";

/** What a gap needs to know of a claim. `body_id` is whoever counts as one speaker. */
export type GapClaim = ComparableClaim & Figure & Statement & {toll_id: string; body_id: string};

/** The widest gap about a toll for a stretch of days; the table gaps says what each column means. */
export interface GapRow {
  toll_id: string;
  admits: Admission;
  from: Day;
  until: Day | null;
  bodies: number | null;
  smaller_claim_id: string | null;
  larger_claim_id: string | null;
  nominal_ratio: number | null;
  guaranteed_ratio: number | null;
  difference: number | null;
  smaller_age: number | null;
  larger_age: number | null;
}

export interface WidestOptions {
  /** The first day of the story. */
  startedOn: Day;
  /** Which kinds of pairs to follow; all when left out. */
  admits?: readonly Admission[];
  /** For how many days after it was known a claim is carried; until the next when left out or null. */
  carry?: number | null;
}

const admittedCaveats: Record<Admission, Caveat[]> = {
  same: [],
  losses: ["losses"],
  basis: ["basis"],
  all: ["losses", "basis", "window"]
};

interface Pair extends Gap {
  smaller: GapClaim;
  larger: GapClaim;
}

/** The widest gap between two bodies' standing claims about a toll, in stretches of days with the same answer.
 * `claims` are those of the toll and, where losses may be admitted, those of its losses; of a toll of which never two
 * bodies spoke there are no rows. */
export function widestGaps(
  toll: string, claims: GapClaim[], {startedOn, admits = admissions, carry = null}: WidestOptions
): GapRow[] {
  if (bodies(claims) < 2) return [];
  const lines = group(claims, (claim) => [claim.toll_id, claim.body_id, isFloor(claim.basis)].join("/"));
  const standing = [...lines.values()].flatMap((own) => carriedFor(stretches(own), carry));
  const found = new Map<Admission, GapRow[]>(admits.map((name) => [name, []]));
  for (const {day, live, pairs} of changes(toll, standing)) {
    for (const name of admits) {
      const own = name === "losses" || name === "all" ? live : live.filter((claim) => claim.toll_id === toll);
      const pair = widest(pairs, (one) => isAdmitted(one, name, startedOn));
      const row = {...blank, toll_id: toll, admits: name, from: day, bodies: bodies(own), ...answer(pair, day)};
      append(found.get(name)!, row);
    }
  }
  return [...found.values()].flatMap(withoutEmptyStart);
}

/** The days on which a claim begins or ceases to stand, with what stands from then on and its pairs of two bodies. A
 * pair is measured once, when the later of its two begins: the work grows with the claims, not with their square. */
function* changes(
  toll: string, standing: Stretch<GapClaim>[]
): Generator<{day: Day; live: GapClaim[]; pairs: Pair[]}> {
  const place = new Map(standing.map(({claim}, at) => [claim, at]));
  const begin = group(standing, ({from}) => from);
  const end = group(standing.filter(({until}) => until), ({until}) => addDays(until!, 1));
  let live: GapClaim[] = [];
  let pairs: Pair[] = [];
  for (const day of [...new Set([...begin.keys(), ...end.keys()])].sort(ascending)) {
    const gone = new Set(end.get(day)?.map(({claim}) => claim));
    live = live.filter((claim) => !gone.has(claim));
    pairs = pairs.filter(({smaller, larger}) => !gone.has(smaller) && !gone.has(larger));
    for (const {claim} of begin.get(day) ?? []) {
      for (const other of live) {
        if (other.body_id === claim.body_id || !isAbout(toll, other, claim)) continue;
        pairs.push(place.get(other)! < place.get(claim)! ? pairOf(other, claim) : pairOf(claim, other));
      }
      live.push(claim);
    }
    yield {day, live, pairs};
  }
}

/** Two claims of losses belong to the toll of losses, even where this one admits losses beside its own claims. */
function isAbout(toll: string, a: GapClaim, b: GapClaim): boolean {
  return a.toll_id === toll || b.toll_id === toll;
}

function pairOf(a: GapClaim, b: GapClaim): Pair {
  const measured = gap(a, b);
  return measured.firstIsLarger ? {...measured, smaller: b, larger: a} : {...measured, smaller: a, larger: b};
}

/** Whether a pair may be compared is asked only of those that would be the widest: it is the costlier question. */
function widest(pairs: Pair[], isAdmitted: (pair: Pair) => boolean): Pair | null {
  let found: Pair | null = null;
  for (const pair of pairs) if ((!found || wider(pair, found) > 0) && isAdmitted(pair)) found = pair;
  return found;
}

function isAdmitted({smaller, larger}: Pair, name: Admission, startedOn: Day): boolean {
  const {answer, caveats} = comparable(smaller, larger, startedOn);
  return answer !== "no" && caveats.every((caveat) => admittedCaveats[name].includes(caveat));
}

const blank = {
  until: null,
  smaller_claim_id: null,
  larger_claim_id: null,
  nominal_ratio: null,
  guaranteed_ratio: null,
  difference: null,
  smaller_age: null,
  larger_age: null
};

function bodies(claims: GapClaim[]): number {
  return new Set(claims.map((claim) => claim.body_id)).size;
}

function answer(pair: Pair | null, day: Day): Partial<GapRow> {
  if (!pair) return {};
  const {smaller, larger, nominal_ratio, guaranteed_ratio, difference} = pair;
  return {
    smaller_claim_id: smaller.claim_id,
    larger_claim_id: larger.claim_id,
    nominal_ratio: nominal_ratio && round(nominal_ratio),
    guaranteed_ratio: guaranteed_ratio && round(guaranteed_ratio),
    difference,
    smaller_age: daysBetween(smaller.known_on, day),
    larger_age: daysBetween(larger.known_on, day)
  };
}

/** Which of two pairs is further apart: by what their words guarantee, then by their nominals, then by difference;
 * a pair without a ratio (one side is zero) comes after those that have one. Ids settle what is left. */
function wider(a: Pair, b: Pair): number {
  return (
    (a.guaranteed_ratio ?? 0) - (b.guaranteed_ratio ?? 0) ||
    (a.nominal_ratio ?? 0) - (b.nominal_ratio ?? 0) ||
    a.difference - b.difference ||
    ascending(a.larger.claim_id + a.smaller.claim_id, b.larger.claim_id + b.smaller.claim_id)
  );
}

/** Six significant decimals are plenty for a ratio of counts, and the same on every machine. */
function round(ratio: number): number {
  return Math.round(ratio * 1e6) / 1e6;
}

/** Adds a stretch, or lengthens the last one when the answer is the same. */
function append(rows: GapRow[], next: GapRow): void {
  const last = rows.at(-1);
  const names = ["bodies", "smaller_claim_id", "larger_claim_id"] as const;
  if (last && names.every((name) => last[name] === next[name])) return;
  if (last) last.until = addDays(next.from, -1);
  rows.push(next);
}

/** The time before a second body spoke is no gap, and a toll that never had one has no rows. */
function withoutEmptyStart(rows: GapRow[]): GapRow[] {
  const first = rows.findIndex((row) => row.larger_claim_id !== null);
  return first < 0 ? [] : rows.slice(first);
}
