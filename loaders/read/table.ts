import {csvRows, readRow, type Cell, type CsvRow} from "./csv.ts";
import {grammarOf, type Grammar} from "../schema/cell.ts";
import {columnKind, type ColumnKind} from "../schema/column-kind.ts";
import {metaOf} from "../schema/column.ts";
import {columnsOf, type Table} from "../schema/table.ts";
import {remembered} from "./remembered.ts";
import {decodeText} from "./decode.ts";
import {countOf} from "../../src/toll/count-of.ts";
import {nearest} from "../../src/toll/nearest.ts";
import type {Problem, ReportProblem} from "../check/problem.ts";

/** A row with the place of each of its cells, so that later rules can point at them. */
export interface Placed<Row = Record<string, unknown>> {
  row: Row;
  /** Columns whose cell is missing or could not be read; their value is null. */
  unread: Set<string>;
  at: (column: string) => {line: number; column: number};
}

export interface ReadTable {
  file: string;
  rows: Placed[];
  problems: Problem[];
  /** Whether an id may stand in a part that could not be read: of its absence nothing is said then. */
  mayHold: (id: string) => boolean;
}

/** Reads one ledger file against its declared table. Every problem of the file is reported; rows that can be read in
 * part are kept with the unreadable cells as null, so that the rules after this see them too. */
export function readTable(declared: Table, file: string, bytes: Uint8Array): ReadTable {
  const problems: Problem[] = [];
  const report: ReportProblem = (line, column, code, what, why, mend) =>
    problems.push({file, line, column, code, what, why, mend});
  const text = decodeText(bytes, report);
  const nothing = {file, rows: [], problems, mayHold: () => true};
  if (text === null) return nothing;
  const lines = csvRows(text);
  const first = lines.next();
  if (first.done) {
    report(1, 1, "CSV-EMPTY", "the file has no header", "columns are found by name",
      `write the first line: ${columnsOf(declared).join(",")}`);
    return nothing;
  }
  const columns = readHeader(declared, first.value, report);
  if (!columns) {
    for (const row of lines) reportQuotes(row, report);
    return nothing;
  }
  return {file, problems, ...readRows(declared, columns, text, lines, report)};
}

interface Column {
  name: string;
  decode: Grammar["decode"];
  /** Whether its empty cell is null, which a row holds from the start: most cells are empty. */
  mayBeEmpty: boolean;
}

/** What a cell's text is to a type hangs on no file: who reads a ledger again reads its new texts alone. */
const readings = new WeakMap<object, Omit<Column, "name">>();

function columnOf(declared: Table, name: string): Column {
  const type = declared.row.shape[name];
  const known = readings.get(type) ?? readingOf(grammarOf(type));
  readings.set(type, known);
  return {name, ...known};
}

const readingOf = ({decode}: Grammar) => ({decode: remembering(decode), mayBeEmpty: decode("") === null});

/** Days, words and ids come again and again: each is read once, and its text kept once. */
function remembering(decode: Grammar["decode"]): Grammar["decode"] {
  const known = remembered(decode);
  return (cell) => {
    const value = known(cell);
    return Array.isArray(value) ? [...value] : value;
  };
}

function readHeader(declared: Table, row: CsvRow, report: ReportProblem): (Column | null)[] | null {
  reportQuotes(row, report);
  if (row.errors.length) return null;
  const known = columnsOf(declared);
  const names = row.cells.map((cell) => cell.value);
  if (names.length === 1 && known.length > 1) {
    const wrong = [";", "\t", "|"].find((mark) => names[0]!.includes(mark));
    const found = wrong ? `, with ${JSON.stringify(wrong)} in it` : "";
    report(row.line, 1, "CSV-DELIMITER", `the header has one column${found}`, "columns are parted by commas",
      "save the file as CSV with commas");
    return null;
  }
  const absent = new Set(known.filter((name) => !names.includes(name)));
  const columns = row.cells.map((cell, index): Column | null => {
    if (!isColumn(declared, cell, names.indexOf(cell.value) < index, absent, report)) return null;
    return columnOf(declared, cell.value);
  });
  for (const name of absent)
    if (!declared.late?.includes(name))
      report(row.line, 1, "COLUMN-MISSING", `column ${name} is missing`, `it says: ${describe(declared, name)}`,
        `add ${name} to the header and a cell to each row`);
  return columns;
}

/** Tells what is wrong with a column's name; an absent column that was meant by it is then no longer missed. */
function isColumn(
  declared: Table, {value, line, column}: Cell, again: boolean, absent: Set<string>, report: ReportProblem
): boolean {
  if (again) report(line, column, "COLUMN-TWICE", `column ${value} stands twice`, "a cell would have two values",
    "delete one");
  else if (!columnsOf(declared).includes(value)) {
    const meant = nearest(value, absent);
    if (meant) absent.delete(meant);
    report(line, column, "COLUMN-UNKNOWN", `${declared.name} has no column ${JSON.stringify(value)}`,
      "it would be lost", meant ? `did you mean ${meant}?` : "delete it");
  } else return true;
  return false;
}

/** A column's description as part of a line: without the full stop. */
function describe(declared: Table, name: string): string {
  return metaOf(declared.row.shape[name]).description.replace(/\.$/, "").replaceAll(";", ",");
}

function reportQuotes({errors}: CsvRow, report: ReportProblem): void {
  for (const {line, column, code} of errors)
    if (code === "CSV-QUOTE-OPEN")
      report(line, column, code, "a quote opens here and never closes", "the rest would be swallowed",
        'close it with "');
    else report(line, column, code, "a quote in the middle of a cell", "it cannot be told where the cell ends",
      "put the whole cell in quotes and double the quotes inside it");
}

function readRows(
  declared: Table, columns: (Column | null)[], text: string, lines: Iterable<CsvRow>, report: ReportProblem
): Pick<ReadTable, "rows" | "mayHold"> {
  const rows: Placed[] = [];
  const lost = new Set<string>();
  const absent = columnsOf(declared).filter((name) => !columns.some((column) => column?.name === name));
  const missing = new Set(absent.filter((name) => !declared.late?.includes(name)));
  const late = absent.filter((name) => !missing.has(name)).map((name) => columnOf(declared, name));
  const place = placing(declared, {columns, missing, late}, text, report);
  let cut = false;
  for (const line of lines) {
    cut = line.end === text.length && isCut(line, columns.length);
    if (cut) reportCut(line, report);
    else if (isWhole(line, columns.length, report)) rows.push(place(line));
    else for (const value of line.values) lost.add(value);
  }
  const blind = cut || declared.key.some((name) => missing.has(name));
  return {rows, mayHold: (id) => blind || lost.has(id)};
}

/** Whether a row at the very end of a file stops in its middle. */
function isCut({errors, values}: CsvRow, width: number): boolean {
  return values.length <= width && (errors.some(({code}) => code === "CSV-QUOTE-OPEN") || values.length < width);
}

function reportCut({line}: CsvRow, report: ReportProblem): void {
  report(line, 1, "FILE-CUT", "the file ends in the middle of this row", "the rows behind it are lost",
    "put them back, from a copy or from its history");
}

function isWhole(row: CsvRow, width: number, report: ReportProblem): boolean {
  reportQuotes(row, report);
  if (row.errors.length) return false;
  const count = row.values.length;
  if (count === width) return true;
  const more = count > width;
  report(row.line, 1, "ROW-RAGGED", `the row has ${countOf(count, "cell")}, the header ${width}`,
    more ? "cells would be lost or shifted" : "cells are missing or shifted",
    more ? "put a cell with a comma in quotes" : "add the missing commas");
  return false;
}

/** The columns of a file in its order, those that it lacks, and those of these that it may lack. */
interface Header {
  columns: (Column | null)[];
  missing: Set<string>;
  late: Column[];
}

/** Where the rows of a file stand. */
interface Standing {
  text: string;
  columns: (Column | null)[];
}

/** A row whose places are found by reading it again when they are asked for: cells of 100,000 rows would fill the
 * memory. */
class PlacedRow implements Placed {
  constructor(readonly row: Record<string, unknown>, readonly unread: Set<string>, private readonly file: Standing,
    private readonly start: number, private readonly line: number) {}

  at(name: string): {line: number; column: number} {
    const {text, columns} = this.file;
    const place = Math.max(0, columns.findIndex((column) => column?.name === name));
    const {line, column} = readRow(text, this.start, this.line).cells[place]!;
    return {line, column};
  }
}

/** Decodes rows. */
function placing(
  declared: Table, {columns, missing, late}: Header, text: string, report: ReportProblem
): (row: CsvRow) => Placed {
  const empty = emptyRowOf([...missing, ...late.map(({name}) => name), ...columns.flatMap((one) => one?.name ?? [])]);
  const file = {text, columns};
  return (line) => {
    const row = {...empty};
    const {values} = line;
    let unread = missing;
    for (const {name, decode} of late) row[name] = decode("");
    for (let index = 0; index < columns.length; index++) {
      const column = columns[index];
      if (!column || (column.mayBeEmpty && values[index] === "")) continue;
      const value = column.decode(values[index]!);
      row[column.name] = value === undefined ? null : value;
      if (value !== undefined) continue;
      unread = new Set(unread).add(column.name);
      reportCell(declared, column.name, line.cells[index]!, report);
    }
    return new PlacedRow(row, unread, file, line.start, line.line);
  };
}

/** A row with all columns, to be copied: the rows of a file are then objects of one shape, which take a third of the
 * room of objects that are put together name by name. JSON makes such a shape. */
function emptyRowOf(names: string[]): Record<string, unknown> {
  return JSON.parse(JSON.stringify(Object.fromEntries(names.map((name) => [name, null]))));
}

function reportCell(declared: Table, name: string, cell: Cell, report: ReportProblem): void {
  const column = declared.row.shape[name];
  const shown = JSON.stringify(cell.value.length > 40 ? `${cell.value.slice(0, 40)}…` : cell.value);
  const [code, mend] = mendOf(columnKind(column), cell.value);
  report(cell.line, cell.column, code, `${name} is ${shown}`, `it must be ${metaOf(column).form}`, mend);
}

function mendOf({kind, words}: ColumnKind, cell: string): [code: string, mend: string] {
  if (kind === "integer") return ["CELL-NUMBER", numberMend(cell)];
  if (kind === "day") return ["CELL-DAY", "write a day that exists as YYYY-MM-DD"];
  if (kind !== "word") return ["CELL-FORM", "write it in that form"];
  const near = nearest(cell, words);
  return ["CELL-FORM", near ? `did you mean ${near}?` : "choose one of them"];
}

/** What to do about a cell that should be a count; points and spaces are thousands only where they part threes. */
function numberMend(cell: string): string {
  if (/^0+[1-9]\d{0,8}$/.test(cell)) return `write ${cell.replace(/^0+/, "")}`;
  if (/^[1-9]\d{0,2}(?:[\s.,'’]\d{3}){1,2}$/.test(cell.trim())) return `write ${cell.replace(/\D/g, "")}`;
  if (/^\s*(?:0|[1-9]\d{0,8})\s*$/.test(cell)) return `write ${cell.trim()}, without spaces`;
  if (/^\d{10,}$/.test(cell)) return "no count has more than nine digits";
  if (/^(?=.*\d)[\dOolI]+$/.test(cell)) return "there is a letter among the digits";
  return "write the whole number in digits; a bound belongs in its own column";
}
