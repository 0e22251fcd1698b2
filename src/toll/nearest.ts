import {distance} from "./distance.js";

/** The candidate that is written most like the word, if one is near enough to be meant; for "did you mean". Long ids
 * differ by a day or a digit and mean something else, so no more than three letters may be wrong. */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  const most = word.length < 4 ? 1 : word.length < 12 ? 2 : 3;
  let best: string | null = null;
  let least = most + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const far = distance(word, candidate);
    if (far < least) [best, least] = [candidate, far];
  }
  return best;
}
