import type {Day} from "../../toll/day.js";

/** What the articles of an archive made of one claim. */
export interface SurveyRow {
  claim_id: string;
  /** Articles that were read and printed since the claim was known, or on no known day; the same page again apart. */
  articles: number;
  /** Those of them that print it, as said or bent. */
  printed: number;
  /** Those that print it somewhere with its own figure and bound. */
  kept_bound: number;
  kept_measure: number;
  /** Those that print it in words that another outlet had first. */
  syndicated: number;
  /** Those that print a figure which may as well be another claim's; they are in no other count. */
  ambiguous: number;
  outlets: number;
  first_on: Day | null;
  last_on: Day | null;
}

/** The claims of a story in an archive, with how much of that was read. */
export interface Survey {
  story: string;
  shards: number;
  shards_read: number;
  articles: number;
  /** Articles that could not be read. */
  set_aside: number;
  /** The days of printing, from the first to the last. */
  covers_from: Day | null;
  covers_until: Day | null;
  claims: SurveyRow[];
}
