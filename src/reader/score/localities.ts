import type {Sentence} from "../sentences.js";
import type {Token} from "../tokenise.js";
import type {Scene} from "./scene.js";
import {Word} from "../word-class.js";

/** A smaller place by its name in small letters, without its class word, and the token with which it begins. */
export type Locality = [name: string, at: number];

const classWord = /^(?:county|district|province|state|governorate|region|prefecture|municipality|city|island|oblast)$/;
const isHyphen = ({wordClass, spaced}: Token) => wordClass === Word.dash && !spaced;
const isPlaceName = ({capital, wordClass, name}: Token) => capital &&
  (wordClass === Word.capital || name?.as === "place");

/** Names of smaller places to which a figure may be confined: those that open a line, those after "in" and "of", and
 * those with a class word behind. */
export function localitiesIn({tokens, sentences, places}: Scene, index: number): Locality[] {
  return (places[index] ??= readLocalities(tokens, sentences[index]!));
}

function readLocalities(tokens: Token[], {from, to}: Sentence): Locality[] {
  const found: Locality[] = [];
  for (let start = from; start < to; start += 1) {
    if (!isPlaceName(tokens[start]!)) continue;
    const end = endOfName(tokens, start, to);
    const classed = end - start > 1 && classWord.test(tokens[end - 1]!.lower);
    if (start - from < 2 || classed || isPlaced(tokens, start))
      found.push([nameOf(tokens, start, classed ? end - 1 : end), start]);
    start = end;
  }
  return found;
}

/** "in", "of" or "from" before a name, or before its "the". */
function isPlaced(tokens: Token[], start: number): boolean {
  const before = tokens[start - 1]?.wordClass === Word.determiner ? tokens[start - 2]?.wordClass
    : tokens[start - 1]?.wordClass;
  return before === Word.place || before === Word.of || before === Word.from;
}

function endOfName(tokens: Token[], start: number, to: number): number {
  let end = start + 1;
  while (end < to && (isPlaceName(tokens[end]!) || isHyphen(tokens[end]!))) end += 1;
  return end;
}

const nameOf = (tokens: Token[], from: number, to: number) =>
  tokens.slice(from, to).map(({lower}) => lower).join(" ").replaceAll(" - ", "-");

/** How many smaller places an article is asked about. */
const mostPlaces = 3;

/** The smaller places that an article names most, in sentences other than their own first word: the second time makes
 * a place, the first in the headline. */
export function mainLocalities(scene: Scene): string[] {
  const counts = new Map<string, number>();
  for (const sentence of scene.sentences) {
    if (sentence.role === "junk" || sentence.role === "related") continue;
    for (const [name, at] of localitiesIn(scene, sentence.index))
      if (at > sentence.from || scene.tokens[at]!.name || scene.tokens[at]!.aside?.city)
        counts.set(name, (counts.get(name) ?? 0) + (sentence.index < 2 ? 2 : 1));
  }
  return [...counts].filter(([, count]) => count > 1).sort((a, b) => b[1] - a[1]).slice(0, mostPlaces)
    .map(([name]) => name);
}

/** How a place stands to a figure. */
export const Stand = {none: 0, opens: 1, behind: 2, before: 3, counts: 4, placed: 5, other: 6} as const;

/** A figure's own tokens: its first, and the one after all that it counts. */
export interface Counted {
  start: number;
  end: number;
}

/** "Kankan: 71" opens, "36 in Nairobi" behind, "Nakuru 71" before, "Tennessee reported no deaths" counts. */
export function standOf(tokens: Token[], {from, to}: Sentence, {start, end}: Counted, at: number): number {
  const stop = endOfName(tokens, at, to);
  const next = tokens[stop]?.wordClass;
  if (at - from < 2 && opensRow(tokens, stop, to)) return Stand.opens;
  if (at >= end && at - end < 6 && isPlaced(tokens, at) && isOpen(tokens, end, at, told)) return Stand.behind;
  if (at >= end && at - end < 4 && isOpen(tokens, end, at)) return Stand.behind;
  if (stop <= start && start - stop < 3 && isOpen(tokens, stop, start)) return Stand.before;
  if (at - from < 3 && stop < start && (next === Word.say || tokens[stop + 1]?.wordClass === Word.say))
    return Stand.counts;
  return isPlaced(tokens, at) ? Stand.placed : Stand.other;
}

function opensRow(tokens: Token[], stop: number, to: number): boolean {
  if (stop >= to) return false;
  const {wordClass, spaced, wide} = tokens[stop]!;
  return wordClass === Word.colon || wordClass === Word.number || wide || (wordClass === Word.dash && spaced) ||
    wordClass === Word.open || wordClass === Word.comma && tokens[stop + 1]?.wordClass === Word.number;
}

/** Whether nothing but small words and people lies between. */
function isOpen(tokens: Token[], from: number, to: number, passed = small): boolean {
  for (let at = from; at < to; at += 1)
    if (!passed.has(tokens[at]!.wordClass)) return false;
  return true;
}
const small = new Set<number>([Word.place, Word.of, Word.from, Word.determiner, Word.people, Word.colon, Word.comma,
  Word.mark, Word.dash, Word.open, Word.bound, Word.body]);

/** "148 people died in Van", "71 were in Oaxaca". */
const told = new Set<number>([...small, Word.die, Word.struck, Word.state, Word.toll, Word.auxiliary]);

/** How many lines of an article a place opens as in a list, and how many numbers of a sentence have a place behind
 * them; both up to 3. */
export function rowsOf(tokens: Token[], sentences: Sentence[]): number {
  let rows = 0;
  for (const {from, to} of sentences)
    if (isName(tokens[from]!) && opensRow(tokens, endOfName(tokens, from, to), to)) rows += 1;
  return rows < 2 ? 0 : rows < 4 ? 1 : rows < 8 ? 2 : 3;
}

const isName = (token: Token) => isPlaceName(token) || token.name?.as === "name";

export function placedIn(tokens: Token[], {from, to}: Sentence): number {
  let placed = 0;
  for (let at = from; at < to; at += 1) {
    if (tokens[at]!.wordClass !== Word.number) continue;
    for (let next = at + 1; next < to && next < at + 5 && tokens[next]!.wordClass !== Word.number; next += 1)
      if (tokens[next]!.wordClass === Word.place && tokens[next + 1] && isName(tokens[next + 1]!)) {
        placed += 1;
        break;
      }
  }
  return Math.min(3, placed);
}
