import {isInterval, isProjection, type MaybeInterval} from "./claim.js";
import {countedAs, isOfFound} from "./counted.js";
import type {Day} from "./day.js";
import type {TollKey} from "./toll.js";
import {type Basis, type Window} from "./vocabulary.js";

export type Comparable = "yes" | "with-caveat" | "no";

/** Which caveat lets two claims share an axis: one says losses where the other says killed, their bases differ, or one
 * is made for fixed days that the other does not cover alike. */
export type Caveat = "losses" | "basis" | "window";

export interface Comparison {
  answer: Comparable;
  /** Empty when the answer is yes; never empty otherwise. One sentence each. */
  reasons: string[];
  caveats: Caveat[];
}

export interface ComparableClaim extends TollKey, MaybeInterval {
  basis: Basis | null;
  count_window?: Window | null;
  as_of?: Day | null;
}

/** May two claims be compared? The one function that every axis, gap and list asks.
 * `startedOn` is the first day of the story, which a claim without `since` counts from. */
export function comparable(a: ComparableClaim, b: ComparableClaim, startedOn: string): Comparison {
  const reasons: string[] = [];
  const no = (reason: string) => reasons.push(reason);
  if (a.victims_party !== b.victims_party)
    no(`One counts ${a.victims_party}'s people, the other ${b.victims_party}'s.`);
  if (a.victims_group !== b.victims_group) no(`One counts ${a.victims_group}, the other ${b.victims_group}.`);
  if (a.period !== b.period) no(`One counts ${periodWord[a.period]}, the other ${periodWord[b.period]}.`);
  const since = [a.since ?? startedOn, b.since ?? startedOn];
  if (since[0] !== since[1]) no(`One counts from ${since[0]}, the other from ${since[1]}.`);
  if (a.comparable_scope !== b.comparable_scope)
    no(`One covers ${a.comparable_scope ?? "everywhere"}, the other ${b.comparable_scope ?? "everywhere"}.`);
  if (a.period === b.period && a.period === "past-day" && (a.as_of ?? null) !== (b.as_of ?? null))
    no(`One counts ${a.as_of ?? "a day not said"}, the other ${b.as_of ?? "a day not said"}.`);
  if (a.period === b.period && a.period === "incident" && !(a.comparable_scope && b.comparable_scope) &&
    !(a.since && b.since)) no("One counts an event that nothing ties to the other's.");
  if (isInterval(a) !== isInterval(b)) no("One is a statistical interval, the other a count.");
  if (isProjection(a) !== isProjection(b)) no("One is a projection of what may be, the other a count of what was.");
  else if (isProjection(a)) no("One projection is set against nothing, not even against another.");
  const losses = a.measure !== b.measure && isLosses(a.measure, b.measure);
  if (a.measure !== b.measure && !losses)
    no(`One counts ${countedAs({measure: a.measure})}, the other ${countedAs({measure: b.measure})}.`);
  if (reasons.length) return {answer: "no", reasons, caveats: []};
  const caveats: Caveat[] = [];
  if (losses) {
    caveats.push("losses");
    reasons.push("One says losses where the other says killed; losses may include more than the dead.");
  }
  if (sortOfCount(a.basis) !== sortOfCount(b.basis)) {
    caveats.push("basis");
    const [one, other] = [a, b].map(({basis}) => basisWord[basis ?? "statement"]);
    reasons.push(`One rests on ${one}, the other on ${other}.`);
  }
  if ((a.count_window === "closed" || b.count_window === "closed") && (a.as_of ?? null) !== (b.as_of ?? null)) {
    caveats.push("window");
    const [one, other] = [a, b].map(({as_of}) => as_of ?? "a day not said");
    reasons.push(`One counts up to ${one}, the other up to ${other}, and not on.`);
  }
  return {answer: caveats.length ? "with-caveat" : "yes", reasons, caveats};
}

/** Whether a figure counts cases one by one (names, documents, bodies, certificates) and so is a floor; all else is
 * asserted as a whole. */
export function isFloor(basis: Basis | null): boolean {
  return basis === "named" || basis === "documented" || isOfFound(basis);
}

/** Which counts are of one sort, as a key: those of all, those of single cases, and each of what was found. Nobody's
 * line joins two sorts, and a gap between them carries a caveat. The first two words are those that lines have had in
 * charts that were frozen. */
export function sortOfCount(basis: Basis | null): string {
  return isOfFound(basis) ? basis : String(isFloor(basis));
}

const periodWord = {
  cumulative: "since a first day",
  "past-day": "over one day",
  incident: "in one event"
} as const;

const basisWord = {
  statement: "a plain statement",
  named: "a list of names",
  documented: "a count of documented cases",
  estimate: "an estimate",
  survey: "a survey",
  model: "a statistical model",
  leaked: "a leaked document",
  recovered: "a count of bodies recovered",
  buried: "a count of the buried",
  certified: "a count of death certificates",
  registered: "a count of entries in a register"
} as const;

function isLosses(a: string, b: string): boolean {
  return (a === "losses" && b === "killed") || (a === "killed" && b === "losses");
}

/** Whether two claims are about one and the same toll. */
export function sameToll(a: TollKey, b: TollKey, startedOn: string): boolean {
  return (
    a.victims_party === b.victims_party &&
    a.victims_group === b.victims_group &&
    a.measure === b.measure &&
    a.period === b.period &&
    (a.since ?? startedOn) === (b.since ?? startedOn) &&
    a.comparable_scope === b.comparable_scope &&
    isProjection(a) === isProjection(b)
  );
}
