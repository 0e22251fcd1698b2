import {places} from "./features.js";

/** Weights as text: characters from "#" on, without the backslash and the backtick, so that each is one byte and a
 * compressor sees them as they are. `gaps` are steps to the next place with a weight, `weights` what stands there. */
export interface ModelText {
  gaps: string;
  weights: string;
}

const alphabet = Array.from({length: 92}, (_, at) => String.fromCharCode(35 + at))
  .filter((letter) => letter !== "\\" && letter !== "`" && letter !== "$");
const numbers = new Map(alphabet.map((letter, at) => [letter, at]));
/** The gap letter for "as far as this and on". */
const far = alphabet.length - 1;
/** Weights go from -most to most. */
export const most = (alphabet.length - 1) >> 1;

export function placesOf({gaps, weights}: ModelText): Int8Array {
  const table = new Int8Array(places);
  let place = -1;
  let next = 0;
  for (const letter of gaps) {
    const gap = numbers.get(letter);
    if (gap === undefined) continue;
    place += gap;
    if (gap === far) continue;
    while (!numbers.has(weights[next]!)) next += 1;
    table[place] = numbers.get(weights[next]!)! - most;
    next += 1;
  }
  return table;
}

/** The text of a table of whole weights from -most to most. */
export function textOf(table: Int8Array): ModelText {
  let [gaps, weights] = ["", ""];
  let last = -1;
  for (const [place, weight] of table.entries()) {
    if (weight === 0) continue;
    for (; place - last >= far; last += far) gaps += alphabet[far]!;
    gaps += alphabet[place - last]!;
    weights += alphabet[weight + most]!;
    last = place;
  }
  return {gaps, weights};
}
