import type {Figure} from "./figures.js";
import type {NotToll, ReadMeasure} from "./language.js";
import type {Noun} from "./noun.js";
import type {Sentence} from "./sentences.js";

/** A count that a sentence speaks of without a figure: "the number of servicemen dying each day". */
export interface Topic {
  measure: ReadMeasure;
  group: string | null;
  paragraph: number;
  asked: boolean;
}

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
  /** What an earlier sentence announced a count of, when this figure answers it. */
  topic: Topic | null;
  /** The figure whose measure this one carries on. */
  from: Finding | null;
}

/** A finding with nothing known of it but its measure and the rule that found it. */
export const newFinding = (figure: Figure, noun: Noun, sentence: Sentence, measure: ReadMeasure, rule: string,
  more: Partial<Finding> = {}): Finding => changed({figure, noun, sentence, measure, measureAt: -1, rules: [rule],
  partOf: null, supersedes: null, verbAt: -1, carried: false, reasons: [], forecast: false, topic: null, from: null},
  more);

/** A copy with changes. All findings are made here, for objects that are spread elsewhere are of many shapes, which are
 * read several times slower. */
export const changed = ({figure, noun, sentence, measure, measureAt, rules, partOf, supersedes, verbAt, carried,
  reasons, forecast, topic, from}: Finding, more: Partial<Finding>): Finding =>
  Object.assign({figure, noun, sentence, measure, measureAt, rules, partOf, supersedes, verbAt, carried, reasons,
    forecast, topic, from}, more);

export interface Rejected {
  figure: Figure;
  why: NotToll;
  what: string;
}
