import {group} from "d3";
import {slots, type Slot} from "../../src/reader/score/choice.ts";
import {likelihood, signCounts, type Trust, type Trusts} from "../../src/reader/score/trust.ts";
import {bars} from "./bars.ts";
import {logistic} from "./logistic.ts";
import {ofSlot, type Choices, type Judged} from "./unseen.ts";

/** How a slot is held to what it promises. */
interface Promised {
  /** How many standard errors what is accepted has to be above its bar. */
  errors: number;
  /** How small the weights of its signs are held. */
  shrink: number;
}

const promised: Record<Slot, Promised> = {
  measure: {errors: 1.3, shrink: 0.002},
  party: {errors: 0.7, shrink: 0.01},
  group: {errors: 0.8, shrink: 0.002},
  claimant: {errors: 1, shrink: 0.005}
};

/** Learns, by choices on texts that the weights had not seen, how far to trust a choice of each slot. */
export const calibrate = (choices: Choices): Trusts =>
  Object.fromEntries(slots.map((slot) => [slot, trustOf(ofSlot(choices, slot), slot)])) as Trusts;

/** Trust is learned from what may be accepted at all. Thresholds are by trust that learned from other genres than a
 * choice's own: what it knows of its own genres it will not know of a new one. */
function trustOf(all: Judged[], slot: Slot): Trust {
  const {errors, shrink} = promised[slot];
  const judged = all.filter(({stratum}) => stratum > 0);
  const trusted = acrossGenres(judged, (others) => learned(others, slot, shrink));
  const least = [1, 2, 3, 4].map((own) => {
    const its = trusted.filter(({stratum}) => stratum === own);
    // A language of few labels is held to the bar apart, with no less than two errors.
    const parts = own === 3 ? [...group(its, ({part}) => part).values()] : [its];
    const care = own === 3 ? 2 : errors;
    return Math.max(...parts.map((part) => leastOf(part, bars[slot], care)), its.length ? 0 : 1);
  });
  const doubted = all.filter(({stratum}) => stratum === 0);
  const accepted = trusted.filter(({stratum, trust}) => trust >= least[stratum - 1]!);
  const thousandths = (part: number, whole: number) => (whole ? Math.round((1000 * part) / whole) / 1000 : 0);
  const rightIn = (some: Judged[]) => thousandths(some.filter(({right}) => right).length, some.length);
  return {signs: learned(judged, slot, shrink), least: [1, ...least], doubted: rightIn(doubted),
    accepted: thousandths(accepted.length, all.length), right: rightIn(accepted)};
}

const folds = 8;

/** The trust in each choice by signs that were learned from the other genres, where there are any. */
function acrossGenres(judged: Judged[], learn: (others: Judged[]) => number[]): Trusted[] {
  const parts = [...new Set(judged.map(({part}) => part))];
  const foldOf = ({part}: Judged) => parts.indexOf(part) % folds;
  const signs = Array.from({length: folds}, (_, fold) => {
    const others = judged.filter((one) => foldOf(one) !== fold);
    return learn(others.length ? others : judged);
  });
  return judged.map((one) => ({...one, trust: likelihood(signs[foldOf(one)]!, one.signs)}));
}

/** In thousandths. */
const learned = (judged: Judged[], slot: Slot, shrink: number): number[] =>
  Array.from(logistic(judged, signCounts[slot], shrink), (weight) => Math.round(1000 * weight));

interface Trusted extends Judged {
  trust: number;
}

/** The least trust such that what has as much keeps the bar on whole genres, by other writers and in articles that are
 * not there: the share that is right, less some standard errors over whichever of these spreads it most, since the
 * errors of an article come together. 1, which none has, where it never does. */
function leastOf(judged: Trusted[], bar: number, errors: number): number {
  const ranked = [...judged].sort((a, b) => b.trust - a.trust);
  const spreads = (["part", "writer", "doc"] as const).map((by) => ({by, tallies: new Map<string, Tally>()}));
  let [right, least] = [0, 1];
  for (const [index, one] of ranked.entries()) {
    for (const {by, tallies} of spreads) count(tallies, one[by], one.right);
    right += one.right ? 1 : 0;
    if (index < 30 || ranked[index + 1]?.trust === one.trust || right / (index + 1) < bar) continue;
    if (spreads.every(({tallies}) => surely(tallies, right, index + 1, errors) >= bar)) least = one.trust;
  }
  return Math.ceil(least * 1000) / 1000;
}

interface Tally {
  right: number;
  count: number;
}

function count(parts: Map<string, Tally>, name: string, right: boolean): void {
  const part = parts.get(name) ?? {right: 0, count: 0};
  parts.set(name, part);
  part.count += 1;
  part.right += right ? 1 : 0;
}

function surely(parts: Map<string, Tally>, right: number, count: number, errors: number): number {
  const share = right / count;
  let spread = 0;
  for (const part of parts.values()) spread += (part.right - share * part.count) ** 2;
  return share - (errors * Math.sqrt(spread)) / count;
}
