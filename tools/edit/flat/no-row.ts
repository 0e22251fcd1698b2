import type {FoundTable} from "./read-table.ts";
import type {Answers} from "./answers.ts";
import {plainName} from "./plain-name.ts";

/** How people and programs write that a cell says nothing. */
const empty = /^(?:n\/a|n\.\s?a\.?|#n\/a|na|nan|null|nil|[-‐‑‒–—―−]{1,3}|\?{1,3})$/i;

/** Whether a cell says in a word that it says nothing. "Na" is taken so in capitals only: it may be a name. */
export function isEmptyWord(cell: string): boolean {
  return empty.test(cell) && cell !== "Na" && cell !== "na";
}

/** How a line begins in which somebody added up the rows above it. */
const total = new RegExp("^(?:(?:grand|sub)[- ]?)?(?:totals?|sum|summe|gesamt|insgesamt|total général|totale|somme|" +
  "suma|итого|всего|усього|всього|разом)(?: (?:all|dead|deaths|killed|wounded|of|for|in)\\b.*)?:?$", "i");

/** The word by which a row is the table's own sum, where its first words say so and nobody said that this is a name;
 * null for all others. */
export function totalIn({cells}: FoundTable["rows"][number], {same, made}: Answers): string | null {
  const first = cells.map((cell) => cell.trim()).find((cell) => cell !== "" && !/^[\d.,\s]+$/.test(cell)) ?? "";
  const isName = same.has(plainName(first)) || made.has(plainName(first));
  return total.test(first) && !isName ? first : null;
}
