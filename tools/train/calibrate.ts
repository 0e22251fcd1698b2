import {slots, type Slot} from "../../src/reader/score/choice.ts";
import {likelihood, signCount, signKinds, type SignKind, type Signs, type Trust, type Trusts}
  from "../../src/reader/score/trust.ts";
import {bars} from "./bars.ts";
import {logistic} from "./logistic.ts";
import {ofSlot, type Choices, type Judged} from "./unseen.ts";

/** How a slot is held to what it promises. */
interface Promised {
  /** Which strata of choices (papers, war, peace, other languages) share a threshold; null: nothing is accepted. */
  apart: (number | null)[];
  /** Kinds of signs from which it does not learn. */
  without: SignKind[];
  /** How small the weights of its signs are held. */
  shrink: number;
}

/** Sides have thresholds apart. In papers, lists and transcripts no claimant is accepted whom the sentence does not
 * name: whose paper it is is one choice for all of its figures, and the papers labelled are too few to promise it. With
 * the signs that a side leaves out it learned which genres there are. */
const promised: Record<Slot, Promised> = {
  measure: {apart: [0, 0, 0, 3], without: [], shrink: 0.002},
  party: {apart: [0, 1, 1, 3], shrink: 0.01,
    without: ["form", "role", "war", "sides", "rules", "foreign"]},
  group: {apart: [0, 0, 0, 3], without: [], shrink: 0.002},
  claimant: {apart: [null, 1, 1, 3], without: [], shrink: 0.002}
};

/** Learns, by choices on texts that the weights had not seen, how far to trust a choice of each slot. */
export const calibrate = (choices: Choices): Trusts =>
  Object.fromEntries(slots.map((slot) => [slot, trustOf(ofSlot(choices, slot), slot)])) as Trusts;

/** Choices without the signs of some kinds. */
function kept(judged: Judged[], without: SignKind[]): Judged[] {
  const isKept = (sign: number) => signKinds[sign] === null || !without.includes(signKinds[sign]!);
  return judged.map((one) => ({...one, signs: filtered(one.signs, isKept)}));
}

function filtered({ids, values}: Signs, isKept: (sign: number) => boolean): Signs {
  const places = Array.from(ids.keys()).filter((at) => isKept(ids[at]!));
  return {ids: Int32Array.from(places, (at) => ids[at]!), values: Float64Array.from(places, (at) => values[at]!)};
}

/** The choices are on genres that the weights had not seen; the few signs are learned from all of them. */
function trustOf(choices: Judged[], slot: Slot): Trust {
  const {apart, without, shrink} = promised[slot];
  const judged = kept(choices, without);
  const signs = learned(judged, shrink);
  const trusted = judged.map(({signs: own, ...one}): Trusted => ({...one, trust: likelihood(signs, own)}));
  const ofStrata = (own: number) => trusted.filter(({stratum}) => apart[stratum] === own);
  const least = apart.map((own) => own === null ? 1 : leastOf(ofStrata(own), bars[slot]));
  const accepted = trusted.filter(({stratum, trust}) => trust >= least[stratum]!);
  const thousandths = (part: number, whole: number) => (whole ? Math.round((1000 * part) / whole) / 1000 : 0);
  return {signs, least, accepted: thousandths(accepted.length, trusted.length),
    right: thousandths(accepted.filter(({right}) => right).length, accepted.length)};
}

/** In thousandths. */
const learned = (judged: Judged[], shrink: number): number[] =>
  Array.from(logistic(judged, signCount, shrink), (weight) => Math.round(1000 * weight));

interface Trusted extends Omit<Judged, "signs"> {
  trust: number;
}

/** The least trust in a stratum such that what has as much keeps the bar on whole genres and articles that are not
 * there: the share that is right less one standard error over genres, or over articles where that is more, since an
 * article's errors come together. 1, which none has, where it never does. */
function leastOf(judged: Trusted[], bar: number): number {
  const ranked = [...judged].sort((a, b) => b.trust - a.trust);
  const [genres, articles] = [new Map<string, Tally>(), new Map<string, Tally>()];
  let [right, least] = [0, 1];
  for (const [index, one] of ranked.entries()) {
    count(genres, one.part, one.right);
    count(articles, one.doc, one.right);
    right += one.right ? 1 : 0;
    const ties = ranked[index + 1]?.trust === one.trust;
    if (index >= 30 && !ties && Math.min(surely(genres, right, index + 1), surely(articles, right, index + 1)) >= bar)
      least = one.trust;
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

function surely(parts: Map<string, Tally>, right: number, count: number): number {
  const share = right / count;
  let spread = 0;
  for (const part of parts.values()) spread += (part.right - share * part.count) ** 2;
  return share - Math.sqrt(spread) / count;
}
