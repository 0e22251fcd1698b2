import type {Table} from "../schema/table.ts";
import {csvLines} from "./text.ts";

const byteOrderMark = "\uFEFF";

/** A table as a spreadsheet likes it: a byte order mark, CRLF, every cell of text in quotes and none that a
 * spreadsheet would run as a formula. Not byte for byte the ledger; the plain CSV is. */
export function toExcelCsv(declared: Table, rows: readonly object[]): string {
  return byteOrderMark + csvLines(declared, rows, sheetCell).join("\r\n");
}

/** Ids, days, counts and the like, which most cells are: nothing in them needs a second look. */
const plain = /^[A-Za-z0-9][A-Za-z0-9.-]*$/;
/** Words in which a spreadsheet sees a date or a number and which are neither, 1-2, november-2023, 4e5, 0012:
 * LibreOffice leaves them where they stand in quotes and quotes are said to hold text. A day by itself is a day. */
const mistaken = [
  /^(?!\d{4}-\d\d-\d\d$)\d{1,4}-\d{1,4}(?:-\d{1,4})?$/,
  /^\d{1,4}\.\d{1,4}\.\d{1,4}$/,
  /^[a-z]{3,9}[-.]\d{1,4}(?:[-.]\d{1,4})?$/i,
  /^\d{1,4}[-.]?[a-z]{3,9}(?:[-.]\d{1,4})?$/i,
  /^\d+e\d+$/i,
  /^0\d+$/
];
/** What a spreadsheet takes for the beginning of a formula: a sign, also full-width, after blanks and quotes. */
const begins = "\\s*[\"']*[=+\\-@＝＋－＠]";
const formula = new RegExp(`(^|[;\\t\\r\\n])(${begins})`, "g");
const guarded = new RegExp(`(^|[;\\t\\r\\n])'(${begins})`, "g");

/** Before a formula goes an apostrophe, which spreadsheets take for "this is text"; also inside a cell after what some
 * take for the end of a cell, such as a semicolon in half of Europe. */
export function sheetCell(value: string): string {
  const isMistaken = mistaken.some((form) => form.test(value));
  if (plain.test(value) && !isMistaken) return value;
  const safe = value.replace(/^[\t\r\n]/, "'$&").replace(formula, "$1'$2");
  return /[^\p{L}\p{N}.-]/u.test(safe) || isMistaken ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The cell as it was before those apostrophes. */
export const unprotected = (cell: string): string => cell.replace(/^'(?=[\t\r\n])/, "").replace(guarded, "$1$2");
