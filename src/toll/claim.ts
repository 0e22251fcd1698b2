import type {Claim} from "../../loaders/schema/claims.js";
import type {Claimant} from "../../loaders/schema/claimants.js";
import type {Report} from "../../loaders/schema/reports.js";
import type {Day} from "./day.js";

/** The day from which a reader could know a claim: the day it was said or, where nobody recorded that, the first
 * day it was printed. Null when neither is known: such a claim never stands. */
export function knownOn(claim: Pick<Claim, "said_on">, reports: Pick<Report, "published_on">[] = []): Day | null {
  if (claim.said_on) return claim.said_on;
  const printed = reports.map((report) => report.published_on).filter((day) => day !== null);
  return printed.length ? printed.reduce((a, b) => (a < b ? a : b)) : null;
}

/** Whether a range is a statistical interval: how well a sample or a model pins an estimate down. Its ends are no bounds
 * that anybody said; it never stands for its claimant, its point estimate does. */
export function isInterval({interval_of, interval_level}: Partial<Pick<Claim, "interval_of" | "interval_level">>): boolean {
  return (interval_of ?? null) !== null || (interval_level ?? null) !== null;
}

/** The body whose word a claimant's word is: follows `speaks_for` to its end. */
export function bodyOf(claimants: Iterable<Pick<Claimant, "claimant_id" | "speaks_for">>): (id: string) => string {
  const speaksFor = new Map(Array.from(claimants, (c) => [c.claimant_id, c.speaks_for]));
  return (id) => {
    const seen = new Set<string>();
    let body = id;
    for (let next = speaksFor.get(body); next && !seen.has(body); next = speaksFor.get(body)) {
      seen.add(body);
      body = next;
    }
    return body;
  };
}
