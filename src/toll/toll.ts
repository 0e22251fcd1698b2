import type {Day} from "./day.js";
import type {Measure, Modality, Period} from "./vocabulary.js";

/** What is counted: two claims are about the same toll when all of these agree. */
export interface TollKey {
  victims_party: string;
  victims_group: string;
  measure: Measure;
  period: Period;
  /** The first day counted; null where nobody says it. */
  since: Day | null;
  /** A narrower scope that the rest does not say, such as one city. */
  comparable_scope: string | null;
  /** What may be is not what was: projections have tolls of their own. */
  modality?: Modality | null;
}

/** A stable name for a toll. A count that is said without a first day counts from the start of the story, as does one
 * that names that day; both therefore share an id. Other days, periods and scopes are appended. */
export function tollId(key: TollKey, startedOn: string): string {
  let id = `${key.victims_party}-${key.victims_group}-${key.measure}`;
  if (key.period !== "cumulative") id += `.${key.period}`;
  if (key.since && key.since !== startedOn) id += `.since-${key.since}`;
  if (key.comparable_scope) id += `.${key.comparable_scope}`;
  if (key.modality) id += `.${key.modality}`;
  return id;
}
