import type {Candidate, JudgedSlot, SlotVerdict} from "../../reader/candidate.js";
import type {Match, Slots} from "../../reader/match.js";
import {fitsBound} from "../../toll/bound.js";
import type {ReadFigure} from "./messages.js";

/** One figure on the desk: as read, as corrected by hand, and what the ledger knows of it. */
export interface DeskFigure extends ReadFigure {
  index: number;
  slots: Slots & Pick<Candidate, "verified">;
  byHand: boolean;
  /** Taken out of the rows by hand. */
  out: boolean;
  match: Match | null;
}

export function deskFigure(read: ReadFigure, index: number): DeskFigure {
  return {...read, index, slots: {...read.candidate}, byHand: false, out: false, match: null};
}

/** Whether value, bound and measure are as sure as their bar wants, need an eye, or were put right by hand. */
export type Verdict = "accept" | "review" | "hand";

export function verdictOf({byHand, candidate}: DeskFigure): Verdict {
  return byHand ? "hand" : candidate.verdict;
}

/** Whether each of some slots was put right by hand or is as sure as its bar wants. */
export function isSure({byHand, candidate}: DeskFigure, ...slots: JudgedSlot[]): boolean {
  return byHand || slots.every((slot) => candidate.verdicts[slot].verdict === "accept");
}

export const verdictWords: Record<Verdict, string> = {
  accept: "figure sure",
  review: "for review",
  hand: "corrected by hand"
};

/** "sure: right in 97 of 100 such readings", "in doubt: right in 61 of 100 such readings; else wounded". */
export function sureWords({verdict, right, other}: SlotVerdict, none: string): string {
  if (right === null) return "in doubt: nobody has measured this language";
  const share = `right in ${Math.min(99, Math.round(right * 100))} of 100 such readings`;
  return verdict === "accept" ? `sure: ${share}` : `in doubt: ${share}; else ${other || none}`;
}

const relationWords: Record<Match["relation"], string> = {
  known: "known claim",
  garbled: "differs from a known claim",
  new: "new claim",
  ambiguous: "several claims fit"
};

/** How a figure stands to the ledger. A claim is known for sure only if the slots that were printed are: what a
 * bent one changed says so itself. */
export function relationText(figure: DeskFigure): string {
  const {slots: {party, claimant}, match} = figure;
  const {relation} = match!;
  const asked: JudgedSlot[] = ["figure", ...party ? ["party" as const] : [], ...claimant ? ["claimant" as const] : []];
  return relation === "known" && !isSure(figure, ...asked) ? `${relationWords.known}, if read right`
    : relationWords[relation];
}

/** "2 that differ from known claims": how many figures of an article stand so to the ledger. */
export const relationCount: Record<Match["relation"], [one: string, more: string]> = {
  known: ["known claim", "known claims"],
  garbled: ["that differs from a known claim", "that differ from known claims"],
  new: ["new claim", "new claims"],
  ambiguous: ["that several claims fit", "that several claims fit"]
};

/** A mark for each relation that needs no colour. */
export const relationSigns: Record<Match["relation"], string> = {known: "=", garbled: "≠", new: "+", ambiguous: "?"};

/** What keeps a correction from being taken, or null. */
export function slotProblem({low, high, bound}: Slots): string | null {
  if (low === null && high === null) return "A figure needs a number.";
  if (fitsBound({low, high, bound})) return null;
  return "The numbers do not fit the bound: exact and about have one number in both fields, " +
    "a range two, at least and more than only the lowest, up to and almost only the highest.";
}
