import {nearest} from "../../../src/toll/nearest.ts";
import {claimantKinds} from "../../../src/toll/vocabulary.ts";
import type {Claimant} from "../../../loaders/schema/claimants.ts";
import {emptyRow} from "../../../loaders/schema/empty-row.ts";
import {claimantsTable} from "../../../loaders/schema/claimants.ts";
import type {Ledger} from "../../../loaders/schema/index.ts";
import {outletsTable, type Outlet} from "../../../loaders/schema/outlets.ts";
import {vocabularyTable, type Word} from "../../../loaders/schema/vocabulary.ts";
import {slug} from "../slug.ts";
import type {Answers, Question} from "./answers.ts";
import {bareTitle} from "./guess-columns.ts";
import {knownNames, namesOf, type FlatColumn, type Named} from "./columns.ts";
import {nameFinder, plainName} from "./names.ts";

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

/** Makes the rows of new names as far as it is known what they are, and asks about the rest: whether a name like one of
 * the ledger's is that one, and of a claimant its kind and side. An outlet that is like no other is new. */
export function newNames(unknown: Unknown[], ledger: Ledger, answers: Answers): {made: Made; questions: Question[]} {
  const made: Made = {claimants: [], outlets: [], vocabulary: []};
  const questions: Question[] = [];
  const seen = new Set<string>();
  for (const one of unknown) {
    const {column, name} = one;
    const {table, kind} = namesOf(column)!;
    const key = plainName(name);
    if (seen.has(`${table} ${kind} ${key}`)) continue;
    seen.add(`${table} ${kind} ${key}`);
    const said = answers.made.get(key) ?? one.what;
    const near = nearNames(name, knownNames(column, ledger));
    const taken = answers.same.get(key);
    if (taken !== undefined && nameFinder(knownNames(column, ledger))(taken) === null) {
      answers.same.delete(key);
      questions.push(question(one, near, ledger, answers, `the ledger has no ${taken}. `));
    } else if (table === "claimants") {
      const claimant = said === undefined ? null : claimantOf(name, said, ledger);
      if (claimant === null || typeof claimant === "string")
        questions.push(question(one, near, ledger, answers, claimant ? `${claimant} ` : ""));
      else made.claimants.push(claimant);
    } else if (said === undefined && (near.length || table === "vocabulary"))
      questions.push(question(one, near, ledger, answers));
    else if (table === "outlets")
      made.outlets.push(
        {...emptyRow(outletsTable), outlet_id: freeId(name, ledger.outlets.map((row) => row.outlet_id),
          made.outlets.map((row) =>
        row.outlet_id), "outlet"), name, domain: one.domain});
    else made.vocabulary.push({...emptyRow(vocabularyTable), kind: kind as Word["kind"],
      word_id: freeId(name, ledger.vocabulary.map((row) =>
      row.word_id), made.vocabulary.map((row) => row.word_id), kind!), name});
  }
  return {made, questions};
}

/** The new rows that a column's cells may name. */
export function madeNames(made: Made): (column: FlatColumn) => Named[] {
  return (column) => knownNames(column, made as unknown as Ledger);
}

function nearNames(name: string, known: Named[]): string[] {
  const plain = plainName(name);
  const all = known.flatMap(({names}) => names.slice(0, 1));
  const near = nearest(plain, all.map(plainName));
  const within = plain.length > 3 ? all.filter((one) => isWithin(plainName(one), plain)) : [];
  return [...new Set([...all.filter((one) => plainName(one) === near), ...within])].slice(0, 5);
}

/** Whether the words of the one all stand in the other: "Civil Defence", "Civil Defence of Freedonia". */
function isWithin(a: string, b: string): boolean {
  const [few, many] = [a.split(" "), b.split(" ")].sort((x, y) => x.length - y.length) as [string[], string[]];
  return few.some((word) => word.length > 3) && few.every((word) => many.includes(word));
}

function question({column, name}: Unknown, near: string[], ledger: Ledger, answers: Answers, first = ""): Question {
  const key = plainName(name);
  const isClaimant = namesOf(column)!.table === "claimants";
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
      const id = nameFinder(knownNames(column, ledger))(answer);
      if (id !== null) answers.same.set(key, answer);
      else if (isClaimant ? answer.includes(",") : /^n(ew)?$/i.test(answer))
        answers.made.set(key, isClaimant ? answer : "");
      else return `the ledger has no ${answer}; write one of its names, or ${how}${isClaimant ? ` (${legend})` : ""}`;
      return null;
    }
  };
}

/** A claimant of "kind, side" or "kind, side, short name"; a sentence where that is none. */
function claimantOf(name: string, said: string, ledger: Ledger): Claimant | string {
  const [kind = "", side = "", ...rest] = said.split(",").map((part) => part.trim());
  const own = claimantKinds.find((one) => one === plainName(kind).replaceAll(" ", "-"));
  if (!own) return `“${kind}” is no kind of claimant.`;
  const sides = ledger.vocabulary.filter((row) => row.kind === "side")
    .map((row) => ({id: row.word_id, names: [row.name]}));
  const sideId = nameFinder(sides)(side);
  if (sideId === null) return `“${side}” is no side of the story.`;
  const short_name = rest.join(", ") || name.replace(/^the\s+/i, "");
  if (short_name.length > 28)
    return `“${short_name}” is longer than a chart's label of 28 letters; write a short name third, as in ` +
      `“${own}, ${sideId}, Short Name”.`;
  const claimant_id = freeId(name, ledger.claimants.map((row) => row.claimant_id), [], "claimant");
  return {...emptyRow(claimantsTable), claimant_id, name, short_name, kind: own, side: sideId};
}

function freeId(name: string, taken: string[], madeNow: string[], otherwise: string): string {
  const all = new Set([...taken, ...madeNow]);
  const id = slug(name) || otherwise;
  for (let number = 1; ; number++) {
    const one = number === 1 && slug(name) ? id : `${id}-${number}`;
    if (!all.has(one)) return one;
  }
}
