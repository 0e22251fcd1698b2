import {claimantKinds} from "../../src/toll/vocabulary.ts";
import {claimantsTable, type Claimant} from "../../loaders/schema/claimants.ts";
import {emptyRow} from "../../loaders/schema/empty-row.ts";
import type {Ledger} from "../../loaders/schema/index.ts";
import {vocabularyTable, type Word} from "../../loaders/schema/vocabulary.ts";
import {Failure} from "../failure.ts";
import {edit, type Draft} from "./draft.ts";
import type {Entry} from "./entry.ts";
import {namesOf, type Naming, type Names} from "./names.ts";
import {withRow} from "./rows.ts";
import {freeId} from "./slug.ts";

/** What a field names, by the field. */
export const namedBy = {
  claimant: "claimant", cites: "claimant",
  "printed-claimant": "claimant", party: "party", "printed-party": "party", group: "group",
  "printed-group": "group", scope: "scope", measure: "measure", "printed-measure": "measure"
} as const;
export type NamedField = keyof typeof namedBy;

/** Who or what a field names. */
export function namingOf(names: Names, field: NamedField, typed: string): Naming {
  const what = namedBy[field];
  if (what === "claimant" || what === "measure") return names[what](typed);
  return names.word(what, typed);
}

/** An entry with ids for names, whatever they were called. A claimant that the ledger lacks comes in with the kind and
 * side that the entry gives, a word of the story with a yes.
 * @returns the entry, and for each name that is no id what it was taken as
 * @throws Failure (2) for a name that nothing has, with what may be meant and how a new one is made */
export function withIds(draft: Draft, entry: Entry): {entry: Entry; shown: string[]} {
  const names = namesOf(draft.ledger);
  const ids: Entry = {...entry};
  const shown: string[] = [];
  for (const field of Object.keys(namedBy) as NamedField[]) {
    const typed = entry[field]?.trim();
    if (!typed || typed === "-") continue;
    const naming = namingOf(names, field, typed);
    const made = naming.id === null ? madeFor(draft, entry, field, typed) : null;
    ids[field] = naming.id ?? made ?? refuse(field, typed, naming, draft);
    if (made) shown.push(`${namedBy[field]} ${typed} is new: ${made}`);
    else if (ids[field] !== typed) shown.push(`“${typed}” is the ${namedBy[field]} ${ids[field]}`);
  }
  return {entry: ids, shown};
}

function madeFor(draft: Draft, entry: Entry, field: NamedField, typed: string): string | null {
  const what = namedBy[field];
  if (what === "claimant") return entry["new-claimant"] ? newClaimant(draft, typed, entry["new-claimant"]) : null;
  if (what === "measure" || !/^y/i.test(entry["new-word"] ?? "")) return null;
  return newWord(draft, what, typed);
}

function refuse(field: NamedField, typed: string, {near}: Naming, {ledger}: Draft): never {
  const what = namedBy[field];
  const meant = near.length ? `did you mean ${near.join(" or ")}? ` : "";
  const known = ledger.vocabulary.filter(({kind}) => kind === what).map(({word_id}) => word_id);
  const make = what === "claimant"
    ? "a new one takes --new-claimant with its kind and side, such as " +
      `"government, ${ledger.vocabulary.find(({kind}) => kind === "side")?.word_id}"`
    : what === "measure" ? "choose one of those that --help lists"
      : `known: ${known.slice(0, 12).join(", ")}; a new one takes --new-word yes`;
  throw new Failure(`--${field} ${JSON.stringify(typed)}: no ${what} has this name; ${meant}${make}`, {code: 2});
}

/** A claimant of its name and "government, russia" or "government, russia, Short name"; a sentence where that is none.
 */
export function claimantOf(typed: string, spec: string, ledger: Ledger): Claimant | string {
  const [kind = "", side = "", ...rest] = spec.split(",").map((part) => part.trim());
  const meant = claimantKinds.find((one) => one === kind.toLowerCase().replace(/\s+/g, "-"));
  const sides = ledger.vocabulary.filter((word) => word.kind === "side").map(({word_id}) => word_id);
  const sideId = namesOf(ledger).word("side", side).id;
  if (!meant) return `${kind || "no kind"}: no kind of claimant; one of ${claimantKinds.join(", ")}`;
  if (!sideId) return `${side || "no side"}: no side of this story; one of ${sides.join(", ")}`;
  const short_name = rest.join(", ") || typed.replace(/^the\s+/i, "");
  if (short_name.length > 28)
    return `${short_name}: too long for a chart’s label; put a short name of at most 28 letters behind the side`;
  const claimant_id = freeId(typed, ledger.claimants.map((row) => row.claimant_id), "claimant");
  return {...emptyRow(claimantsTable), claimant_id, name: typed, short_name, kind: meant, side: sideId} as Claimant;
}

function newClaimant(draft: Draft, typed: string, spec: string): string {
  const row = claimantOf(typed, spec, draft.ledger);
  if (typeof row === "string") throw new Failure(`--new-claimant ${row}`, {code: 2});
  edit(draft, "claimants", (text, declared) => withRow(text, declared, row));
  return row.claimant_id;
}

function newWord(draft: Draft, kind: Word["kind"], name: string): string {
  const row = wordOf(kind, name, draft.ledger);
  edit(draft, "vocabulary", (text, declared) => withRow(text, declared, row));
  return row.word_id;
}

/** A word of the story that is new. */
export function wordOf(kind: Word["kind"], name: string, {vocabulary}: Ledger): Word {
  const taken = vocabulary.filter((row) => row.kind === kind).map(({word_id}) => word_id);
  return {...emptyRow(vocabularyTable), kind, word_id: freeId(name, taken, kind), name};
}
