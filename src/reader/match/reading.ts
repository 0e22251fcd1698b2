import type {Candidate, Reading} from "../candidate.js";
import {matcher, type Match, type MatchLedger, type Slots} from "../match.js";

/** How far beside a figure the name of a place still belongs to it, in characters. */
const reach = 300;

/** Makes the matcher of whole articles: one match for each candidate. `text` is what the candidates' offsets point
 * into;
 * `corrected` gives slots that a person has put right, by the candidate's place in the list. */
export function readingMatcher(ledger: MatchLedger) {
  const match = matcher(ledger);
  return ({candidates, published}: Pick<Reading, "candidates" | "published">, text: string, corrected?: Map<number,
    Slots>) => {
    const slots = candidates.map((one, index): Slots => corrected?.get(index) ?? one);
    const around = ({start, end}: Candidate) => text.slice(Math.max(0, start - reach), end + reach);
    const alone = slots.map((one, index) => match(one, {published, around: around(candidates[index]!)}));
    return alone.map((one, index) => {
      const body = one.relation === "new" && isHead(candidates[index]!) ? bodyOf(
        slots[index]!, slots, candidates, alone) : null;
      return body ? match(slots[index]!, {published, around: around(candidates[index]!), tied: body}) : one;
    });
  };
}

const isHead = ({role}: Candidate) => role === "headline" || role === "sub-heading";

/** The claim that the body prints with the headline's number, be it in another measure: "3800 killed" over "more than
 * 3,800 injured". */
function bodyOf(head: Slots, slots: Slots[], candidates: Candidate[], matches: Match[]): string | null {
  const at = matches.findIndex((match, index) =>
    match.claim_id !== null && !isHead(candidates[index]!) &&
    values(slots[index]!).some((count) => values(head).includes(count)));
  return at < 0 ? null : matches[at]!.claim_id;
}

const values = ({low, high}: Pick<Slots, "low" | "high">) => [low, high].filter((count) => count !== null);
