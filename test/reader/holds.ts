import type {Mutant} from "./mutants.ts";
import {readArticle} from "../../src/reader/read-article.ts";

/** Whether the letters and digits of a quote stand in the printed words in their order; markup may stand between. */
function standsIn(quote: string, printed: string): boolean {
  let at = 0;
  return [...quote.replace(/[^\p{L}\d]/gu, "")].every((letter) => (at = printed.indexOf(letter, at) + 1) > 0);
}

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
    return null;
  } catch (error) {
    return `throws ${(error as Error).stack}`;
  }
}
