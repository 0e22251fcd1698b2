import {hash32, stir} from "./fingerprint.ts";

// MinHash (Broder 1997) over runs of three words, in bands (Leskovec, Rajaraman, Ullman, Mining of Massive Datasets,
// chapter 3). By hand: the packages of the registry multiply beyond 2^53, or draw other numbers at each start, and the
// same text must have the same bands on every machine.

/** Bands of a text, and numbers in each. */
export const bandCount = 8;
const bandLength = 6;
const run = 3;

/** Texts are near where so many bands are the same: of two that share nine runs in ten some 93 in 100 are found so, of
 * two that share seven in ten 6, of two that share half none in a thousand. */
export const nearBands = 3;

/** Shorter texts are compared by their words alone. */
const leastRuns = 20;

const seeds = Array.from({length: bandCount * bandLength}, (_, at) => stir(at + 1));

/** The bands of a text: the more runs of words two texts share, the more of their bands are the same. None for a text
 * that is too short to tell.
 * @param words as they follow one another in the text */
export function bandsOf(words: string[]): bigint[] {
  const runs = runsOf(words);
  if (runs.size < leastRuns) return [];
  const least = new Uint32Array(seeds.length).fill(0xffffffff);
  for (const one of runs)
    for (let at = 0; at < seeds.length; at += 1) {
      const hash = stir(one ^ seeds[at]!);
      if (hash < least[at]!) least[at] = hash;
    }
  return Array.from({length: bandCount}, (_, band) => bandOf(least, band));
}

function runsOf(words: string[]): Set<number> {
  const hashes = words.map((word) => hash32(word));
  const runs = new Set<number>();
  for (let at = 0; at + run <= hashes.length; at += 1)
    runs.add(stir(Math.imul(hashes[at]!, 31) ^ Math.imul(hashes[at + 1]!, 17) ^ hashes[at + 2]!));
  return runs;
}

/** A band's numbers in one of 63 bits, so that it is no negative one. */
function bandOf(least: Uint32Array, band: number): bigint {
  let [high, low] = [band + 1, ~band];
  for (let at = band * bandLength; at < (band + 1) * bandLength; at += 1) {
    high = stir(Math.imul(high, 31) ^ least[at]!);
    low = stir(Math.imul(low, 17) ^ least[at]!);
  }
  return (BigInt(high & 0x7fffffff) << 32n) | BigInt(low >>> 0);
}
