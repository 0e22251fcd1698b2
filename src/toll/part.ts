import {isProjection} from "./claim.js";
import type {TollKey} from "./toll.js";
import type {Measure} from "./vocabulary.js";

/** In what one toll is a part of another: whom it counts, its scope, or what it counts. */
export interface Share {
  by: "group" | "scope" | "measure";
  part: string;
  /** Null for a scope that is a part of all that is counted without one. */
  whole: string | null;
}

/** The word that takes in a word of the same kind: what a story's vocabulary says, or else what these words mean
 * everywhere. */
export type WholeOf = (kind: "group" | "scope", id: string) => string | null;

/** What a scope is called a part of that lies in no other scope: all that is counted without one. */
export const everywhere = "everywhere";

/** Groups that mean the same in every story, and the group that takes each in. */
const usualWholes: Partial<Record<string, string>> = {
  children: "civilians", women: "civilians", journalists: "civilians", generals: "military", officers: "military",
  civilians: "all", military: "all"
};

/** Measures that another takes in by what it means: casualties are the killed and the wounded. */
const measureWholes: Partial<Record<Measure, Measure>> = {killed: "casualties", wounded: "casualties"};

/** The finder of wholes for a story's words. Groups that the story does not have are nobody's whole. */
export function wholeFinder(
  words: Iterable<{kind: string; word_id: string; part_of?: string | null}>
): WholeOf {
  const own = new Map(Array.from(words, (word) => [`${word.kind}/${word.word_id}`, word.part_of ?? null]));
  return (kind, id) => {
    const said = own.get(`${kind}/${id}`);
    if (said || kind === "scope") return said ?? null;
    let usual = usualWholes[id];
    while (usual && !own.has(`group/${usual}`)) usual = usualWholes[usual];
    return usual ?? null;
  };
}

/** In what a toll is a part of another that counts the same people's dead over the same time; null where it is none. A
 * part stands beside its whole and is never added to another: parts overlap, and nobody says that they are all. */
export function partOf(part: TollKey, whole: TollKey, startedOn: string, wholeOf: WholeOf): Share[] | null {
  if (isProjection(part) || isProjection(whole) || part.victims_party !== whole.victims_party ||
    part.period !== whole.period || (part.since ?? startedOn) !== (whole.since ?? startedOn)) return null;
  const shares = [
    within("group", part.victims_group, whole.victims_group, wholeOf),
    within("scope", part.comparable_scope, whole.comparable_scope, wholeOf),
    measureWithin(part.measure, whole.measure)
  ];
  if (shares.some((share) => share === null)) return null;
  const told = shares.filter((share): share is Share => share !== null && share !== "same");
  return told.length ? told : null;
}

type Within = Share | "same" | null;

function within(by: "group" | "scope", part: string | null, whole: string | null, wholeOf: WholeOf): Within {
  if (part === whole) return "same";
  if (part === null) return null;
  const seen = new Set<string>();
  for (let at = wholeOf(by, part); at && !seen.has(at); at = wholeOf(by, at)) {
    if (at === (whole ?? everywhere)) return {by, part, whole};
    seen.add(at);
  }
  return null;
}

function measureWithin(part: Measure, whole: Measure): Within {
  if (part === whole) return "same";
  return measureWholes[part] === whole ? {by: "measure", part, whole} : null;
}
