import {scaleOf} from "./count.ts";

/** A number with its groups of three, or of two as in India. */
const number = /\d{1,2}(?:,\d{2})+,\d{3}(?!\d)|\d+(?:[ .,'’\u00a0\u202f]\d{3}(?!\d))*(?:[.,]\d+)?/g;

/** Whether the counts of a figure can be found in the words that carry it. Words without a digit are taken as they are:
 * a count may be spelled out in any language. "18 bin 600" is 18,600. */
export function figureInWords(words: string, counts: (number | null)[]): boolean {
  const found = [...words.matchAll(number)].flatMap((match) =>
    readings(match[0], words.slice(match.index + match[0].length)));
  const sums = found.flatMap((a) => found.map((b) => a + b));
  return found.length === 0 || counts.every((count) => count === null || found.includes(count) || sums.includes(count));
}

/** What a run of digits may mean: "27.000" is 27,000; "1.2 million" is 1,200,000; "15" before "to 20 thousand" is
 * both. */
function readings(digits: string, after: string): number[] {
  const whole = Number(digits.replace(/\D/g, ""));
  const fraction = Number(digits.replace(",", "."));
  const behindRange = after.replace(/^\s*(?:-|–|to|or|and|bis|à|a|до|până la)\s*[\d.,]+/iu, "");
  const scale = scaleOf(after) ?? scaleOf(behindRange);
  const scaled = scale ? [whole * scale, Math.round(fraction * scale)] : [];
  return [whole, ...digits.split(/[ ,.'’\u00a0\u202f]/).map(Number), ...scaled];
}
