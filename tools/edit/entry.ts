import {isDay} from "../../src/toll/day.ts";
import {bases, measures, periods} from "../../src/toll/vocabulary.ts";

/** A field of a claim and its printing, as a person fills it in: a flag on the command line, a question on a terminal,
 * an input on the page. */
export interface Field {
  name: string;
  /** What is asked. */
  ask: string;
  /** Asked for only when there is no other way to know it. */
  needed?: boolean;
  /** What the ledger knows of it, to choose from or to add to. */
  offers?: "claimants" | "outlets" | "claims" | "party" | "group" | "scope" | readonly string[];
  /** Holds a day, written YYYY-MM-DD. */
  day?: boolean;
  /** Belongs to the claim, so that a claim of the ledger says it already. */
  ofClaim?: boolean;
  /** Asked for on a terminal only where an article filled it in; most printings say nothing of the kind. */
  rare?: boolean;
}

export const fields: Field[] = [
  {name: "outlet", ask: "Outlet that printed it", needed: true, offers: "outlets"},
  {name: "new-outlet", ask: "yes, if that is a new outlet and not one with a similar name"},
  {name: "url", ask: "Address of the page"},
  {name: "words", ask: "Words that carry the figure, at most eight, as printed", needed: true},
  {name: "published-on", ask: "Printed on", day: true},
  {name: "printing-of", ask: "Claim that this is a printing of, if the ledger has it", offers: "claims"},
  {name: "figure", ask: "Figure as the claimant said it, such as more than 6,000", needed: true, ofClaim: true},
  {name: "printed", ask: "Figure as printed, where that differs"},
  {name: "claimant", ask: "Claimant: who says so", needed: true, offers: "claimants", ofClaim: true},
  {name: "said-on", ask: "Said on", day: true, ofClaim: true},
  {name: "as-of", ask: "Counted up to", day: true, ofClaim: true},
  {name: "since", ask: "Counted from", day: true, ofClaim: true},
  {name: "party", ask: "Whose people", offers: "party", ofClaim: true},
  {name: "group", ask: "Which people", offers: "group", ofClaim: true},
  {name: "measure", ask: "What is counted", offers: measures, ofClaim: true},
  {name: "printed-measure", ask: "What is counted as printed, where that differs", offers: measures},
  {name: "printed-party", ask: "Whose people as printed, where that differs", offers: "party", rare: true},
  {name: "printed-group", ask: "Which people as printed, where that differs", offers: "group", rare: true},
  {name: "printed-as-of", ask: "Counted up to as printed, where that differs", day: true, rare: true},
  {name: "printed-claimant", ask: "Who is credited in print, where that is another", offers: "claimants", rare: true},
  {name: "period", ask: "Over which time", offers: periods, ofClaim: true},
  {name: "scope", ask: "Narrower scope, such as one city", offers: "scope", ofClaim: true},
  {name: "basis", ask: "What the figure rests on", offers: bases, ofClaim: true},
  {name: "speaker", ask: "Person who said it", ofClaim: true},
  {name: "measure-word", ask: "The claimant's own word for the measure", ofClaim: true},
  {name: "language", ask: "Language of the printing, such as en"},
  {name: "via", ask: "Relays that the printing names, such as Reuters > Interfax", rare: true},
  {name: "verified", ask: "Whether the printing calls it verified", offers: ["true", "false"], rare: true},
  {name: "note", ask: "Note for readers", ofClaim: true},
  {name: "because", ask: "Why it is written so, where its printings differ"}
];

/** The fields as filled in; an empty text is the same as none. */
export type Entry = Partial<Record<string, string>>;

export function dayOf(entry: Entry, name: string): string | null {
  const value = entry[name]?.trim();
  return value ? value : null;
}

/** Whether a filled-in day exists; the checker says the rest. */
export function isDayOrEmpty(value: string | null): boolean {
  return value === null || isDay(value);
}
