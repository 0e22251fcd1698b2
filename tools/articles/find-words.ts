import type {SourceText} from "../../src/reader/source-text.ts";
import {originalSpan} from "../../src/reader/source-text.ts";

/** Where words stand in an article: the first place, as offsets of the original; null when they are not there. Case,
 * spaces, dashes and quotes may differ; letters and digits may not. */
export function findWords(words: string, source: SourceText): [number, number] | null {
  const [needle] = folded(words);
  const [text, places] = folded(source.text);
  const at = needle ? text.indexOf(needle) : -1;
  return at < 0 ? null : originalSpan(source, places[at]!, places[at + needle.length - 1]! + 1);
}

/** The text as it is compared, with the place of each of its characters. */
function folded(text: string): [string, number[]] {
  const kept: string[] = [];
  const places: number[] = [];
  let space = true;
  for (let at = 0; at < text.length; at += 1) {
    const letter = fold(text[at]!);
    if (letter === " " && space) continue;
    space = letter === " ";
    kept.push(letter);
    places.push(at);
  }
  if (space && kept.length) {
    kept.pop();
    places.pop();
  }
  return [kept.join(""), places];
}

function fold(letter: string): string {
  if (/\s/.test(letter)) return " ";
  if (/[‘’‚‛`´]/.test(letter)) return "'";
  if (/[“”„‟«»]/.test(letter)) return '"';
  if (/[‐-―−]/.test(letter)) return "-";
  const lower = letter.toLowerCase();
  return lower.length === 1 ? lower : letter;
}
