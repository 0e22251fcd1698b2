import {columnKind} from "../../../loaders/schema/column-kind.ts";
import type {Ledger} from "../../../loaders/schema/index.ts";
import {figureForms, readFigure} from "../figure.ts";
import {slug} from "../slug.ts";
import {days} from "../days.ts";
import {isReadable, meant} from "../sheet.ts";
import {bareTitle, measureIn} from "./guess-columns.ts";
import {namesOf} from "../names.ts";
import {declaredOf, namedIn, nameOf, namingIn, tableOf, type FlatColumn} from "./columns.ts";
import type {Answers} from "./answers.ts";
import {plainName} from "./plain-name.ts";
import {nothing} from "./out.ts";

/** What the cells of a row say, as the ledger writes it, by table/column. */
export type Said = Map<string, string>;

/** What one cell says: values; or a name that nobody has, two days that it may mean, or why it says nothing. */
export type Read = {values: [place: string, cell: string][]} | {unknown: string} | {days: string[]} | {trouble: string};

/** Reads cells of the flat sheet against a ledger and what is new to it. */
export type CellReader = (column: FlatColumn, cell: string) => Read;

/** @param ledger with the names that come in with the table */
export function cellReader(ledger: Ledger, {same, days: order}: Answers): CellReader {
  const names = namesOf(ledger);
  return remembering((column, cell) => {
    const place = `${tableOf(column)}/`;
    const name = nameOf(column);
    // Of claimants that the ledger has, it says the kind itself.
    if (place === "claimants/") return {values: []};
    if (name === "figure") return cell === nothing ? {values: []} : figureRead(place, cell);
    if (cell === nothing) return {values: [[place + name, ""]]};
    if (namedIn(column)) {
      const id = isFree(name, cell) ? cell : namingIn(column, names, same.get(plainName(cell)) ?? cell).id;
      return id ? {values: [[place + name, id]]} : {unknown: cell};
    }
    if (name === "via") return relaysRead(place + name, cell);
    const declared = declaredOf(column);
    const {kind, words} = columnKind(declared.row.shape[name]!);
    const word = kind === "word" ? wordIn(words, cell, name) : kind === "day" ? dayIn(cell, order) : null;
    const text = word ?? meant(declared, name, cell, "");
    if (text === null) return {days: days(cell)};
    if (isReadable(declared, name, text)) return {values: [[place + name, text]]};
    const form = kind === "word" ? `one of ${words.join(", ")}` : declared.row.shape[name]!.meta()!.form as string;
    return {trouble: `${bareTitle(column)} ${JSON.stringify(cell)}: it must be ${form}`};
  });
}

/** Names, days and words come again and again in a table. */
function remembering(read: CellReader): CellReader {
  const known = new Map<FlatColumn, Map<string, Read>>();
  return (column, cell) => {
    const own = known.get(column) ?? new Map<string, Read>();
    known.set(column, own);
    const found = own.get(cell) ?? read(column, cell);
    own.set(cell, found);
    return found;
  };
}

/** Whom an outlet credits need not be a claimant of the ledger: an id as it is typed. */
function isFree(name: string, cell: string): boolean {
  return name === "claimant_as_printed" && slug(cell) === cell;
}

function figureRead(place: string, cell: string): Read {
  const figure = readFigure(cell);
  if (!figure && /^\d+(?:[.,]\d+)?e\+?\d+$/i.test(cell)) return {trouble: `the figure ${JSON.stringify(cell)} was ` +
    "shortened by a spreadsheet; show its column as whole numbers and save it again"};
  const [, bare, behind] = /^(.*\S)\s+(\p{L}+)$/u.exec(cell) ?? [];
  if (!figure && readFigure(bare ?? "")) return {trouble: `the figure ${JSON.stringify(cell)} has a word behind it; ` +
    `leave “${behind}” out, and say in a column of its own what is counted (Measure) and whom (Which people)`};
  if (!figure) return {trouble: `the figure ${JSON.stringify(cell)} cannot be read; write it like ${figureForms}`};
  return {values: Object.entries(figure).map(([name, value]) => [place + name, value === null ? "" : String(value)])};
}

/** Relays in their order; blanks around the signs do not matter. */
function relaysRead(place: string, cell: string): Read {
  const names = cell.split(">").map((name) => name.trim());
  return names.every((name) => /\p{L}/u.test(name)) ? {values: [[place, names.join(" > ")]]}
    : {trouble: `Via ${JSON.stringify(cell)}: write the relays in their order, each by its name, like Reuters > ` +
      "Interfax; a hyphen says that there is none"};
}

function wordIn(words: string[], cell: string, name: string): string | null {
  const plain = plainName(cell).replaceAll(" ", "-");
  return words.find((word) => word === plain) ?? (name === "measure" ? measureIn(cell) : null);
}

function dayIn(cell: string, order: Answers["days"]): string | null {
  const found = [...new Set(days(cell))];
  return found.length === 2 && order ? found[order === "day-first" ? 0 : 1]! : null;
}

/** Which way the days of a table are written, where one of them can be read one way only; null where none says so or
 * they disagree. */
export function orderOfDays(cells: string[]): Answers["days"] {
  const orders = new Set(cells.flatMap((cell) => {
    const [, a, b] = /^\s*(\d{1,2})[./-](\d{1,2})[./-]\d{2,4}\s*$/.exec(cell)?.map(Number) ?? [];
    if (a === undefined || b === undefined || (a > 12) === (b > 12)) return [];
    return [a > 12 ? "day-first" : "month-first"] as const;
  }));
  return orders.size === 1 ? [...orders][0]! : null;
}
