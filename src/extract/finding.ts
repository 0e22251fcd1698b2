import type {Figure} from "./figures.ts";
import type {NotToll, ReadMeasure} from "./language.ts";
import type {Noun} from "./noun.ts";
import type {Sentence} from "./sentences.ts";

/** A figure that has found its measure, with the rules that found it. */
export interface Finding {
  figure: Figure;
  noun: Noun;
  sentence: Sentence;
  measure: ReadMeasure;
  /** Token of the word that says the measure, -1 when it is carried over. */
  measureAt: number;
  /** Ids of rules in the order in which they spoke. */
  rules: string[];
  /** The count of which this is a part. */
  partOf: Finding | null;
  /** The figure that this one replaces. */
  supersedes: number | null;
  /** Token of an active verb whose object the figure is, -1 when there is none. */
  verbAt: number;
  /** Carried over from an earlier sentence: a figure without a noun of its own. */
  carried: boolean;
  reasons: string[];
  forecast: boolean;
}

export interface Rejected {
  figure: Figure;
  why: NotToll;
  what: string;
}
