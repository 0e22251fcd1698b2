import type {Candidate, RejectedNumber} from "../../reader/candidate.js";
import type {Match, MatchLedger, Slots} from "../../reader/match.js";
import type {Kind} from "../../reader/source-text.js";
import type {Day} from "../../toll/day.js";

/** A place in the words that the page shows: the article without its markup and hidden parts. */
export interface Place {
  from: number;
  to: number;
}

/** A figure as the page shows it. */
export interface ReadFigure extends Place {
  candidate: Candidate;
  /** The words that each step of the trace rests on. */
  traced: string[];
}

/** An article as the worker has read it. */
export interface ReadPage {
  words: string;
  /** null when it is none that the reader knows; nothing was read then. */
  language: string | null;
  published: Day | null;
  kind: Kind;
  figures: ReadFigure[];
  rejected: (RejectedNumber & Place)[];
}

/** What the page asks of the worker. Nothing that is asked leaves the browser: both run in it. */
export type Question =
  | {ask: "know"; ledger: MatchLedger}
  | {ask: "read"; turn: number; text: string | ArrayBuffer; kind: Kind | null; published: Day | null}
  | {ask: "match"; turn: number; corrected: [number, Slots][]};

/** What the worker answers; `turn` is that of the question. */
export type Answer =
  | {answer: "read"; turn: number; page: ReadPage; matches: Match[]}
  | {answer: "match"; turn: number; matches: Match[]}
  | {answer: "refused"; turn: number; why: string};
