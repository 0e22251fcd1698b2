import type {Token} from "../tokenise.js";
import {Word, wordId} from "../word-class.js";

/** Numbers for the values of a list, from 1; 0 for null, one more than the list for what it has not. */
function numbered(list: readonly string[]): (value: string | null) => number {
  const numbers = new Map(list.map((one, at) => [one, at + 1]));
  return (value) => (value === null ? 0 : (numbers.get(value) ?? list.length + 1));
}

export const groups = ["all", "civilians", "military", "officers", "police", "militants", "children", "women", "medics",
  "journalists"] as const;
export const groupNumber = numbered(groups);
export const roleNumber = numbered(["headline", "sub-heading", "lede", "body", "caption", "related", "junk", "table"]);
export const measureNumber =
  numbered(["killed", "wounded", "missing", "captured", "losses", "casualties", "displaced", "cases", "other"]);
export const kindNumber = numbered(["people", "event", "others", "bare", "thing"]);
export const asNumber = numbered(["name", "people", "place", "leader", "armed"]);

const rules = new Map<string, number>();

/** A number for the id of a rule; 0 for none. */
export function ruleNumber(rule: string | null | undefined): number {
  if (!rule) return 0;
  let number = rules.get(rule);
  if (number === undefined) rules.set(rule, (number = wordId(rule)));
  return number;
}

/** The word itself where it is one of the few that shape a sentence, else its class. */
export const closedWord = (token: Token | null | undefined): number =>
  !token ? 63 : token.wordClass >= Word.say && token.wordClass !== Word.number ? token.id : token.wordClass;
