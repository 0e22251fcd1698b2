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

/** A figure that an article prints, as a claim that a reporter may take over. Offsets count UTF-16 units of the original. */
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
  verdict: "accept" | "review";
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
  language: string;
  published: Day | null;
  candidates: Candidate[];
  rejected: RejectedNumber[];
}
