import type {Mutant} from "./mutants.ts";
import {readArticle} from "../../src/reader/read-article.ts";

/** Whether the letters and digits of a quote stand in the printed words in their order; markup may stand between. */
function standsIn(quote: string, printed: string): boolean {
  let at = 0;
  return [...quote.replace(/[^\p{L}\d]/gu, "")].every((letter) => (at = printed.indexOf(letter, at) + 1) > 0);
}

const words = (name: string): string[] => name.toLowerCase().match(/[\p{L}\p{M}\d]+/gu) ?? [];

/** A text as a reader sees it, twice: a word that a line's end or a soft hyphen parts is one as well. */
const seenOf = (text: string): string => {
  const seen = text.toLowerCase().replace(/[\u0000\u00ad\u200b-\u200f\u2060\ufeff]/g, "");
  return `${seen}\n${seen.replace(/[-‐]\s*\n\s*/g, "")}`;
};

/** Words that stand for a speaker and name none. */
const pronouns = /^(?:he|she|it|they|we|i|you|i['’]m)$/i;

/** What does not hold of the reading of a text, whatever the text is: null when all holds. */
export function faultOf({text, kind}: Mutant): string | null {
  try {
    const {candidates, rejected} = readArticle(text, {kind});
    for (const {quote, start, end} of [...candidates, ...rejected]) {
      const printed = text.slice(start, end);
      const stands = kind === "text" ? quote === printed : standsIn(quote, printed);
      if (!stands) return `“${quote}” does not stand at ${start}–${end}, where “${printed}” does`;
    }
    for (const {quote, low, high} of candidates)
      if ((low === null && high === null) || low! > (high ?? Infinity)) return `“${quote}” is read as ${low}–${high}`;
    const seen = kind === "text" ? seenOf(text) : null;
    for (const {quote, claimant} of candidates) {
      if (claimant === null) continue;
      if (!/[\p{L}\d].*[\p{L}\d]/u.test(claimant) || pronouns.test(claimant))
        return `“${quote}” is said by “${claimant}”, which names nobody`;
      const strange = seen !== null && words(claimant).find((word) => !seen.includes(word));
      if (strange) return `“${quote}” is said by “${claimant}”: “${strange}” does not stand in the text`;
    }
    return null;
  } catch (error) {
    return `throws ${(error as Error).stack}`;
  }
}
