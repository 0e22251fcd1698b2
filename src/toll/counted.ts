import {isProjection} from "./claim.js";
import {measureWord, type Basis, type Measure, type Modality} from "./vocabulary.js";

/** What a claim counts, as far as words after its figure tell it. */
export interface Counted {
  measure: Measure;
  basis?: Basis | null;
  modality?: Modality | null;
}

/** Of the dead, what a count of the found and the written down counts; of other measures its own word says it. */
const foundDead = {
  recovered: "bodies recovered",
  buried: "buried",
  certified: "certified dead",
  registered: "registered dead"
} as const satisfies Partial<Record<Basis, string>>;
export type FoundBasis = keyof typeof foundDead;

/** Whether a figure counts only what was found or written down: bodies, graves, certificates, entries. It says nothing
 * of those who were not. */
export function isOfFound(basis: Basis | null | undefined): basis is FoundBasis {
  return Boolean(basis) && Object.hasOwn(foundDead, basis!);
}

/** What stands behind a figure: "killed", "bodies recovered", "killed, projected". The one place that tells in words a
 * count of what was found from a count of all, and what may be from what was. */
export function countedAs({measure, basis, modality}: Counted): string {
  const word = !isOfFound(basis) ? measureWord[measure]
    : measure === "killed" ? foundDead[basis] : `${measureWord[measure]}, ${basis}`;
  return isProjection({modality}) ? `${word}, projected` : word;
}
