import {claimantKinds} from "../../../src/toll/vocabulary.ts";
import type {Claimant} from "../../../loaders/schema/claimants.ts";
import {emptyRow} from "../../../loaders/schema/empty-row.ts";
import type {Ledger} from "../../../loaders/schema/index.ts";
import {outletsTable, type Outlet} from "../../../loaders/schema/outlets.ts";
import type {Word} from "../../../loaders/schema/vocabulary.ts";
import {namesOf, type Names} from "../names.ts";
import {claimantOf, wordOf} from "../resolve-names.ts";
import {freeId} from "../slug.ts";
import type {Answers, Question} from "./answers.ts";
import {knownNames, namedIn, namingIn, type FlatColumn} from "./columns.ts";
import {bareTitle} from "./guess-columns.ts";
import {plainName} from "./plain-name.ts";

/** What a table names that the ledger has not. */
export interface Made {
  claimants: Claimant[];
  outlets: Outlet[];
  vocabulary: Word[];
}

/** A name of the table that the ledger does not know, with the column that it stands in. */
export interface Unknown {
  column: FlatColumn;
  name: string;
  /** The host of an address in its row, for an outlet. */
  domain: string | null;
  /** Kind and side, where its row says them. */
  what?: string;
}

interface Asking {
  ledger: Ledger;
  names: Names;
  answers: Answers;
}

/** Makes the rows of new names as far as it is known what they are, and asks about the rest: whether a name like one of
 * the ledger's is that one, and of a claimant its kind and side. An outlet that is like no other is new. */
export function newNames(unknown: Unknown[], ledger: Ledger, answers: Answers): {made: Made; questions: Question[]} {
  const made: Made = {claimants: [], outlets: [], vocabulary: []};
  const asking: Asking = {ledger, answers, names: namesOf(ledger)};
  const questions: Question[] = [];
  const first = new Map<string, Unknown>();
  for (const one of unknown) {
    const key = `${JSON.stringify(namedIn(one.column))} ${plainName(one.name)}`;
    const known = first.get(key);
    first.set(key, known ? {...known, domain: known.domain ?? one.domain, what: known.what ?? one.what} : one);
  }
  const isSame = ({name}: Unknown) => answers.same.has(plainName(name));
  const asWritten = [...first.values()];
  for (const one of [...asWritten.filter((one) => !isSame(one)), ...asWritten.filter(isSame)]) {
    const asked = madeOrAsked(one, made, asking);
    if (asked !== null) questions.push(asked);
  }
  return {made, questions};
}

/** Puts the row of a new name where it is known what it is; else the question. */
function madeOrAsked(one: Unknown, made: Made, asking: Asking): Question | null {
  const {ledger, answers, names} = asking;
  const {column, name, domain} = one;
  const {table, kind} = namedIn(column)!;
  const key = plainName(name);
  const said = answers.made.get(key) ?? one.what;
  const near = nearNames(column, name, asking);
  const taken = answers.same.get(key);
  const grown = withMade(ledger, made);
  if (taken !== undefined && namingIn(column, names, taken).id === null) {
    if (namingIn(column, namesOf(grown), taken).id !== null) return null;
    if (answers.made.has(plainName(taken))) return madeOrAsked({...one, name: taken}, made, asking);
    answers.same.delete(key);
    return question(one, near, asking, `the ledger has no ${taken}. `);
  }
  if (table === "claimants") {
    const claimant = said === undefined ? "" : claimantOf(name, said, grown);
    if (typeof claimant === "string") return question(one, near, asking, claimant && `“${name}” ${claimant}. `);
    made.claimants.push(claimant);
  } else if (said === undefined && (near.length || table === "vocabulary")) return question(one, near, asking);
  else if (table === "outlets") {
    const outlet_id = freeId(name, grown.outlets.map((row) => row.outlet_id), "outlet");
    made.outlets.push({...emptyRow(outletsTable), outlet_id, name, domain});
  } else made.vocabulary.push(wordOf(kind!, name, grown));
  return null;
}

/** A ledger with the rows that come in with a table. */
export function withMade(ledger: Ledger, {claimants, outlets, vocabulary}: Made): Ledger {
  return {...ledger, claimants: [...ledger.claimants, ...claimants], outlets: [...ledger.outlets, ...outlets],
    vocabulary: [...ledger.vocabulary, ...vocabulary]};
}

/** The names of those that a name may mean. */
function nearNames(column: FlatColumn, name: string, {ledger, names}: Asking): string[] {
  const known = new Map(knownNames(column, ledger).map((one) => [one.id, one.names[0]!]));
  return namingIn(column, names, name).near.map((id) => known.get(id) ?? id);
}

function question({column, name}: Unknown, near: string[], {ledger, answers, names}: Asking, first = ""): Question {
  const key = plainName(name);
  const isClaimant = namedIn(column)!.table === "claimants";
  const sides = ledger.vocabulary.filter(({kind}) => kind === "side").map((row) => row.word_id);
  const known = knownNames(column, ledger).map(({names}) => names[0]!);
  const legend = `KIND is one of ${claimantKinds.join(", ")}; SIDE is one of ${sides.join(", ")}`;
  const how = isClaimant ? "kind and side if it is new, such as “ngo, SIDE”" : "“new” if it is";
  const like = near.length ? ` Is it ${near.join(" or ")}?` : "";
  const isNew = `--new "${name}${isClaimant ? "=KIND, SIDE" : ""}"`;
  return {
    what: `${first}${bareTitle(column)} “${name}” is not in the ledger.${like}`.replace(/[.?]$/, ""),
    ask: `Write the ledger's name, or ${how}`, ...(isClaimant && {legend}),
    flag: near.length ? `--same "${name}=${near[0]}", or ${isNew}` : isNew,
    offers: [...near, ...known],
    take(answer) {
      const isKnown = namingIn(column, names, answer).id !== null || answers.made.has(plainName(answer));
      if (isKnown) answers.same.set(key, answer);
      else if (isClaimant ? answer.includes(",") : /^n(ew)?$/i.test(answer))
        answers.made.set(key, isClaimant ? answer : "");
      else return `the ledger has no ${answer}; write one of its names, or ${how}${isClaimant ? ` (${legend})` : ""}`;
      return null;
    }
  };
}
