import {grammarOf} from "../schema/column.ts";
import {columnsOf, type Table} from "../schema/table.ts";

const byteOrderMark = "\uFEFF";

/** A table as a spreadsheet likes it: a byte order mark, CRLF, every cell of text in quotes and none that a
 * spreadsheet would run as a formula. Not byte for byte the ledger; the plain CSV is. */
export function toExcelCsv(declared: Table<any>, rows: object[]): string {
  const columns = columnsOf(declared);
  const encoders = columns.map((name) => grammarOf(declared.row.shape[name]).encode);
  const lines = rows.map((row) =>
    columns.map((name, index) => excelCell(encoders[index]!((row as Record<string, unknown>)[name]))).join(",")
  );
  return byteOrderMark + [columns.join(","), ...lines, ""].join("\r\n");
}

/** A cell that begins like a formula (=, +, -, @, their full-width forms, tab, carriage return; also after blanks or
 * quotes) gets an apostrophe, which spreadsheets take for "this is text". */
function excelCell(value: string): string {
  const safe = /^[\s"']*[=+\-@＝＋－＠]|^[\t\r\n]/.test(value) ? `'${value}` : value;
  return /[^\p{L}\p{N}.-]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
