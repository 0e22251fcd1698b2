import type {Problem} from "../../../loaders/check/problem.ts";
import {referencePattern, sentenceAround} from "./readable.ts";

/** Words that say of somebody that they did not speak, and words that say of how many something holds. */
const kinds = [
  {
    words: new RegExp("\\b(silen(t|ce|ces)|seldom|rarely|said nothing|longest (time|silence)|" +
      "never (said|spoke|gave|named|counted)|(never|not) (repeated|renewed|replaced))\\b", "gi"),
    needs: ["silence", "rows"],
    what: "tells of a silence",
    why: "this ledger is a sample, and a missing row is none",
    mend: "count it with {silence:…}, which asks whether the series was read whole, or say what this ledger holds"
  },
  {
    words: new RegExp("(?<!at |the )\\bmost\\b(?! (recent|likely)\\b)|" +
      "\\b(mostly|majority|usually|often|frequently|rare|common)\\b|" +
      "\\b(every|all|many|few|some|several) (outlets?|newspapers?|pages?|printings?|sites?)\\b", "gi"),
    needs: ["rows", "survived", "became", "printings", "kept", "bent"],
    what: "tells of how many",
    why: "a share has a count and a denominator",
    mend: "count it with {rows:…}, {survived:…} or {printings:…} in the same sentence"
  }
] as const;

type Found = Pick<Problem, "what" | "why" | "mend"> & {at: number; words: string};

/** The words of a page that tell of a silence or a share in a sentence that counts none.
 * @param text the readable text of the source, letter for letter in its place */
export function uncounted(source: string, text: string): Found[] {
  return kinds.flatMap(({words, needs, what, why, mend}) => [...text.matchAll(words)].flatMap((match) => {
    const {start, end} = sentenceAround(text, match.index);
    const counted = [...source.slice(start, end).matchAll(referencePattern)]
      .some(([, kind]) => (needs as readonly string[]).includes(kind!));
    return counted ? [] : [{at: match.index, words: match[0], what: `“${match[0]}” ${what}`, why, mend}];
  }));
}
