import {ascending, group} from "d3-array";
import type {Admission, GapRow} from "../../loaders/schema/gaps.js";
import type {Figure} from "./bound.js";
import {comparable, isFloor, type Caveat, type ComparableClaim} from "./comparable.js";
import {addDays, daysBetween, type Day} from "./day.js";
import {gap, type Gap} from "./gap.js";
import {carriedFor, stretches, type Statement} from "./standing.js";

/** What a gap needs to know of a claim. `body_id` is whoever counts as one speaker. */
export type GapClaim = ComparableClaim & Figure & Statement & {toll_id: string; body_id: string};

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
  caveats: Caveat[];
}

/** The widest gap between two bodies' standing claims about a toll, in stretches of days with the same answer.
 * `claims` are those of the toll and, where losses may be admitted, those of its losses; of a toll of which never two
 * bodies spoke there are no rows. */
export function widestGaps(toll: string, claims: GapClaim[], {startedOn, admits = all, carry = null}: WidestOptions): GapRow[] {
  if (new Set(claims.map((claim) => claim.body_id)).size < 2) return [];
  const lines = group(claims, (claim) => [claim.toll_id, claim.body_id, isFloor(claim.basis)].join("/"));
  const standing = [...lines.values()].flatMap((own) => carriedFor(stretches(own), carry));
  const days = new Set<Day>();
  for (const {from, until} of standing) days.add(from).add(until ? addDays(until, 1) : from);
  const pairGap = memoize(startedOn);
  const found = new Map<Admission, GapRow[]>(admits.map((name) => [name, []]));
  for (const day of [...days].sort(ascending)) {
    const live = standing.filter(({from, until}) => from <= day && (!until || until >= day)).map(({claim}) => claim);
    const pairs = allPairs(live).flatMap(([a, b]) => (isAbout(toll, a, b) && pairGap(a, b)) || []);
    for (const name of admits) {
      const admitted = pairs.filter((pair) => pair.caveats.every((caveat) => admittedCaveats[name].includes(caveat)));
      const own = name === "losses" || name === "all" ? live : live.filter((claim) => claim.toll_id === toll);
      append(found.get(name)!, {...blank, toll_id: toll, admits: name, from: day, bodies: bodies(own), ...answer(admitted, day)});
    }
  }
  return [...found.values()].flatMap(withoutEmptyStart);
}

const all: Admission[] = ["same", "losses", "basis", "all"];
/** Two claims of losses belong to the toll of losses, even where this one admits losses beside its own claims. */
function isAbout(toll: string, a: GapClaim, b: GapClaim): boolean {
  return a.toll_id === toll || b.toll_id === toll;
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

function answer(pairs: Pair[], day: Day): Partial<GapRow> {
  if (!pairs.length) return {};
  const {smaller, larger, nominal_ratio, guaranteed_ratio, difference} = pairs.reduce((a, b) => (wider(a, b) >= 0 ? a : b));
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

function allPairs(claims: GapClaim[]): [GapClaim, GapClaim][] {
  return claims.flatMap((a, index) => claims.slice(index + 1).map((b): [GapClaim, GapClaim] => [a, b]));
}

/** Each pair of claims is compared once, however many days they stand together. */
function memoize(startedOn: string): (a: GapClaim, b: GapClaim) => Pair | null {
  const known = new Map<string, Pair | null>();
  return (a, b) => {
    const key = `${a.claim_id} ${b.claim_id}`;
    if (!known.has(key)) known.set(key, compare(a, b, startedOn));
    return known.get(key)!;
  };
}

function compare(a: GapClaim, b: GapClaim, startedOn: string): Pair | null {
  if (a.body_id === b.body_id) return null;
  const {answer, caveats} = comparable(a, b, startedOn);
  if (answer === "no") return null;
  const measured = gap(a, b);
  const [smaller, larger] = measured.firstIsLarger ? [b, a] : [a, b];
  return {...measured, smaller, larger, caveats};
}

/** Adds a stretch, or lengthens the last one when the answer is the same. */
function append(rows: GapRow[], next: GapRow): void {
  const last = rows.at(-1);
  const same = (["bodies", "smaller_claim_id", "larger_claim_id"] as const).every((name) => last?.[name] === next[name]);
  if (last && same) return;
  if (last) last.until = addDays(next.from, -1);
  rows.push(next);
}

/** The time before a second body spoke is no gap, and a toll that never had one has no rows. */
function withoutEmptyStart(rows: GapRow[]): GapRow[] {
  const first = rows.findIndex((row) => row.larger_claim_id !== null);
  return first < 0 ? [] : rows.slice(first);
}
