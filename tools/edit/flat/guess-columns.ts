import {distance} from "fastest-levenshtein";
import {measures} from "../../../src/toll/vocabulary.ts";
import {Failure} from "../../failure.ts";
import {meantOr} from "../../refuse-unknown.ts";
import {flatColumns, type FlatColumn} from "./columns.ts";
import {plainName} from "./plain-name.ts";
import type {FoundTable} from "./read-table.ts";

export interface Guess {
  /** For each column of the table what it fills in; null where it is left out. */
  columns: (FlatColumn | null)[];
  /** A line for each column, and how one is told otherwise. */
  lines: string[];
  /** What a column's name says of every row, by title: a column called Deaths counts killed. */
  implied: Map<string, string>;
}

/** Which columns of a table are which, by their titles, by what they are usually called, by a slip of the pen.
 * @param said by the table's own name of a column: a title, or "" to leave it out */
export function guessColumns({header, rows}: FoundTable, said: Map<string, string>): Guess {
  const columns: Guess["columns"] = header.map(() => null);
  const reasons = header.map(() => "");
  const free = new Set(flatColumns);
  const take = (at: number, column: FlatColumn | undefined, reason: string) => {
    if (!column || columns[at] || !free.delete(column)) return;
    [columns[at], reasons[at]] = [column, reason];
  };
  const left = new Set<number>();
  for (const [name, title] of said) {
    const at = header.findIndex((one) => plainName(one) === plainName(name));
    if (at < 0) throw new Failure(`--column ${name}=${title}: the table has no column ${name}`, {code: 2});
    if (title === "") left.add(at);
    else take(at, columnTitled(title), "as you say");
  }
  const each = (find: (name: string, at: number) => FlatColumn | undefined, reason: string) =>
    header.forEach((name, at) => {
      if (!left.has(at) && name) take(at, find(wordsOf(name), at), reason);
    });
  each((name) => flatColumns.find((column) => wordsOf(column.title) === name || wordsOf(bareTitle(column)) === name ||
    wordsOf(column.place.slice(column.place.indexOf("/") + 1)) === name), "");
  each((name, at) => (name === "source" && isMostlyAddresses(rows, at) ? columnTitled("Address") : undefined),
    "it holds addresses");
  each((name) => flatColumns.find(({usual}) => usual?.includes(name)), "by its name");
  each((name) => [...free].find(({title, usual = []}) =>
    name.length > 4 && [wordsOf(title), ...usual].some((one) => one.length > 4 && distance(one, name) === 1)),
  "by a name like it");
  refuseTwins(header, columns, left);
  return {columns, lines: header.map((name, at) => lineOf(name, columns[at]!, reasons[at]!, left.has(at))),
    implied: impliedBy(header, columns)};
}

/** Which of two columns of one name is meant, nobody can tell.
 * @throws Failure (2) */
function refuseTwins(header: string[], columns: Guess["columns"], left: Set<number>): void {
  const names = header.map(plainName);
  const twin = names.findIndex((name, at) => name && !columns[at] && !left.has(at) &&
    names.some((other, before) => other === name && columns[before]));
  if (twin >= 0)
    throw new Failure(`two columns are called ${header[twin]}; give each a name of its own in the first line`,
      {code: 2});
}

/** The column of a title, whatever its case.
 * @throws Failure (2) where there is none */
export function columnTitled(title: string): FlatColumn {
  const found = flatColumns.find((one) => [one.title, bareTitle(one)].some((own) => wordsOf(own) === wordsOf(title)));
  if (found) return found;
  const known = flatColumns.map(bareTitle);
  throw new Failure(`nothing is called ${title}; ${meantOr(title, known, `known: ${known.join(", ")}`)}`, {code: 2});
}

export function bareTitle({title}: FlatColumn): string {
  return title.replace(/ \(.*\)$/, "");
}

/** "Said_On:" → "said on". */
function wordsOf(name: string): string {
  return plainName(name).replace(/[_\s]+/g, " ").replace(/[:*#.?]+$/, "").trim();
}

function isMostlyAddresses(rows: FoundTable["rows"], at: number): boolean {
  const filled = rows.map(({cells}) => cells[at] ?? "").filter(Boolean);
  return filled.filter((cell) => /^https?:\/\//i.test(cell.trim())).length * 2 > filled.length;
}

function lineOf(name: string, column: FlatColumn | null, reason: string, isLeft: boolean): string {
  if (column) return `${name} → ${bareTitle(column)}${reason && ` (${reason})`}`;
  if (!name) return "a column without a name → left out";
  return `${name} → left out${isLeft ? "" : `; --column "${name}=Note" takes it in`}`;
}

const measureNames: Record<string, string> = {deaths: "killed", dead: "killed", fatalities: "killed",
  "death toll": "killed", injured: "wounded"};

/** The measure that a cell or a column's name says; null where none. */
export function measureIn(said: string): string | null {
  const name = wordsOf(said);
  const id = name.replaceAll(" ", "-");
  if ((measures as readonly string[]).includes(id)) return id;
  return name === "irrecoverable losses" ? "irrecoverable" : measureNames[name] ?? null;
}

function impliedBy(header: string[], columns: Guess["columns"]): Map<string, string> {
  const at = columns.findIndex((column) => column?.place === "claims/figure");
  const measure = at < 0 ? null : measureIn(header[at]!);
  const isSaid = columns.some((column) => column?.place === "claims/measure");
  return new Map(measure && !isSaid ? [["Measure", measure]] : []);
}
