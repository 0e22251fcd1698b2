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
    let end = start + 1;
    while (end < to && (isPlaceName(tokens[end]!) || isHyphen(tokens[end]!))) end += 1;
    const before = tokens[start - 1]?.wordClass;
    const classed = end - start > 1 && classWord.test(tokens[end - 1]!.lower);
    if (start - from < 2 || before === Word.place || before === Word.of || before === Word.from || classed)
      found.push([nameOf(tokens, start, classed ? end - 1 : end), start]);
    start = end;
  }
  return found;
}

const nameOf = (tokens: Token[], from: number, to: number) =>
  tokens.slice(from, to).map(({lower}) => lower).join(" ").replaceAll(" - ", "-");

/** The two smaller places that an article names most, in sentences other than their own first word: the second time
 * makes a place. */
export function mainLocalities(scene: Scene): string[] {
  const counts = new Map<string, number>();
  for (const sentence of scene.sentences) {
    if (sentence.role === "junk" || sentence.role === "related") continue;
    for (const [name, at] of localitiesIn(scene, sentence.index))
      if (at > sentence.from) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count > 1).sort((a, b) => b[1] - a[1]).slice(0, 2).map(([name]) => name);
}
