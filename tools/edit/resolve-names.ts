import {claimantKinds, type ClaimantKind} from "../../src/toll/vocabulary.ts";
import {claimantsTable, type Claimant} from "../../loaders/schema/claimants.ts";
import {emptyRow} from "../../loaders/schema/empty-row.ts";
import type {Word} from "../../loaders/schema/vocabulary.ts";
import {Failure} from "../failure.ts";
import {edit, type Draft} from "./draft.ts";
import type {Entry} from "./entry.ts";
import {namesOf, type Naming, type Names} from "./names.ts";
import {withRow} from "./rows.ts";
import {slug} from "./slug.ts";

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

/** "government, russia" or "government, russia, Short name".
 * @throws Failure (2) for a kind or side that is none, and for a name too long for a chart's label */
export function claimantOf(typed: string, spec: string, {ledger}: Pick<Draft, "ledger">): Claimant {
  const [kind = "", side = "", short] = spec.split(",").map((part) => part.trim());
  const meant = claimantKinds.find((one) => one === kind.toLowerCase().replace(/\s+/g, "-"));
  const names = namesOf(ledger);
  const sides = ledger.vocabulary.filter((word) => word.kind === "side").map(({word_id}) => word_id);
  const sideId = names.word("side", side).id;
  if (!meant) fail(`${kind || "no kind"}: no kind of claimant; one of ${claimantKinds.join(", ")}`);
  if (!sideId) fail(`${side || "no side"}: no side of this story; one of ${sides.join(", ")}`);
  const short_name = short || typed;
  if (short_name.length > 28)
    fail(`${short_name}: too long for a chart’s label; put a short name of at most 28 letters behind the side`);
  const id = slug(typed);
  if (!id) fail(`${typed}: no letter that an id can be made of`);
  return {...emptyRow(claimantsTable), claimant_id: freeId(id, ledger.claimants.map((row) => row.claimant_id)),
    name: typed, short_name, kind: meant as ClaimantKind, side: sideId!} as Claimant;
}

function fail(what: string): never {
  throw new Failure(`--new-claimant ${what}`, {code: 2});
}

function newClaimant(draft: Draft, typed: string, spec: string): string {
  const row = claimantOf(typed, spec, draft);
  edit(draft, "claimants", (text, declared) => withRow(text, declared, row));
  return row.claimant_id;
}

function newWord(draft: Draft, kind: Word["kind"], name: string): string {
  const own = draft.ledger.vocabulary.filter((row) => row.kind === kind);
  const word_id = freeId(slug(name), own.map((row) => row.word_id));
  edit(draft, "vocabulary", (text, declared) =>
    withRow(text, declared, {kind, word_id, name, adjective: null, note: null}));
  return word_id;
}

function freeId(id: string, taken: string[]): string {
  for (let number = 1; ; number++) {
    const free = number === 1 ? id : `${id}-${number}`;
    if (!taken.includes(free)) return free;
  }
}
