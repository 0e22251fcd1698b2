import {grammarOf} from "../schema/cell.ts";
import {columnsOf, type Table} from "../schema/table.ts";

const byteOrderMark = "\uFEFF";

/** A table as a spreadsheet likes it: a byte order mark, CRLF, every cell of text in quotes and none that a
 * spreadsheet would run as a formula. Not byte for byte the ledger; the plain CSV is. */
export function toExcelCsv(declared: Table, rows: object[]): string {
  const columns = columnsOf(declared);
  const encoders = columns.map((name) => grammarOf(declared.row.shape[name]).encode);
  const lines = rows.map((row) =>
    columns.map((name, index) => excelCell(encoders[index]!((row as Record<string, unknown>)[name]))).join(",")
  );
  return byteOrderMark + [columns.join(","), ...lines, ""].join("\r\n");
}

/** What a spreadsheet takes for the beginning of a formula: a sign, also full-width, after blanks and quotes. */
const formula = /(^|[;\t\r\n])(\s*["']*[=+\-@＝＋－＠])/g;

/** Before a formula goes an apostrophe, which spreadsheets take for "this is text"; also inside a cell after what some
 * take for the end of a cell, such as a semicolon in half of Europe. */
function excelCell(value: string): string {
  const safe = value.replace(/^[\t\r\n]/, "'$&").replace(formula, "$1'$2");
  return /[^\p{L}\p{N}.-]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
