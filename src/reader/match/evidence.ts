import {daysBetween} from "../../toll/day.js";
import type {LedgerClaim, Scene} from "../match.js";
import {telling, type Likeness} from "./figures.js";
import {groupPrinted} from "./printed.js";

/** How well a printing fits a claim, in points, and what a person should know about it. */
export interface Evidence {
  claim: LedgerClaim;
  points: number;
  notes: string[];
}

const figurePoints: Record<Likeness, number> = {same: 5, "other-bound": 4, "one-end": 3, rounded: 3, slip: 2, near: 0};

/** Measures that printings take for one another; all others do not meet. */
const confused = new Set(["killed", "losses", "irrecoverable", "casualties", "wounded", "missing"]);

/** Weighs a printing against one claim; null where they cannot be the same. */
export function weigh(claim: LedgerClaim, like: Likeness, scene: Scene): Evidence | null {
  const {slots} = scene;
  const measure = ofMeasure(claim, scene);
  if (measure === null) return null;
  const who = ofClaimant(claim, scene);
  // Five killed and five wounded are two counts.
  if (measure === 0 && telling(slots) < 2) return null;
  const sameDay = saidThatDay(claim, scene);
  if (who <= 0 && !sameDay && isTooLittle(claim, like, scene)) return null;
  if (!isLikely(claim, like, {measure, who, sameDay}, scene)) return null;
  const figure = figurePoints[like] + (like === "near" ? 0 : Math.min(telling(slots) - 2, 1.5));
  const points = figure + measure + who + ofVictims(claim, scene) + ofDays(claim, scene) + ofScope(claim, scene) +
    (slots.period === claim.period ? 0.5 : -1.5);
  return {claim, points, notes: notesOn(like, who, scene)};
}

/** Whether the printing of another number may be meant for the claim. One that is only near needs all; one with turned
 * digits, its claimant, its days and all whom it counts; a part is never the whole rounded. */
function isLikely(claim: LedgerClaim, like: Likeness, {measure, who, sameDay}: Fit, scene: Scene): boolean {
  if (like === "near") return who >= 3 && measure === 2 && sameDay && sameVictims(claim, scene);
  if (like === "slip") return who > 0 && measure === 2 && isFresh(claim, scene) && isOfSame(claim, scene);
  return like !== "rounded" || !isPart(scene) || isOfSame(claim, scene);
}

interface Fit {
  measure: number;
  who: number;
  sameDay: boolean;
}

/** Whether a figure beside which neither the claimant's name nor the day stands tells too little: one that is merely
 * alike; twelve dead, met every week, without a place that the claim has too; in an article without a day, which may
 * speak of any year, all but the very figure. */
const isTooLittle = (claim: LedgerClaim, like: Likeness, scene: Scene): boolean =>
  like === "slip" || like === "rounded" || (isSmall(scene.slots) && ofScope(claim, scene) <= 0) ||
  (isUndated(scene) && (like !== "same" || telling(scene.slots) < (isDenial(claim, scene) ? 3 : 4)));

/** Who denies a claim stands for no claimant: its very figure, measure and victims tie it. */
const isDenial = (claim: LedgerClaim, scene: Scene): boolean =>
  scene.slots.negated && scene.slots.measure === claim.measure && sameVictims(claim, scene);

const isUndated = ({published, slots: {as_of, said_on}}: Scene) => !published && !as_of && !said_on;
const isSmall = ({low, high}: Scene["slots"]) => (high ?? low)! < 100;

function notesOn(like: Likeness, who: number, {slots, credited}: Scene): string[] {
  const notes: string[] = [];
  if (like === "rounded") notes.push("The figure looks rounded.");
  if (like === "slip") notes.push("The digits look misprinted.");
  if (slots.claimant && !slots.negated && !credited.ids.length)
    notes.push(`The ledger has no claimant ${slots.claimant}.`);
  else if (who < 0) notes.push(`Credited to ${slots.claimant}.`);
  return notes;
}

function ofMeasure({measure}: LedgerClaim, {slots}: Scene): number | null {
  if (slots.measure === measure) return 2;
  if (slots.measure === "cases" || slots.measure === "other") return measure.endsWith("-cases") ? 1.5 : null;
  return confused.has(measure) && confused.has(slots.measure) ? 0 : null;
}

function ofClaimant({claimant_id, body_id}: LedgerClaim, {credited, relays, bodyOf}: Scene): number {
  const names = (ids: string[]) => (ids.includes(claimant_id) ? 3.5 : ids.some((id) => bodyOf(id) === body_id) ? 3
    : null);
  const {ids, sideOnly} = credited;
  if (ids.length && sideOnly) return ids.includes(claimant_id) ? 1.5 : -1;
  return names(ids) ?? relays.map((one) => (one.sideOnly ? null : names(one.ids))).find((one) => one !== null) ??
    (ids.length ? -2 : 0);
}

function ofVictims({victims_party, victims_group, measure}: LedgerClaim, {slots, party}: Scene): number {
  const side = party ? (party === victims_party ? 2 : -3) : slots.party ? -6 : 0;
  if (measure.endsWith("-cases")) return side;
  const group = slots.group;
  const near = !group || group === "all" || victims_group === "all" ||
    (partsOfArmy.has(group) && partsOfArmy.has(victims_group));
  return side + (group === victims_group ? 1.5 : near ? 0 : -1.5);
}

function sameVictims({victims_party, victims_group}: LedgerClaim, {slots, party}: Scene): boolean {
  return party === victims_party && slots.group === victims_group;
}

/** A part of what is counted (“1,151 civilians, including 103 children”) is another count than that of the whole. */
const isPart = ({slots: {subset_of}}: Scene) => (subset_of ?? null) !== null;

/** Whether a printing counts the people of a claim; of a part, the group must be told. */
function isOfSame(claim: LedgerClaim, scene: Scene): boolean {
  const {slots: {group}, party} = scene;
  if (party && party !== claim.victims_party) return false;
  return group ? groupPrinted(group, claim) === claim.victims_group : !isPart(scene);
}

/** Whether a claim was the newest of its kind, or is named by its day: a running count of last month is not misprinted
 * today. */
function isFresh(claim: LedgerClaim, scene: Scene): boolean {
  const {slots: {as_of, said_on}, published} = scene;
  if (as_of || said_on) return saidThatDay(claim, scene) || said_on === claim.known_on || as_of === claim.known_on;
  return !published || daysBetween(claim.known_on, published) <= 3;
}

const partsOfArmy = new Set(["military", "officers", "generals", "mercenaries", "militants", "police"]);

/** Fresh claims are printed most; a count's own day, where it is printed, decides. */
function ofDays(claim: LedgerClaim, {slots, published}: Scene): number {
  const exact = (slots.as_of && (slots.as_of === claim.as_of || slots.as_of === claim.known_on)) ||
    slots.said_on === claim.known_on ? 1.5 : 0;
  if (!published) return exact;
  const age = daysBetween(claim.known_on, published);
  return exact + (age <= 3 ? 2 : age <= 10 ? 1 : age <= 40 ? 0 : age <= 200 ? -0.75 : -1.5);
}

/** The day of the count is the claim's, or the day of saying is; with neither printed, it is printed the day it was
 * said. */
function saidThatDay(claim: LedgerClaim, {slots, published}: Scene): boolean {
  if (slots.as_of && claim.as_of) return slots.as_of === claim.as_of;
  return (slots.said_on ?? published) === claim.known_on;
}

/** A claim about one place only needs that place beside the figure. */
function ofScope({comparable_scope}: LedgerClaim, {scopes, around}: Scene): number {
  if (!comparable_scope) return 0;
  if (!around) return -0.5;
  const near = around();
  const words = scopes.get(comparable_scope) ?? [comparable_scope];
  return words.some((word) => word.length > 4 && near.includes(word)) ? 1.5 : -2;
}
