import anyAscii from "any-ascii";
import {group} from "d3";
import {claimantFinder, simple} from "../../src/reader/match/names.ts";
import {distance} from "../../src/toll/distance.ts";
import {measures, measureWord} from "../../src/toll/vocabulary.ts";
import type {Ledger} from "../../loaders/schema/index.ts";
import type {Word} from "../../loaders/schema/vocabulary.ts";
import {matchNames} from "../articles/match-ledger.ts";

/** Who or what is meant by typed words. */
export interface Naming {
  /** The ledger's id, where one and only one is meant. */
  id: string | null;
  /** Where none is: ids that may be meant, the likeliest first. */
  near: string[];
}

type Finder = (typed: string) => Naming;

/** Finds what a story calls by several names: by id, name, short name or alias, in the name's own script or in Latin
 * letters, whatever the case and the marks. A name that is merely like another is never taken for it, only offered. */
export interface Names {
  claimant: Finder;
  /** Outlets also by the host of their addresses. */
  outlet: Finder;
  word: (kind: Word["kind"], typed: string) => Naming;
  measure: Finder;
}

const known = new WeakMap<Ledger, Names>();

/** The names of a story's ledger; of one ledger they are gathered once, each kind when it is first asked for. */
export function namesOf(ledger: Ledger): Names {
  const names = known.get(ledger) ?? gathered(ledger);
  known.set(ledger, names);
  return names;
}

function gathered(ledger: Ledger): Names {
  const {claimants, outlets, vocabulary} = ledger;
  const claimant = once(() =>
    finder(claimants.map(({claimant_id: id, name, short_name, aliases}) =>
    [id, [id, name, short_name, ...aliases]])));
  const credit = once(() => {
    const names = matchNames(ledger);
    return claimantFinder(names.claimants, names.parties);
  });
  const outlet = once(() => finder(outlets.map(({outlet_id: id, name, domain, aliases}) =>
    [id, [id, name, domain ?? "", ...aliases]])));
  const words = once(() => new Map(Array.from(group(vocabulary, ({kind}) => kind), ([kind, own]) =>
    [kind, finder(own.map(({word_id: id, name, adjective}) =>
      [id, [id, name, adjective ?? "", adjective ? `${adjective}s` : ""]]))])));
  return {
    claimant(typed) {
      const found = claimant()(typed);
      if (found.id) return found;
      const {ids, sideOnly} = credit()(anyAscii(typed));
      return {id: null, near: [...new Set([...(sideOnly ? [] : ids), ...found.near])].slice(0, most)};
    },
    outlet: (typed) => outlet()(hostOf(typed)),
    word: (kind, typed) => words().get(kind)?.(typed) ?? {id: null, near: []},
    measure
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: {value: Value} | null = null;
  return () => (made ??= {value: make()}).value;
}

/** How people call a measure beside the ledger's own word. */
const otherWords: Partial<Record<(typeof measures)[number], string[]>> = {
  killed: ["dead", "deaths", "died", "deceased", "fatalities", "killed in action"], wounded: ["injured", "injuries"],
  captured: ["prisoners", "prisoners of war"], casualties: ["killed and wounded", "killed or wounded"],
  irrecoverable: ["irrecoverable", "irretrievable losses"]
};

const measure: Finder = (typed) => measureFinder()(typed);
const measureFinder = once(() =>
  finder(measures.map((id) => [id, [id, measureWord[id], ...(otherWords[id] ?? [])]])));

/** At most so many names are offered. */
const most = 4;

function finder(all: [id: string, names: string[]][]): Finder {
  const ids = new Set(all.map(([id]) => id));
  const keyed = all.flatMap(([id, names]) => names.flatMap(spellings).map((key) => ({id, key})));
  const byKey = group(keyed.filter(({key}) => key), ({key}) => key);
  return (typed) => {
    if (ids.has(typed)) return {id: typed, near: []};
    const key = keyOf(typed);
    const meant = [...new Set(byKey.get(key)?.map(({id}) => id))];
    if (meant.length) return meant.length === 1 ? {id: meant[0]!, near: []} : {id: null, near: meant};
    return {id: null, near: key ? likest(key, keyed) : []};
  };
}

/** A name, and what stands before its brackets. */
function spellings(name: string): string[] {
  return [...new Set([name, name.replace(/\s*\([^()]*\)\s*$/, "")].map(keyOf))];
}

/** One spelling for a name: Latin letters, lower case, without marks, articles and signs. */
function keyOf(name: string): string {
  return simple(anyAscii(name).replace(/'(?!s\b)/g, "")).replace(/^the /, "");
}

function likest(key: string, keyed: {id: string; key: string}[]): string[] {
  const within = key.length < 4 ? 0 : Math.min(4, Math.ceil(key.length / 6));
  const far = keyed.filter((one) => Math.abs(one.key.length - key.length) <= within)
    .map(({id, key: other}) => ({id, far: distance(key, other)})).filter((one) => one.far <= within);
  const parts = key.length < 4 ? [] : keyed.filter((one) => isWithin(one.key, key));
  return [...new Set([...far.sort((a, b) => a.far - b.far), ...parts].map(({id}) => id))].slice(0, most);
}

/** Whether the words of the one all stand in the other: "Civil Defence", "Civil Defence of Freedonia". */
function isWithin(a: string, b: string): boolean {
  const [few, many] = [a.split(" "), b.split(" ")].sort((x, y) => x.length - y.length) as [string[], string[]];
  return few.some((word) => word.length > 3) && few.every((word) => many.includes(word));
}

function hostOf(typed: string): string {
  return URL.canParse(typed) ? new URL(typed).hostname.replace(/^www\./, "") : typed;
}
