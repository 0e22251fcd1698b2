import {ascending, group} from "d3-array";
import {admitted, type Figure, type Interval} from "./bound.js";
import {comparable, isFloor, type Caveat, type ComparableClaim} from "./comparable.js";
import {addDays, daysBetween, type Day} from "./day.js";
import {gap, guaranteedRatio, type Gap} from "./gap.js";
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

/** A claim that stands, with the counts that its words admit: every pair asks for them. */
interface Live {
  claim: GapClaim;
  admits: Interval;
}

interface Pair {
  smaller: GapClaim;
  larger: GapClaim;
  gap: Gap;
}

/** The widest gap between two bodies' standing claims about a toll, in stretches of days with the same answer.
 * `claims` are those of the toll and, where losses may be admitted, those of its losses; of a toll of which never two
 * bodies spoke there are no rows. The work grows with the claims and, on each day on which something changes, with the
 * pairs of those that stand. */
export function widestGaps(
  toll: string, claims: GapClaim[], {startedOn, admits = admissions, carry = null}: WidestOptions
): GapRow[] {
  if (bodies(claims) < 2) return [];
  const lines = group(claims, (claim) => [claim.toll_id, claim.body_id, isFloor(claim.basis)].join("/"));
  const standing = [...lines.values()].flatMap((own) => carriedFor(stretches(own), carry));
  const found = new Map<Admission, GapRow[]>(admits.map((name) => [name, []]));
  for (const {day, live} of changes(standing)) {
    for (const name of admits) {
      const withLosses = name === "losses" || name === "all";
      const own = live.map(({claim}) => claim).filter((claim) => withLosses || claim.toll_id === toll);
      const pair = widest(toll, live, (a, b) => isAdmitted(a, b, name, startedOn));
      append(found.get(name)!, rowOf(toll, name, day, bodies(own), pair));
    }
  }
  return [...found.values()].flatMap(withoutEmptyStart);
}

/** The days on which a claim begins or ceases to stand, with what stands from then on, in the order of the
 * stretches. */
function* changes(standing: Stretch<GapClaim>[]): Generator<{day: Day; live: Live[]}> {
  const place = new Map(standing.map(({claim}, at) => [claim, at]));
  const begin = group(standing, ({from}) => from);
  const end = group(standing.filter(({until}) => until), ({until}) => addDays(until!, 1));
  let live: Live[] = [];
  for (const day of [...new Set([...begin.keys(), ...end.keys()])].sort(ascending)) {
    const gone = new Set(end.get(day)?.map(({claim}) => claim));
    const come = (begin.get(day) ?? []).map(({claim}) => ({claim, admits: admitted(claim)}));
    live = [...live.filter(({claim}) => !gone.has(claim)), ...come];
    live.sort((a, b) => place.get(a.claim)! - place.get(b.claim)!);
    yield {day, live};
  }
}

/** The widest pair of two bodies, one of them at least about the toll: two claims of losses belong to the toll of
 * losses even where this one admits losses beside its own claims. Most pairs are passed over by what their words
 * guarantee; whether two may be compared, the costliest question, is asked last. */
function widest(toll: string, live: Live[], isAdmitted: (a: GapClaim, b: GapClaim) => boolean): Pair | null {
  let found: Pair | null = null;
  for (let one = 0; one < live.length; one++) {
    const {claim: a, admits} = live[one]!;
    for (let two = one + 1; two < live.length; two++) {
      const {claim: b, admits: others} = live[two]!;
      if (a.body_id === b.body_id || (a.toll_id !== toll && b.toll_id !== toll)) continue;
      if (found && (guaranteedRatio(admits, others) ?? 0) < (found.gap.guaranteed_ratio ?? 0)) continue;
      const pair = pairOf(a, b);
      if ((!found || wider(pair, found) > 0) && isAdmitted(a, b)) found = pair;
    }
  }
  return found;
}

function pairOf(a: GapClaim, b: GapClaim): Pair {
  const measured = gap(a, b);
  return measured.firstIsLarger ? {smaller: b, larger: a, gap: measured} : {smaller: a, larger: b, gap: measured};
}

function isAdmitted(a: GapClaim, b: GapClaim, name: Admission, startedOn: Day): boolean {
  const {answer, caveats} = comparable(a, b, startedOn);
  return answer !== "no" && caveats.every((caveat) => admittedCaveats[name].includes(caveat));
}

function bodies(claims: GapClaim[]): number {
  return new Set(claims.map((claim) => claim.body_id)).size;
}

function rowOf(toll: string, admits: Admission, day: Day, bodies: number, pair: Pair | null): GapRow {
  return {
    toll_id: toll,
    admits,
    from: day,
    until: null,
    bodies,
    smaller_claim_id: pair && pair.smaller.claim_id,
    larger_claim_id: pair && pair.larger.claim_id,
    nominal_ratio: pair && round(pair.gap.nominal_ratio),
    guaranteed_ratio: pair && round(pair.gap.guaranteed_ratio),
    difference: pair && pair.gap.difference,
    smaller_age: pair && daysBetween(pair.smaller.known_on, day),
    larger_age: pair && daysBetween(pair.larger.known_on, day)
  };
}

/** Which of two pairs is further apart: by what their words guarantee, then by their nominals, then by difference;
 * a pair without a ratio (one side is zero) comes after those that have one. Ids settle what is left. */
function wider(a: Pair, b: Pair): number {
  return (
    (a.gap.guaranteed_ratio ?? 0) - (b.gap.guaranteed_ratio ?? 0) ||
    (a.gap.nominal_ratio ?? 0) - (b.gap.nominal_ratio ?? 0) ||
    a.gap.difference - b.gap.difference ||
    ascending(a.larger.claim_id + a.smaller.claim_id, b.larger.claim_id + b.smaller.claim_id)
  );
}

/** Six significant decimals are plenty for a ratio of counts, and the same on every machine. */
function round(ratio: number | null): number | null {
  return ratio && Math.round(ratio * 1e6) / 1e6;
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
