import {Failure} from "../../failure.ts";
import {plainName} from "./plain-name.ts";

/** What somebody said about a table as a whole. */
export interface Answers {
  /** By a column's name in the table: the title of what it fills in, "" to leave it out. */
  columns: Map<string, string>;
  /** By title: what stands in every row that says nothing there. */
  every: Map<string, string>;
  /** By a name of the table, plain: the name that the ledger has for it. */
  same: Map<string, string>;
  /** By a name that is new, plain: for a claimant its kind, side and short name; "" for others. */
  made: Map<string, string>;
  /** Which way days like 3/2/2022 are written. */
  days: "day-first" | "month-first" | null;
}

/** What must be known before a table can come in. */
export interface Question {
  /** What is not known. */
  what: string;
  /** What is asked of a person. */
  ask: string;
  /** The flag that says it, with an example. */
  flag: string;
  offers: string[];
  /** What may stand in the flag, where that is not plain. */
  legend?: string;
  /** Takes the answer in; a sentence where it is none. */
  take(answer: string): string | null;
}

type Said = Partial<Record<"column" | "every" | "same" | "new", string[]>> & {days?: string};

/** @throws Failure (2) for a flag that says nothing */
export function answersOf({column, every, same, new: made, days}: Said): Answers {
  if (days && days !== "day-first" && days !== "month-first")
    throw new Failure(`--days ${days}: write day-first or month-first`, {code: 2});
  return {columns: pairs(column, "column"), every: pairs(every, "every"), same: pairs(same, "same", true),
    made: pairs(made, "new", true), days: (days as Answers["days"]) ?? null};
}

function pairs(said: string[] = [], flag: string, isName = false): Map<string, string> {
  return new Map(said.map((one) => {
    const at = one.indexOf("=");
    if (at < 0 && flag !== "new") throw new Failure(`--${flag} ${one}: write it like NAME=WORDS`, {code: 2});
    const [name, value] = at < 0 ? [one, ""] : [one.slice(0, at).trim(), one.slice(at + 1).trim()];
    return [isName ? plainName(name) : name, value];
  }));
}
