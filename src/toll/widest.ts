import {ascending, group} from "d3";
import type {Figure} from "./bound.js";
import {comparable, sortOfCount, type Caveat, type ComparableClaim} from "./comparable.js";
import {addDays, daysBetween, type Day} from "./day.js";
import {gap, type Gap} from "./gap.js";
import {mayHeadline} from "./headline.js";
import {carriedFor, stretches, type Statement, type Stretch} from "./standing.js";
import {admissions, type Admission, type PairKind} from "./vocabulary.js";

/** What a gap needs to know of a claim. `body_id` is whoever counts as one speaker. */
export type GapClaim = ComparableClaim & Figure & Statement & {toll_id: string; body_id: string};

/** The widest gap about a toll for a stretch of days; the table gaps says what each column means. */
export interface GapRow {
  toll_id: string;
  admits: Admission;
  pairs: PairKind;
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
  /** All pairs that stand, or only those whose ratio may be a headline; all pairs when left out. */
  pairs?: PairKind;
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
  /** What is costly to know of it, once it was asked: it stands for many days. */
  known?: {caveats: Caveat[] | null; mayHeadline: boolean};
}

/** The claims that stand, each line of a speaker with those of its latest day. */
type Lines = Map<string, GapClaim[]>;

/** The widest gap between two bodies' standing claims about a toll, in stretches of days with the same answer.
 * `claims` are those of the toll and, where losses may be admitted, those of its losses; of a toll of which never two
 * bodies spoke there are no rows. Of a speaker whose two claims of one day stand side by side a gap says what holds for
 * either. Pairs that are equally wide in every respect have a row each. */
export function widestGaps(
  toll: string, claims: GapClaim[],
  {startedOn, admits = admissions, carry = null, pairs: kind = "standing"}: WidestOptions
): GapRow[] {
  const standing = [...group(claims, lineOf).values()].flatMap((own) => carriedFor(stretches(own), carry));
  const found = new Map<Admission, GapRow[][]>(admits.map((name) => [name, []]));
  for (const {day, live, lines, pairs} of changes(toll, standing)) {
    for (const name of admits) {
      const own = name === "losses" || name === "all" ? live : live.filter((claim) => claim.toll_id === toll);
      const isOf = (one: Pair) => {
        const {caveats, mayHeadline} = knownOf(one, startedOn);
        return (kind === "standing" || mayHeadline) &&
          caveats !== null && caveats.every((caveat) => admittedCaveats[name].includes(caveat));
      };
      const row = {...blank, toll_id: toll, admits: name, pairs: kind, from: day, bodies: bodies(own)};
      const wide = widest(pairs, lines, isOf);
      append(found.get(name)!, wide.length
        ? wide.flatMap(eitherWay).map((pair) => ({...row, ...answer(pair, day)})) : [row]);
    }
  }
  return [...found.values()].flatMap((rows) => withoutEmptyStart(rows).flat());
}

function lineOf({toll_id, body_id, basis}: GapClaim): string {
  return [toll_id, body_id, sortOfCount(basis)].join("/");
}

/** The days on which a claim begins or ceases to stand, with what stands from then on and its pairs of two bodies. A
 * pair is measured once, when the later of its two begins: the work grows with the claims, not with their square. */
function* changes(
  toll: string, standing: Stretch<GapClaim>[]
): Generator<{day: Day; live: GapClaim[]; lines: Lines; pairs: Pair[]}> {
  const begin = group(standing, ({from}) => from);
  const end = group(standing.filter(({until}) => until), ({until}) => addDays(until!, 1));
  let live: GapClaim[] = [];
  let pairs: Pair[] = [];
  for (const day of [...new Set([...begin.keys(), ...end.keys()])].sort(ascending)) {
    const gone = new Set(end.get(day)?.map(({claim}) => claim));
    live = live.filter((claim) => !gone.has(claim));
    pairs = pairs.filter(({smaller, larger}) => !gone.has(smaller) && !gone.has(larger));
    for (const {claim} of begin.get(day) ?? []) {
      for (const other of live)
        if (other.body_id !== claim.body_id && isAbout(toll, other, claim)) pairs.push(pairOf(other, claim));
      live.push(claim);
    }
    yield {day, live, lines: group(live, lineOf), pairs};
  }
}

/** Two claims of losses belong to the toll of losses, even where this one admits losses beside its own claims. */
function isAbout(toll: string, a: GapClaim, b: GapClaim): boolean {
  return a.toll_id === toll || b.toll_id === toll;
}

/** Two equal counts are put in order by their words and days; where these are equal too, either may come first. */
function pairOf(a: GapClaim, b: GapClaim): Pair {
  const measured = gap(a, b);
  const isFirst = measured.difference ? measured.firstIsLarger : wordsAndDay(a) > wordsAndDay(b);
  return isFirst ? {...measured, smaller: b, larger: a} : {...measured, smaller: a, larger: b};
}

/** Two equal counts of one day have no order: a row for each. */
function eitherWay(pair: Pair): Pair[] {
  const {smaller, larger} = pair;
  return wordsAndDay(smaller) === wordsAndDay(larger) ? [pair, {...pair, smaller: larger, larger: smaller}] : [pair];
}

function wordsAndDay({low, high, bound, known_on}: GapClaim): string {
  return [low, high, bound, known_on].join(" ");
}

/** The widest pair, or all that are as wide. What is costly to know of a pair is asked only of those that would be
 * it. */
function widest(pairs: Pair[], lines: Lines, isOf: (pair: Pair) => boolean): Pair[] {
  let found: Pair[] = [];
  for (const pair of pairs) {
    const more = found.length ? wider(pair, found[0]!) : Infinity;
    if (more < 0 || !isOf(pair) || !isNarrowest(pair, lines, isOf)) continue;
    found = more > 0 ? [pair] : [...found, pair];
  }
  return found;
}

/** Whether no other claims of the same two speakers, side by side with these, lie nearer together. */
function isNarrowest({smaller, larger, ...measured}: Pair, lines: Lines, isOf: (pair: Pair) => boolean): boolean {
  const [own, other] = [lines.get(lineOf(smaller))!, lines.get(lineOf(larger))!];
  if (own.length === 1 && other.length === 1) return true;
  const pair = {smaller, larger, ...measured};
  return own.every((a) => other.every((b) => {
    const beside = pairOf(a, b);
    return wider(beside, pair, Infinity) >= 0 || !isOf(beside);
  }));
}

/** What lets the claims of a pair be compared, null where nothing does; and whether its ratio may be a headline. */
function knownOf(pair: Pair, startedOn: Day): NonNullable<Pair["known"]> {
  const {smaller, larger} = pair;
  if (pair.known) return pair.known;
  const {answer, caveats} = comparable(smaller, larger, startedOn);
  return pair.known = {caveats: answer === "no" ? null : caveats, mayHeadline: mayHeadline(smaller, larger)};
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

function answer(pair: Pair, day: Day): Partial<GapRow> {
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
 * then the pair that was said later. A pair without a ratio (one side is zero) comes after those that have one, unless
 * `none` says otherwise. */
function wider(a: Pair, b: Pair, none = 0): number {
  return (
    ascending(a.guaranteed_ratio ?? none, b.guaranteed_ratio ?? none) ||
    ascending(a.nominal_ratio ?? none, b.nominal_ratio ?? none) ||
    a.difference - b.difference ||
    ascending(saidBy(a), saidBy(b))
  );
}

/** The day of the earlier of a pair's claims, then of the later. */
function saidBy({smaller, larger}: Pair): string {
  return [smaller.known_on, larger.known_on].sort().join(" ");
}

/** Six significant decimals are plenty for a ratio of counts, and the same on every machine. */
function round(ratio: number): number {
  return Math.round(ratio * 1e6) / 1e6;
}

/** Adds a stretch, or lengthens the last one when the answer is the same. */
function append(stretches: GapRow[][], next: GapRow[]): void {
  const last = stretches.at(-1);
  if (last && answerKey(last) === answerKey(next)) return;
  for (const row of last ?? []) row.until = addDays(next[0]!.from, -1);
  stretches.push(next);
}

function answerKey(rows: GapRow[]): string {
  const keys = rows.map(({bodies, smaller_claim_id, larger_claim_id}) =>
    `${bodies} ${smaller_claim_id} ${larger_claim_id}`);
  return keys.sort().join("\n");
}

/** The time before a second body spoke is no gap, and a toll that never had one has no rows. */
function withoutEmptyStart(stretches: GapRow[][]): GapRow[][] {
  const first = stretches.findIndex(([row]) => row!.larger_claim_id !== null);
  return first < 0 ? [] : stretches.slice(first);
}
