import {ascending, group} from "d3";
import {comparable, type Caveat} from "../../src/toll/comparable.ts";
import {addDays, daysBetween, type Day} from "../../src/toll/day.ts";
import {gap, type Gap} from "../../src/toll/gap.ts";
import {stretches} from "../../src/toll/standing.ts";
import {tollId} from "../../src/toll/toll.ts";
import {admissions, type Admission, type GapRow} from "../schema/gaps.ts";
import type {Ledger} from "../schema/index.ts";
import {knownClaims, type KnownClaim} from "./known.ts";
import {lines} from "./standing.ts";

const admittedCaveats: Record<Admission, Caveat[]> = {
  same: [],
  losses: ["losses"],
  basis: ["basis"],
  all: ["losses", "basis"]
};

interface Pair extends Gap {
  smaller: KnownClaim;
  larger: KnownClaim;
  caveats: Caveat[];
}

/** For each toll, the widest gap between two bodies' standing claims, in stretches of days with the same answer.
 * Tolls of which never two bodies spoke have no rows. */
export function deriveGaps(ledger: Ledger): GapRow[] {
  const startedOn = ledger.story[0]!.started_on;
  const byToll = group(knownClaims(ledger), (claim) => claim.toll_id);
  return [...byToll].flatMap(([toll, own]) => {
    const sibling = own[0]!.measure === "killed" ? byToll.get(tollId({...own[0]!, measure: "losses"}, startedOn)) : [];
    return gapsOf(toll, [...own, ...(sibling ?? [])], startedOn);
  });
}

function gapsOf(toll: string, claims: KnownClaim[], startedOn: string): GapRow[] {
  if (new Set(claims.map((claim) => claim.body_id)).size < 2) return [];
  const standing = [...lines("body", claims).values()].flatMap((own) => stretches(own));
  const days = new Set<Day>();
  for (const {from, until} of standing) days.add(from).add(until ? addDays(until, 1) : from);
  const pairGap = memoize(startedOn);
  const found = new Map<Admission, GapRow[]>(admissions.map((name) => [name, []]));
  for (const day of [...days].sort(ascending)) {
    const live = standing.filter(({from, until}) => from <= day && (!until || until >= day)).map(({claim}) => claim);
    const pairs = allPairs(live).flatMap(([a, b]) => (isAbout(toll, a, b) && pairGap(a, b)) || []);
    for (const admits of admissions) {
      const admitted = pairs.filter((pair) => pair.caveats.every((caveat) => admittedCaveats[admits].includes(caveat)));
      const own = admits === "losses" || admits === "all" ? live : live.filter((claim) => claim.toll_id === toll);
      append(found.get(admits)!, {...blank, toll_id: toll, admits, from: day, bodies: bodies(own), ...answer(admitted, day)});
    }
  }
  return [...found.values()].flatMap(withoutEmptyStart);
}

/** Two claims of losses belong to the toll of losses, even where this one admits losses beside its own claims. */
function isAbout(toll: string, a: KnownClaim, b: KnownClaim): boolean {
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

function bodies(claims: KnownClaim[]): number {
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

function allPairs(claims: KnownClaim[]): [KnownClaim, KnownClaim][] {
  return claims.flatMap((a, index) => claims.slice(index + 1).map((b): [KnownClaim, KnownClaim] => [a, b]));
}

/** Each pair of claims is compared once, however many days they stand together. */
function memoize(startedOn: string): (a: KnownClaim, b: KnownClaim) => Pair | null {
  const known = new Map<string, Pair | null>();
  return (a, b) => {
    const key = `${a.claim_id} ${b.claim_id}`;
    if (!known.has(key)) known.set(key, compare(a, b, startedOn));
    return known.get(key)!;
  };
}

function compare(a: KnownClaim, b: KnownClaim, startedOn: string): Pair | null {
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
