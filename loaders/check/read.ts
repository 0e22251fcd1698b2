import {parseCsv, type Cell} from "../csv.ts";
import {grammarOf, metaOf} from "../schema/column.ts";
import {columnsOf, type Table} from "../schema/table.ts";
import {nearest} from "./nearest.ts";
import type {Problem} from "./problem.ts";

/** A row with the place of each of its cells, so that later rules can point at them. */
export interface Placed<Row = Record<string, unknown>> {
  row: Row;
  /** Columns whose cell could not be read; their value is null. */
  unread: Set<string>;
  at: (column: string) => {line: number; column: number};
}

export interface ReadTable {
  file: string;
  rows: Placed[];
  problems: Problem[];
}

const decoder = new TextDecoder("utf-8", {fatal: true, ignoreBOM: true});

/** Reads one ledger file against its declared table. Every problem of the file is reported; rows that can be read in
 * part are kept with the unreadable cells as null, so that the rules after this see them too. */
export function readTable(declared: Table, file: string, bytes: Uint8Array): ReadTable {
  const problems: Problem[] = [];
  const report = (line: number, column: number, code: string, what: string, why: string, mend: string) =>
    problems.push({file, line, column, code, what, why, mend});
  const text = decode(bytes, report);
  if (text === null) return {file, rows: [], problems};
  const clean = reportMarkers(text, report);
  const {rows: [header, ...body], errors} = parseCsv(clean);
  for (const {line, column, code} of errors)
    if (code === "CSV-QUOTE-OPEN")
      report(line, column, code, "a quote opens here and never closes", "the rest would be swallowed", 'close it with "');
    else report(line, column, code, "a quote in the middle of a cell", "it cannot be told where the cell ends",
      'put the whole cell in quotes and double the quotes inside it');
  if (!header) {
    report(1, 1, "CSV-EMPTY", "the file has no header", "columns are found by name",
      `write the first line: ${columnsOf(declared).join(",")}`);
    return {file, rows: [], problems};
  }
  const columns = readHeader(declared, header, report);
  if (!columns) return {file, rows: [], problems};
  const rows = body.flatMap((cells) => readRow(declared, columns, header.length, cells, report) ?? []);
  return {file, rows, problems};
}

type Report = (line: number, column: number, code: string, what: string, why: string, mend: string) => void;

function decode(bytes: Uint8Array, report: Report): string | null {
  try {
    const text = decoder.decode(bytes);
    if (!text.startsWith("\uFEFF")) return text;
    report(1, 1, "FILE-BOM", "the file begins with a byte order mark", "it would become part of the first column's name",
      "save the file as UTF-8 without BOM");
    return text.slice(1);
  } catch {
    const line = lineOfBadByte(bytes);
    report(line, 1, "FILE-ENCODING", "the file is not UTF-8", "letters would turn into others",
      "save the file as UTF-8 without BOM");
    return null;
  }
}

function lineOfBadByte(bytes: Uint8Array): number {
  let line = 1;
  let start = 0;
  for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start)) {
    try {
      decoder.decode(bytes.subarray(start, end));
    } catch {
      return line;
    }
    line++;
    start = end + 1;
  }
  return line;
}

const marker = /^(?:<{7}|={7}|>{7}|\|{7})(?: .*)?\r?$/gm;

/** Blanks the lines of a merge conflict, so that only they are reported. */
function reportMarkers(text: string, report: Report): string {
  if (!text.includes("<<<<<<<") && !text.includes("=======") && !text.includes(">>>>>>>")) return text;
  return text.replace(marker, (found, offset: number) => {
    const line = text.slice(0, offset).split("\n").length;
    report(line, 1, "FILE-MERGE", `a merge-conflict marker (${found.slice(0, 7)})`, "two versions of the file stand here",
      "keep one version and delete the marker");
    return "";
  });
}

function readHeader(declared: Table, header: Cell[], report: Report): (string | null)[] | null {
  const known = columnsOf(declared);
  const names = header.map((cell) => cell.value);
  if (names.length === 1 && known.length > 1) {
    const wrong = [";", "\t", "|"].find((mark) => names[0]!.includes(mark));
    report(1, 1, "CSV-DELIMITER", `the header has one column${wrong ? `, with ${JSON.stringify(wrong)} in it` : ""}`,
      "columns are parted by commas", "save the file as CSV with commas");
    return null;
  }
  const seen = new Set<string>();
  const columns = header.map(({value, line, column}) => {
    if (seen.has(value)) {
      report(line, column, "COLUMN-TWICE", `column ${value} stands twice`, "a cell would have two values", "delete one");
      return null;
    }
    seen.add(value);
    if (known.includes(value)) return value;
    const near = nearest(value, known);
    report(line, column, "COLUMN-UNKNOWN", `${declared.name} has no column ${JSON.stringify(value)}`,
      "it would be lost", near ? `did you mean ${near}?` : "delete it");
    return null;
  });
  for (const name of known)
    if (!seen.has(name))
      report(1, 1, "COLUMN-MISSING", `column ${name} is missing`, metaOf(declared.row.shape[name] as never).description,
        `add ${name} to the header and a cell to each row`);
  return columns;
}

function readRow(
  declared: Table,
  columns: (string | null)[],
  width: number,
  cells: Cell[],
  report: Report
): Placed | null {
  const first = cells[0]!;
  if (cells.length !== width) {
    const more = cells.length > width;
    report(first.line, first.column, "ROW-RAGGED", `the row has ${cells.length} cells, the header ${width}`,
      more ? "cells would be lost or shifted" : "cells are missing or shifted",
      more ? "put a cell with a comma in quotes" : "add the missing commas");
    return null;
  }
  const row: Record<string, unknown> = {};
  const unread = new Set<string>();
  for (let index = 0; index < width; index++) {
    const name = columns[index];
    if (!name) continue;
    const cell = cells[index]!;
    const value = grammarOf(declared.row.shape[name] as never).decode(cell.value);
    if (value === undefined) {
      unread.add(name);
      row[name] = null;
      reportCell(declared, name, cell, report);
    } else row[name] = value;
  }
  const at = (name: string) => cells[columns.indexOf(name)] ?? first;
  return {row, unread, at};
}

function reportCell(declared: Table, name: string, cell: Cell, report: Report): void {
  const {form} = metaOf(declared.row.shape[name] as never);
  const shown = JSON.stringify(cell.value.length > 40 ? `${cell.value.slice(0, 40)}…` : cell.value);
  const words = form.startsWith("one of ") ? form.replace(/^one of |, or empty$/g, "").split(", ") : null;
  const near = words && nearest(cell.value, words);
  const [code, mend] = form.startsWith("digits")
    ? (["CELL-NUMBER", numberMend(cell.value)] as const)
    : form.startsWith("a day")
      ? (["CELL-DAY", "write a day that exists as YYYY-MM-DD"] as const)
      : (["CELL-FORM", near ? `did you mean ${near}?` : `write ${form}`] as const);
  report(cell.line, cell.column, code, `${name} is ${shown}`, `it must be ${form}`, mend);
}

function numberMend(cell: string): string {
  const digits = cell.replace(/[\s.,'’\u00a0\u202f]/g, "");
  if (/^[1-9]\d{0,8}$/.test(digits)) return `write ${digits}`;
  if (/^\d[\dOolI]*$/.test(digits)) return "there is a letter among the digits";
  return "write the whole number in digits; a bound belongs in its own column";
}
