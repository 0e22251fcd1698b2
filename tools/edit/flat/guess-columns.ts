import {distance} from "../../../src/toll/distance.ts";
import {measures} from "../../../src/toll/vocabulary.ts";
import {Failure} from "../../failure.ts";
import {meantOr} from "../../refuse-unknown.ts";
import {days} from "../days.ts";
import {readFigure} from "../figure.ts";
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
  each((name, at) => onlyOne(looseNames(name).flatMap((loose) => [...free].filter(({title, place, usual = []}) =>
    (place !== "claims/figure" || !hasBracket(header[at]!)) && [wordsOf(title), ...usual].includes(loose)))),
  "by a part of its name");
  refuseTwins(header, columns, left);
  return {columns, lines: header.map((name, at) => lineOf(name, columns[at]!, reasons[at]!,
    left.has(at) ? null : likelyTitle(rows.map(({cells}) => cells[at] ?? ""), free))),
    implied: impliedBy(header, columns)};
}

/** Which of two columns of one name is meant, nobody can tell.
 * @throws Failure (2) */
function refuseTwins(header: string[], columns: Guess["columns"], left: Set<number>): void {
  const names = header.map(plainName);
  const twin = header.find((_, at) => names[at] && !columns[at] && !left.has(at) &&
    names.some((other, before) => other === names[at] && columns[before]));
  if (twin)
    throw new Failure(`two columns are called ${twin}; give each a name of its own in the first line`,
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

/** "date (local)" → "date"; "no. of dead" → "dead"; "paper / agency" → both. */
function looseNames(name: string): string[] {
  const bare = name.replace(/\s*[([].*[)\]]$/, "").replace(/^(?:no\.?|nr\.?|number|#) (?:of )?/, "");
  return [...new Set([bare, ...bare.split(/\s*[/|]\s*/)])];
}

/** Of a column whose name says more in brackets, "Deaths (women)", no figure is taken unasked. */
const hasBracket = (name: string) => /[([]/.test(name);

const onlyOne = (found: FlatColumn[]) => (new Set(found).size === 1 ? found[0] : undefined);

function isMostlyAddresses(rows: FoundTable["rows"], at: number): boolean {
  return isMostly(rows.map(({cells}) => cells[at] ?? ""), isAddress);
}

const isAddress = (cell: string) => /^https?:\/\//i.test(cell.trim());

function isMostly(cells: string[], is: (cell: string) => boolean): boolean {
  const filled = cells.filter((cell) => cell.trim());
  return filled.filter(is).length * 2 > filled.length;
}

/** What a column would be by its cells, where nothing is that yet; a note else. */
function likelyTitle(cells: string[], free: Set<FlatColumn>): string {
  const kinds: [title: string, is: (cell: string) => boolean][] = [
    ["Address", isAddress], ["Figure", (cell) => readFigure(cell) !== null],
    ["Said on", (cell) => days(cell).length > 0]
  ];
  return kinds.find(([title, is]) => free.has(columnTitled(title)) && isMostly(cells, is))?.[0] ?? "Note";
}

function lineOf(name: string, column: FlatColumn | null, reason: string, likely: string | null): string {
  if (column) return `${name} → ${bareTitle(column)}${reason && ` (${reason})`}`;
  if (!name) return "a column without a name → left out";
  return `${name} → left out${likely === null ? "" : `; --column "${name}=${likely}" takes it in`}`;
}

const measureNames = new Map([["deaths", "killed"], ["dead", "killed"], ["fatalities", "killed"],
  ["death toll", "killed"], ["injured", "wounded"]]);

/** The measure that a cell or a column's name says; null where none. */
export function measureIn(said: string): string | null {
  const name = wordsOf(said);
  const id = name.replaceAll(" ", "-");
  if ((measures as readonly string[]).includes(id)) return id;
  return name === "irrecoverable losses" ? "irrecoverable" : measureNames.get(name) ?? null;
}

function impliedBy(header: string[], columns: Guess["columns"]): Map<string, string> {
  const at = columns.findIndex((column) => column?.place === "claims/figure");
  const measure = at < 0 ? null : [header[at]!, ...looseNames(wordsOf(header[at]!))].map(measureIn).find(Boolean);
  const isSaid = columns.some((column) => column?.place === "claims/measure");
  return new Map(measure && !isSaid ? [["Measure", measure]] : []);
}
