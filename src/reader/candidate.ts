import type {Bound, Period} from "../toll/vocabulary.js";
import type {Day} from "../toll/day.js";
import type {NotToll, ReadMeasure} from "./language.js";
import type {Role} from "./sentences.js";

/** One step of the trace: which rule spoke, of which words of the original. */
export interface TraceStep {
  rule: string;
  start: number;
  end: number;
}

/** The slots that are judged each on its own: `figure` is value, bound and measure. */
export const judgedSlots = ["figure", "party", "group", "claimant"] as const;
export type JudgedSlot = (typeof judgedSlots)[number];

/** Whether a slot is as sure as its bar wants. */
export interface SlotVerdict {
  verdict: "accept" | "review";
  /** How often such a reading is right, 0 to 1; null where nobody has measured it. */
  right: number | null;
  /** What it was next to be: a measure ("" for no toll), a side, a group, a name; null for nobody and nothing told. */
  other: string | null;
}

/** A figure that an article prints, as a claim that a reporter may take over. Offsets count UTF-16 units of the
 * original. */
export interface Candidate {
  /** The figure with its bound words, as printed; without the markup and hidden text that may stand between. */
  quote: string;
  start: number;
  end: number;
  low: number | null;
  high: number | null;
  bound: Bound;
  /** The words of the bound, "" when there are none. */
  bound_word: string;
  /** "other" stands for counts that no measure of the ledger names, "cases" for crimes. */
  measure: ReadMeasure;
  measure_word: string;
  party: string | null;
  group: string | null;
  claimant: string | null;
  claimant_start: number | null;
  claimant_end: number | null;
  via: string[];
  negated: boolean;
  status: "asserted" | "denied" | "unconfirmed" | "forecast";
  period: Period;
  as_of: Day | null;
  said_on: Day | null;
  verified: boolean | null;
  /** The quote's start in the candidate of which this is a part. */
  subset_of: number | null;
  /** The value that this figure replaces. */
  supersedes: number | null;
  role: Role;
  flags: string[];
  /** Of value, bound and measure; the other slots have their own in `verdicts`. */
  verdict: "accept" | "review";
  verdicts: Record<JudgedSlot, SlotVerdict>;
  /** Why a person has to look, whatever the scores say. */
  reasons: string[];
  trace: TraceStep[];
}

/** A number that is no toll, and why. */
export interface RejectedNumber {
  quote: string;
  start: number;
  end: number;
  why: NotToll;
  what: string;
}

/** What reading an article gives. */
export interface Reading {
  /** The code of the language that it was read in; null where the text is in none that the reader knows. */
  language: string | null;
  published: Day | null;
  candidates: Candidate[];
  rejected: RejectedNumber[];
}
