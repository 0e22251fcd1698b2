import {rollup} from "d3";
import type {Claim} from "../../loaders/schema/claims.ts";
import type {Ledger} from "../../loaders/schema/index.ts";
import {Failure} from "../failure.ts";
import type {Entry} from "./entry.ts";
import {languageOf, type Usual} from "./language.ts";

/** The columns of a claim that its claimant's other claims may fill in, by field, in the order in which each narrows
 * the next. */
const columns = {
  party: "victims_party", group: "victims_group", measure: "measure", period: "period", scope: "comparable_scope",
  since: "since", basis: "basis"
} as const;
export type UsualField = keyof typeof columns;
const usualFields = Object.keys(columns) as UsualField[];

/** What a field usually is; several where its claimant's claims differ and only a person can say. */
export type Usually = Usual | {among: string[]};

/** What a field of a new claim is when nobody says it: as the claimant's other claims have it, of what is said so far,
 * else as usual in the story; null where it stays empty. The entry holds ids. */
export function usual(field: UsualField, entry: Entry, ledger: Ledger): Usually | null {
  const own = alike(field, entry, ledger);
  const name = columns[field];
  if (field === "scope") return null;
  if (!own.length) return ofStory(field, ledger);
  // Where some leave the basis empty, the empty one is not another: it would begin a second line.
  const say = field === "basis" ? own.filter(({basis}) => basis !== null) : own;
  const counts = [...rollup(say, (same) => same.length, (claim) => claim[name])].sort(([, a], [, b]) => b - a);
  if (!counts.length) return null;
  const [most, count] = counts[0]!;
  const home = ofStory(field, ledger);
  if (field === "period" && say.length < few) return home;
  if (count >= nearlyAll * say.length)
    return most === null ? null : {value: most, why: whyOf(count, say.length)};
  if (field === "since") return lastSince(own, entry);
  const values = counts.map(([value]) => value).filter((value) => value !== null);
  return field === "period" ? home : {among: values};
}

/** A value that nearly all of a claimant's claims have is its usual one; of a period, few claims tell nothing. */
const nearlyAll = 0.9;
const few = 3;

function whyOf(count: number, all: number): string {
  if (count < all) return `as ${count} of its ${all} other claims`;
  return all === 1 ? "as its other claim" : `as its ${all} other claims`;
}

/** The claimant's claims that say what the entry says, in the fields before this one. */
function alike(field: UsualField, entry: Entry, {claims}: Ledger): Claim[] {
  let own = claims.filter((claim) => claim.claimant_id === entry.claimant && claim.interval_of === null &&
    claim.interval_level === null);
  for (const before of usualFields.slice(0, usualFields.indexOf(field))) {
    const said = entry[before]?.trim() || null;
    if (said || before === "scope")
      own = own.filter((claim) => claim[columns[before]] === (said === "-" ? null : said));
  }
  return own;
}

function ofStory(field: UsualField, {story: [own]}: Ledger): Usual | null {
  const value = {party: own!.default_victims_party, group: own!.default_victims_group, measure: own!.default_measure,
    period: "cumulative", scope: null, since: null, basis: null}[field];
  return value === null ? null : {value, why: "as usual in this story"};
}

/** A count that began anew goes on from its latest first day. */
function lastSince(own: Claim[], entry: Entry): Usual | null {
  const by = entry["said-on"] || "9999";
  const before = own.filter(({said_on, as_of}) => (said_on ?? as_of ?? "9999") <= by);
  const last = (before.length ? before : own).reduce((a, b) => ((b.said_on ?? "") >= (a.said_on ?? "") ? b : a));
  return last.since === null ? null : {value: last.since, why: `as ${last.claim_id}`};
}

/** An entry in which what nobody said is filled in, each with a line that shows it; a hyphen leaves a field empty.
 * @throws Failure (2) where the claimant's claims differ, and where nothing shows the language */
export function withDefaults(entry: Entry, ledger: Ledger,
  {known, outlet}: {known: boolean; outlet: string | null}): {entry: Entry; shown: string[]} {
  const filled: Entry = {...entry};
  const shown: string[] = [];
  const take = (field: string, {value, why}: Usual) => {
    filled[field] = value;
    if (why !== "as usual in this story" || field !== "period") shown.push(`${field}: ${value}, ${why}`);
  };
  for (const field of known ? [] : usualFields) {
    if (filled[field]?.trim()) continue;
    const found = usual(field, filled, ledger);
    if (found && "among" in found)
      throw new Failure(`--${field}: ${entry.claimant} has claims of ${found.among.join(", ")}; say which this is`,
        {code: 2});
    if (found) take(field, found);
  }
  if (!filled.language?.trim()) {
    const found = languageOf(filled.words ?? "", outlet, ledger);
    if (!found)
      throw new Failure("--language: the words do not show it; write a code of two letters, such as en or uk",
        {code: 2});
    take("language", found);
  }
  return {entry: Object.fromEntries(Object.entries(filled).map(([name, value]) => [name, value === "-" ? "" : value])),
    shown};
}
