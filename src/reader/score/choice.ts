import type {Features} from "./features.js";
import type {Speaker} from "../speaker.js";
import type {Placed, Scene} from "./scene.js";
import type {Trusts} from "./trust.js";

/** What is chosen by score for a figure, in this order. */
export const slots = ["measure", "claimant", "group", "party"] as const;
export type Slot = (typeof slots)[number];
/** What is asked: a slot of a figure, or once an article whose paper it is and whose dead it is about. */
export type Asked = Slot | "issuer" | "home";

/** One of the answers to choose from. Several options may have one value: several words may say "killed". */
export interface Option {
  value: string | null;
  /** How it was found, as a small number of its slot's own; how far a choice is to be trusted depends on it. */
  ground: number;
  /** Whether the rules say the same. */
  ruled: boolean;
  /** The token on which it rests; -1 for none. */
  at: number;
  /** Who is meant, where somebody's word is asked for. */
  speaker: Speaker | null;
  /** Of a side that no token names: all places where it was found, as bits. */
  sources: number;
}

/** An option. They are made here alone: what is asked of all kinds is read faster from objects of one shape. */
export const option = (value: string | null, ground: number, ruled: boolean, at = -1, speaker: Speaker | null = null,
  sources = 0): Option => ({value, ground, ruled, at, speaker, sources});

/** The option that was taken, how likely its value is, and the best option of another value. */
export interface Choice {
  index: number;
  p: number;
  /** -1 when there is no other value. */
  other: number;
  otherP: number;
}

/** Takes one option of a figure (of a `Toll` once its measure is chosen); the features are those of the options in
 * their order, the first option is "none". */
export type Choose = (slot: Asked, scene: Scene, placed: Placed, options: readonly Option[],
  features: Features) => Choice;

/** Who chooses, the features that are looked at, and how far choices are to be trusted; null while that is learned. */
export interface Scoring {
  choose: Choose;
  features: Features;
  trusts: Trusts | null;
}

/** How sure it has to be that a number is no toll which the rules have found to be one. */
const sureOfNone = 0.9;

/** How likely it has to be that a number is no toll for it to be left out: a toll in doubt is shown, to be reviewed. On
 * texts that the weights had not seen half of the numbers at this likelihood are labelled: scores are surer of silence
 * than they are right. */
const sureOfSilence = 0.85;

/** How likely another answer than the rules' has to be. Scores are surer of themselves than they are right. */
const sureOfOther: Record<Asked, number> = {measure: 0, issuer: 0, home: 0, claimant: 0.5, group: 0.8, party: 0.8};

/** How likely it has to be that a name speaks to which no word of saying belongs ("the troops began the shelling"): it
 * may be whoever did it. */
const sureOfMute = 0.8;

const isMute = (slot: Asked, {ground, value}: Option) => slot === "claimant" && ground === 0 && value !== null;

/** The choice of a slot by how likely its options are. What the rules have found stands unless it surely is none,
 * and their word unless another is far likelier; a text of a sentence or two, which says too little of itself, is left
 * to the rules. */
export function chosen(slot: Asked, {isShort}: Scene, {found}: Placed, options: readonly Option[],
  likely: ArrayLike<number>): Choice {
  const first = choiceOf(options, likely);
  const isSilent = slot === "measure" && options[first.index]!.value === null && first.other >= 0;
  const choice = isSilent && first.p < sureOfSilence && !isShort
    ? {index: first.other, p: first.otherP, other: first.index, otherP: first.p} : first;
  const drops = slot === "measure" && found !== null && options[choice.index]!.value === null && choice.p < sureOfNone;
  const least = isMute(slot, options[choice.index]!) ? sureOfMute : sureOfOther[slot];
  const isGuess = slot !== "measure" && choice.p < least;
  if (options[choice.index]!.ruled || !(drops || isGuess || isShort)) return choice;
  const index = options.findIndex(({ruled}) => ruled);
  if (index < 0) return choice;
  let p = 0;
  for (const [at, {ruled}] of options.entries()) if (ruled) p += likely[at]!;
  return {index, p, other: choice.index, otherP: choice.p};
}

/** The likeliest value, summed over its options; of those the likeliest option. */
export function choiceOf(options: readonly Option[], likely: ArrayLike<number>): Choice {
  const sums = sumsOf(options, likely);
  const count = options.length;
  let best = 0;
  for (let index = 1; index < count; index += 1) if (sums[index]! > sums[best]!) best = index;
  let other = -1;
  for (let index = 0; index < count; index += 1)
    if (index !== best && sums[index]! >= 0 && (other < 0 || sums[index]! > sums[other]!)) other = index;
  const otherP = other < 0 ? 0 : sums[other]!;
  return {index: likeliest(options, likely, best), p: sums[best]!, other, otherP};
}

let sums = new Float64Array(64);

/** How likely each value is, at its first option; -1 at its others. */
function sumsOf(options: readonly Option[], likely: ArrayLike<number>): Float64Array {
  const count = options.length;
  if (count > sums.length) sums = new Float64Array(count * 2);
  for (let index = 0; index < count; index += 1) {
    const {value} = options[index]!;
    let first = 0;
    while (options[first]!.value !== value) first += 1;
    sums[index] = first < index ? -1 : 0;
    sums[first]! += likely[index]!;
  }
  return sums;
}

function likeliest(options: readonly Option[], likely: ArrayLike<number>, index: number): number {
  let best = index;
  for (let at = index + 1; at < options.length; at += 1)
    if (options[at]!.value === options[index]!.value && likely[at]! > likely[best]!) best = at;
  return best;
}
