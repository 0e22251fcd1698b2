import {isInterval, isProjection, type MaybeInterval} from "./claim.js";
import {countedAs, isOfFound} from "./counted.js";
import type {Day} from "./day.js";
import type {TollKey} from "./toll.js";
import type {Basis, Period, Window} from "./vocabulary.js";

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

type Say = (a: ComparableClaim, b: ComparableClaim, startedOn: string) => string | null;

const dayOf = ({as_of}: ComparableClaim) => as_of ?? "a day not said";

/** "One counts russia's people, the other ukraine's.": said where two differ. */
const differ = (one: string, other: string, say: (one: string, other: string) => string): string | null =>
  one === other ? null : say(one, other);
const counts = (one: string, other: string) => `One counts ${one}, the other ${other}.`;

/** What keeps two claims off one axis, in the order in which it is said. A table of functions, none called here: a
 * bundler leaves it out where nobody compares. */
const apart: readonly Say[] = [
  (a, b) => differ(a.victims_party, b.victims_party,
    (one, other) => `One counts ${one}'s people, the other ${other}'s.`),
  (a, b) => differ(a.victims_group, b.victims_group, counts),
  (a, b) => differ(periodWord[a.period], periodWord[b.period], counts),
  (a, b, startedOn) => differ(a.since ?? startedOn, b.since ?? startedOn,
    (one, other) => `One counts from ${one}, the other from ${other}.`),
  (a, b) => differ(a.comparable_scope ?? "everywhere", b.comparable_scope ?? "everywhere",
    (one, other) => `One covers ${one}, the other ${other}.`),
  (a, b) => (both("past-day", a, b) && dayOf(a) !== dayOf(b) ? counts(dayOf(a), dayOf(b)) : null),
  (a, b) => (both("incident", a, b) && !(a.comparable_scope && b.comparable_scope) && !(a.since && b.since)
    ? "One counts an event that nothing ties to the other's." : null),
  (a, b) => (isInterval(a) === isInterval(b) ? null : "One is a statistical interval, the other a count."),
  (a, b) => (isProjection(a) === isProjection(b) ? null
    : "One is a projection of what may be, the other a count of what was."),
  (a, b) => (isProjection(a) && isProjection(b)
    ? "One projection is set against nothing, not even against another." : null),
  (a, b) => (a.measure === b.measure || isLosses(a, b) ? null
    : counts(countedAs({measure: a.measure}), countedAs({measure: b.measure})))
];

/** What lets two claims share an axis with a word of warning, likewise. */
const warned: readonly [Caveat, Say][] = [
  ["losses", (a, b) => (isLosses(a, b)
    ? "One says losses where the other says killed; losses may include more than the dead." : null)],
  ["basis", (a, b) => (sortOfCount(a.basis) === sortOfCount(b.basis) ? null
    : `One rests on ${basisWord[a.basis ?? "statement"]}, the other on ${basisWord[b.basis ?? "statement"]}.`)],
  ["window", (a, b) => ((a.count_window === "closed" || b.count_window === "closed") && dayOf(a) !== dayOf(b)
    ? `One counts up to ${dayOf(a)}, the other up to ${dayOf(b)}, and not on.` : null)]
];

/** May two claims be compared? The one function that every axis, gap and list asks.
 * `startedOn` is the first day of the story, which a claim without `since` counts from. */
export function comparable(a: ComparableClaim, b: ComparableClaim, startedOn: string): Comparison {
  const reasons = apart.map((say) => say(a, b, startedOn)).filter((reason) => reason !== null);
  if (reasons.length) return {answer: "no", reasons, caveats: []};
  const told = warned.flatMap(([caveat, say]) => {
    const reason = say(a, b, startedOn);
    return reason === null ? [] : [{caveat, reason}];
  });
  return {answer: told.length ? "with-caveat" : "yes", reasons: told.map(({reason}) => reason),
    caveats: told.map(({caveat}) => caveat)};
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

const isLosses = ({measure: a}: ComparableClaim, {measure: b}: ComparableClaim) =>
  (a === "losses" && b === "killed") || (a === "killed" && b === "losses");

const both = (period: Period, a: ComparableClaim, b: ComparableClaim) => a.period === period && b.period === period;

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
