import type {Claim} from "../../loaders/schema/claims.js";

/** What is counted: two claims are about the same toll when all of these agree. */
export type TollKey = Pick<
  Claim,
  "victims_party" | "victims_group" | "measure" | "period" | "since" | "comparable_scope"
>;

/** A stable name for a toll. A count that is said without a first day counts from the start of the story, as does one
 * that names that day; both therefore share an id. Other days, periods and scopes are appended. */
export function tollId(key: TollKey, startedOn: string): string {
  const parts = [`${key.victims_party}-${key.victims_group}-${key.measure}`];
  if (key.period !== "cumulative") parts.push(key.period);
  if (key.since && key.since !== startedOn) parts.push(`since-${key.since}`);
  if (key.comparable_scope) parts.push(key.comparable_scope);
  return parts.join(".");
}
