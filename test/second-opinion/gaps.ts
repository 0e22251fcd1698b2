import {daysFrom, isSpread, tollOf, dayAfter, type Said} from "./rows.ts";
import {linesOf, standing, turningDays} from "./standing.ts";

/** What the words of a claim admit: from, to, and whether the end itself is left out. */
export function admits({row, low, high}: Pick<Said, "row" | "low" | "high">): [number, boolean, number, boolean] {
  const figure = (low ?? high)!;
  switch (row.bound) {
    case "exact": case "range": return [low!, false, high!, false];
    case "about": return [Math.max(0, figure - unit(figure) / 2), false, figure + unit(figure) / 2, false];
    case "almost": return [Math.max(0, figure - unit(figure)), false, figure, true];
    case "up-to": return [0, false, figure, false];
    default: return [figure, row.bound === "more-than", Infinity, true];
  }
}

/** 3,700 is said to the hundred; 10,000 to the thousand, one place below its only digit. */
function unit(figure: number): number {
  const zeros = /0*$/.exec(String(figure))![0].length;
  const isPower = /^10+$/.test(String(figure));
  return figure === 0 ? 1 : 10 ** (isPower ? zeros - 1 : zeros);
}

interface Pair {
  smaller: Said;
  larger: Said;
  sure: number | null;
  bare: number | null;
  apart: number;
  between: string[];
  isHeadline: boolean;
}

type Measured = (a: Said, b: Said) => Pair[];

/** The pairs of two claims, each measured once. */
function pairFinder(start: string): Measured {
  const known = new Map<string, Pair[]>();
  return (a, b) => {
    const key = `${a.id} ${b.id}`;
    if (!known.has(key)) known.set(key, pairsOf(a, b, caveats(a, b, start)));
    return known.get(key)!;
  };
}

function pairsOf(a: Said, b: Said, between: string[] | null): Pair[] {
  if (!between) return [];
  const [x, y] = bareCounts(a, b);
  const [small, large] = [Math.min(x, y), Math.max(x, y)];
  const bare = small === 0 && large > 0 ? null : small === large ? 1 : large / small;
  const measured = {sure: sureRatio(a, b), bare, apart: large - small, between, isHeadline: mayHeadline(a, b)};
  const words = ({row, known}: Said) => [row.low, row.high, row.bound, known].join(" ");
  const [smaller, larger] = x === y ? (words(a) > words(b) ? [b, a] : [a, b]) : x > y ? [b, a] : [a, b];
  const pair = {smaller, larger, ...measured};
  return words(a) === words(b) ? [pair, {...pair, smaller: larger, larger: smaller}] : [pair];
}

/** The counts named; of a range the one nearest to the other figure. */
function bareCounts(a: Said, b: Said): [number, number] {
  const end = (one: Said, other: number) => Math.min(Math.max(other, one.low!), one.high!);
  const one = (claim: Said) => (claim.low ?? claim.high)!;
  const [isRange, otherIsRange] = [a, b].map(({row}) => row.bound === "range");
  if (!isRange && !otherIsRange) return [one(a), one(b)];
  if (!isRange) return [one(a), end(b, one(a))];
  if (!otherIsRange) return [end(a, one(b)), one(b)];
  if (a.low! > b.high!) return [a.low!, b.high!];
  if (b.low! > a.high!) return [a.high!, b.low!];
  return [Math.max(a.low!, b.low!), Math.max(a.low!, b.low!)];
}

function sureRatio(a: Said, b: Said): number | null {
  const [[low, lowOut, high], [otherLow, otherOut, otherHigh]] = [admits(a), admits(b)];
  if (high > otherLow && otherHigh > low) return 1;
  const [top, bottom, out] = high <= otherLow ? [otherLow, high, otherOut] : [low, otherHigh, lowOut];
  if (bottom === 0) return top === 0 && !out ? 1 : null;
  return top / bottom;
}

/** Which caveats stand between two claims; null where they may not be compared at all. */
function caveats(a: Said, b: Said, start: string): string[] | null {
  const [x, y] = [a.row, b.row];
  for (const column of ["victims_party", "victims_group", "period", "comparable_scope"])
    if (x[column] !== y[column]) return null;
  if ((x.since || start) !== (y.since || start) || isSpread(a) !== isSpread(b)) return null;
  if (x.period === "past-day" && x.as_of !== y.as_of) return null;
  if (x.period === "incident" && !x.comparable_scope && !(x.since && y.since)) return null;
  const found: string[] = [];
  if (x.measure !== y.measure) {
    if ([x.measure, y.measure].sort().join() !== "killed,losses") return null;
    found.push("losses");
  }
  if (a.floor !== b.floor) found.push("basis");
  if ((x.count_window === "closed" || y.count_window === "closed") && x.as_of !== y.as_of) found.push("window");
  return found;
}

const letsIn: Record<string, string[]> =
  {same: [], losses: ["losses"], basis: ["basis"], all: ["losses", "basis", "window"]};

function mayHeadline(a: Said, b: Said): boolean {
  const sameDays = a.row.as_of !== "" && a.row.as_of === b.row.as_of && a.row.since === b.row.since;
  return sameDays || Math.abs(daysFrom(a.known, b.known)) <= 7;
}

/** Wider first: by what the words guarantee, by the bare figures, by the difference, by the later days. A pair without
 * a ratio is as wide as `none`. */
function order(a: Pair, b: Pair, none: number): number {
  const days = ({smaller, larger}: Pair) => [smaller.known, larger.known].sort().join(" ");
  const steps =
    [(pair: Pair) => pair.sure ?? none, (pair: Pair) => pair.bare ?? none, (pair: Pair) => pair.apart, days];
  for (const step of steps) {
    const [x, y] = [step(a), step(b)];
    if (x !== y) return x > y ? -1 : 1;
  }
  return 0;
}

/** The widest pairs among the lines that stand on a day. */
function widestOf(toll: string, lines: Said[][], measured: Measured, isOf: (pair: Pair) => boolean): Pair[] {
  const found: Pair[] = [];
  for (const [at, one] of lines.entries())
    for (const other of lines.slice(at + 1)) {
      if (!one.length || !other.length || one[0]!.body === other[0]!.body) continue;
      if (one[0]!.toll !== toll && other[0]!.toll !== toll) continue;
      const pairs = one.flatMap((a) => other.flatMap((b) => measured(a, b))).filter(isOf);
      pairs.sort((a, b) => order(a, b, Infinity));
      found.push(...pairs.filter((pair) => order(pair, pairs.at(-1)!, Infinity) === 0));
    }
  found.sort((a, b) => order(a, b, 0));
  return found.filter((pair) => order(pair, found[0]!, 0) === 0);
}

/** The rows of the table gaps about one toll, as text: "admits pairs from until bodies smaller larger …". */
export function gapsOf(toll: string, claims: Said[], start: string): string[] {
  const own = claims.filter((claim) => claim.known && claim.toll === toll);
  const sibling = own[0]!.row.measure === "killed" ? tollOf({...own[0]!.row, measure: "losses"}, start) : "";
  const all = [...own, ...claims.filter((claim) => claim.known && claim.toll === sibling)];
  const lines = linesOf(all, "body");
  const measured = pairFinder(start);
  const days = turningDays(all).map((day) => ({day, lines: lines.map((line) => standing(line, day))}));
  return ["standing", "headline"].flatMap((kind) => Object.keys(letsIn).flatMap((name) =>
    stretched(days.map(({day, lines: live}) => {
      const isOf = (pair: Pair) => pair.between.every((one) => letsIn[name]!.includes(one)) &&
        (kind === "standing" || pair.isHeadline);
      const counted = live.flat().filter((claim) => name === "losses" || name === "all" || claim.toll === toll);
      const bodies = new Set(counted.map(({body}) => body)).size;
      const pairs = widestOf(toll, live, measured, isOf);
      const key = pairs.map(({smaller, larger}) => `${bodies} ${smaller.id} ${larger.id}`).sort().join("\n");
      return {day, bodies, pairs, key: pairs.length ? key : `${bodies}`};
    })).map((line) => `${toll} ${name} ${kind} ${line}`)));
}

interface Answer {
  day: string;
  bodies: number;
  pairs: Pair[];
  key: string;
}

/** Days of one answer become one stretch, from the first day that has a pair. */
function stretched(answers: Answer[]): string[] {
  const changes = answers.filter(({key}, at) => key !== answers[at - 1]?.key);
  const from = changes.findIndex(({pairs}) => pairs.length);
  return from < 0 ? [] : changes.slice(from).flatMap(({day, bodies, pairs}, at, kept) => {
    const until = kept[at + 1] ? dayAfter(kept[at + 1]!.day, -1) : "still";
    const one = `${day} ${until} ${bodies}`;
    return pairs.length ? pairs.map((pair) => `${one} ${told(pair, day)}`) : [`${one} none`];
  });
}

function told({smaller, larger, sure, bare, apart}: Pair, day: string): string {
  const short = (ratio: number | null) => (ratio === null ? "none" : Math.round(ratio * 1e6) / 1e6);
  return [smaller.id, larger.id, short(bare), short(sure), apart, daysFrom(smaller.known, day),
    daysFrom(larger.known, day)].join(" ");
}
