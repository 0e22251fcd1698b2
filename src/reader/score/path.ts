import type {Token} from "../tokenise.js";
import {Word} from "../word-class.js";

/** Words that a path passes over: what stands inside a noun phrase says little of how two words hang together. */
const passed = new Uint8Array(64);
for (const wordClass of [Word.other, Word.capital, Word.side, Word.adverb, Word.determiner, Word.possessive, Word.bound,
  Word.mark, Word.break, Word.people, Word.body, Word.others]) passed[wordClass] = 1;

const longest = 7;

/** The path over tokens [from, to) as one number: the classes of the words that shape the sentence, runs of one class
 * once, at most seven of them. */
export function pathOf(tokens: Token[], from: number, to: number): number {
  let hash = 17;
  let steps = 0;
  let last = -1;
  for (let at = from; at < to; at += 1) {
    const {wordClass, spaced} = tokens[at]!;
    if (passed[wordClass] || wordClass === last || (wordClass === Word.dash && !spaced)) continue;
    last = wordClass;
    steps += 1;
    if (steps > longest) return -1;
    hash = Math.imul(hash, 61) + wordClass + 1;
  }
  return hash | 0;
}

/** What lies on the way over tokens [from, to), as bits. */
export const Way = {
  comma: 1, mark: 2, quote: 4, bracket: 8, say: 16, clause: 32, figure: 64, struck: 128, auxiliary: 256, and: 512
} as const;

const wayOf = new Uint16Array(64);
for (const [bit, ...classes] of [
  [Way.comma, Word.comma],
  [Way.mark, Word.semicolon, Word.colon],
  [Way.quote, Word.quote],
  [Way.bracket, Word.open, Word.close],
  [Way.say, Word.say, Word.accordingTo],
  [Way.clause, Word.clause, Word.relative, Word.that],
  [Way.figure, Word.number],
  [Way.struck, Word.struck, Word.die, Word.toll, Word.state],
  [Way.auxiliary, Word.auxiliary, Word.modal],
  [Way.and, Word.and, Word.or]
] as const) for (const wordClass of classes) wayOf[wordClass] = bit;

export function wayBetween(tokens: Token[], from: number, to: number): number {
  let bits = 0;
  for (let at = from; at < to; at += 1) bits |= wayOf[tokens[at]!.wordClass]!;
  return bits;
}

/** The few tokens of a list that are nearest, in the order of the text. */
export const nearest = (list: number[], most: number, away: (at: number) => number): number[] =>
  (list.length <= most ? list : [...list].sort((a, b) => away(a) - away(b)).slice(0, most).sort((a, b) => a - b));

/** A distance in tokens in nine steps. */
export function stepsOf(distance: number): number {
  if (distance < 4) return distance;
  if (distance < 6) return 4;
  if (distance < 9) return 5;
  if (distance < 14) return 6;
  return distance < 24 ? 7 : 8;
}
