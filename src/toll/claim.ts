import {min} from "d3";
import type {Day} from "./day.js";
import type {Modality, Status} from "./vocabulary.js";

/** What makes a range a statistical interval: the claim that is its point estimate, or its level. */
export interface MaybeInterval {
  interval_of?: string | null;
  interval_level?: number | null;
}

/** The day from which a reader could know a claim: the day it was said or, where nobody recorded that, the first
 * day it was printed. Null when neither is known: such a claim never stands. */
export function knownOn(
  {said_on}: {said_on: Day | null}, reports: readonly {published_on: Day | null}[] = []
): Day | null {
  return said_on ?? min(reports, (report) => report.published_on) ?? null;
}

/** Whether a range is a statistical interval: how well a sample or a model pins an estimate down. Its ends are no
 * bounds that anybody said; it never stands for its claimant, its point estimate does. */
export function isInterval({interval_of = null, interval_level = null}: MaybeInterval): boolean {
  return interval_of !== null || interval_level !== null;
}

/** Whether a figure says what may be and not what was counted. It stands on no day and meets no count. */
export function isProjection({modality = null}: {modality?: Modality | null}): boolean {
  return modality === "projection";
}

/** The body whose word a claimant's word is: follows `speaks_for` to its end. */
export function bodyOf(
  claimants: Iterable<{claimant_id: string; speaks_for: string | null}>
): (id: string) => string {
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

const gone: readonly Status[] = ["revised", "withdrawn", "disowned"];

/** Whether its claimant no longer stood by it: on charts it is crossed, in tables struck through. */
export function isTakenBack({status}: {status?: Status}): boolean {
  return status !== undefined && gone.includes(status);
}
