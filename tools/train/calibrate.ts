import {slots, type Slot} from "../../src/reader/score/choice.ts";
import {likelihood, signCount, type Trust, type Trusts} from "../../src/reader/score/trust.ts";
import {logistic} from "./logistic.ts";
import {ofSlot, type Choices, type Judged} from "./unseen.ts";

/** How often what is accepted has to be right. */
const bars: Record<Slot, number> = {measure: 0.95, party: 0.9, group: 0.93, claimant: 0.9};

/** Learns, by choices on texts that the weights had not seen, how far to trust a choice of each slot. */
export const calibrate = (choices: Choices): Trusts =>
  Object.fromEntries(slots.map((slot) => [slot, trustOf(ofSlot(choices, slot), bars[slot])])) as Trusts;

/** The choices are on genres that the weights had not seen; the few signs are learned from all of them. */
function trustOf(judged: Judged[], bar: number): Trust {
  const signs = Array.from(logistic(judged, signCount, shrink), (weight) => Math.round(1000 * weight));
  const trusted = judged.map((one) => ({part: one.part, right: one.right, trust: likelihood(signs, one.signs)}));
  const least = leastOf(trusted, bar);
  const accepted = trusted.filter(({trust}) => trust >= least);
  const thousandths = (part: number, whole: number) => (whole ? Math.round((1000 * part) / whole) / 1000 : 0);
  return {signs, least, accepted: thousandths(accepted.length, trusted.length),
    right: thousandths(accepted.filter(({right}) => right).length, accepted.length)};
}

/** How small the weights of signs are held. */
const shrink = 0.002;

interface Trusted {
  part: string;
  right: boolean;
  trust: number;
}

/** The least trust such that what has as much keeps the bar on whole genres that are not there: the share that is right
 * less one standard error over genres. 1, which none has, where it never does. */
function leastOf(judged: Trusted[], bar: number): number {
  const ranked = [...judged].sort((a, b) => b.trust - a.trust);
  const parts = new Map<string, {right: number; count: number}>();
  let [right, least] = [0, 1];
  for (const [index, one] of ranked.entries()) {
    const part = parts.get(one.part) ?? {right: 0, count: 0};
    parts.set(one.part, part);
    part.count += 1;
    part.right += one.right ? 1 : 0;
    right += one.right ? 1 : 0;
    const ties = ranked[index + 1]?.trust === one.trust;
    if (index >= 30 && !ties && surely(parts, right, index + 1) >= bar) least = one.trust;
  }
  return Math.ceil(least * 1000) / 1000;
}

function surely(parts: Map<string, {right: number; count: number}>, right: number, count: number): number {
  const share = right / count;
  let spread = 0;
  for (const part of parts.values()) spread += (part.right - share * part.count) ** 2;
  return share - Math.sqrt(spread) / count;
}
