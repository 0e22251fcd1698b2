import {distance} from "fastest-levenshtein";

/** The candidate that is written most like the word, if one is near enough to be meant; for "did you mean". */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  const most = Math.max(2, Math.floor(word.length / 4));
  let best: string | null = null;
  let least = most + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const far = distance(word, candidate);
    if (far < least) [best, least] = [candidate, far];
  }
  return best;
}
