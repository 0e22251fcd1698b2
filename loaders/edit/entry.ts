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
}

export const fields: Field[] = [
  {name: "outlet", ask: "Outlet that printed it", needed: true, offers: "outlets"},
  {name: "new-outlet", ask: "yes, if that is a new outlet and not one with a similar name"},
  {name: "url", ask: "Address of the page"},
  {name: "words", ask: "Words that carry the figure, at most eight, as printed", needed: true},
  {name: "published-on", ask: "Printed on (YYYY-MM-DD)"},
  {name: "printing-of", ask: "Claim that this is a printing of, if the ledger has it", offers: "claims"},
  {name: "figure", ask: "Figure as the claimant said it, such as more than 6,000", needed: true},
  {name: "printed", ask: "Figure as printed, where that differs"},
  {name: "claimant", ask: "Claimant: who says so", needed: true, offers: "claimants"},
  {name: "said-on", ask: "Said on (YYYY-MM-DD)"},
  {name: "as-of", ask: "Counted up to (YYYY-MM-DD)"},
  {name: "since", ask: "Counted from (YYYY-MM-DD)"},
  {name: "party", ask: "Whose people", offers: "party"},
  {name: "group", ask: "Which people", offers: "group"},
  {name: "measure", ask: "What is counted", offers: measures},
  {name: "printed-measure", ask: "What is counted as printed, where that differs", offers: measures},
  {name: "period", ask: "Over which time", offers: periods},
  {name: "scope", ask: "Narrower scope, such as one city", offers: "scope"},
  {name: "basis", ask: "What the figure rests on", offers: bases},
  {name: "speaker", ask: "Person who said it"},
  {name: "measure-word", ask: "The claimant's own word for the measure"},
  {name: "language", ask: "Language of the printing, such as en"},
  {name: "note", ask: "Note for readers"},
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
