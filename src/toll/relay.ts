import type {Figure} from "./bound.js";
import {isFloor} from "./comparable.js";
import type {Day} from "./day.js";
import type {Basis, Damage, Measure, Modality} from "./vocabulary.js";

/** One thing that a printing changed: what the claim said, what was printed. */
export interface Change {
  damage: Damage;
  was: string;
  now: string;
}

interface Counted extends Figure {
  measure: Measure;
  victims_party: string;
  victims_group: string;
  as_of: Day | null;
  modality?: Modality | null;
}

type Said = Counted & {claimant_id: string; basis?: Basis | null};
/** Whom the outlet credited; null where that is the claim's own claimant. */
type Printed = Counted & {claimant_as_printed: string | null; joint_with?: string | null};

/** A printing with the figure that it gives of its own claim: where a page makes one range of what two said, each has
 * the end that is its own. */
export function ownEnd<P extends Figure & {joint_with?: string | null}>(claim: Figure, report: P): P {
  const {low, high, bound} = claim;
  if (!report.joint_with || bound === "range" || report.bound !== "range") return report;
  return [report.low, report.high].includes(low ?? high) ? {...report, low, high, bound} : report;
}

/** What a printing did to the claim that it prints, in the vocabulary's order; empty = faithful. A column that the
 * report leaves empty was not printed and is no damage; nor is naming one member of a body for another, such as the
 * ministry for its staff, nor "at least" before a count of single cases, which its claimant calls a floor. */
export function relay(claim: Said, printed: Printed, bodyOf: (id: string) => string = (id) => id): Change[] {
  const report = ownEnd(claim, printed);
  const changes = figureChanges(claim, report);
  const note = (damage: Damage, was: string, now: string) => was !== now && changes.push({damage, was, now});
  note("measure-changed", claim.measure, report.measure);
  note("victims-changed", victims(claim), victims(report));
  if (report.claimant_as_printed && bodyOf(report.claimant_as_printed) !== bodyOf(claim.claimant_id))
    note("claimant-changed", claim.claimant_id, report.claimant_as_printed);
  if (claim.as_of && report.as_of) note("date-changed", claim.as_of, report.as_of);
  note("modality-changed", claim.modality ?? "count", report.modality ?? "count");
  return changes;
}

function figureChanges(claim: Said, report: Printed): Change[] {
  const [was, now] = [figureKey(claim), figureKey(report)];
  if (was === now) return [];
  const said = numbers(claim);
  const printed = numbers(report);
  const known = printed.every((n) => said.includes(n));
  if (claim.bound === "range" && known) return [{damage: "range-collapsed", was, now}];
  const changes: Change[] = [];
  if (!known) changes.push({damage: "number", was, now});
  if (claim.bound !== report.bound && !isCalledFloor(claim, report))
    changes.push({damage: boundDamage(claim, report), was, now});
  return changes;
}

function isCalledFloor(claim: Said, report: Printed): boolean {
  return isFloor(claim.basis ?? null) && claim.bound === "exact" && report.bound === "at-least";
}

function boundDamage(claim: Said, report: Printed): Damage {
  return report.bound === "exact" ? "bound-lost" : claim.bound === "exact" ? "bound-gained" : "bound-changed";
}

function numbers({low, high}: Figure): number[] {
  return [low, high].filter((n) => n !== null);
}

function figureKey({low, high, bound}: Figure): string {
  const digits = bound === "range" ? `${low}–${high}` : `${low ?? high}`;
  return bound === "exact" || bound === "range" ? digits : `${bound} ${digits}`;
}

function victims({victims_party, victims_group}: Counted): string {
  return `${victims_party} ${victims_group}`;
}
