import {csvCell, csvRows, type CsvRow} from "../../loaders/read/csv.ts";
import {grammarOf} from "../../loaders/schema/cell.ts";
import {columnKind, type ColumnKind} from "../../loaders/schema/column-kind.ts";
import {columnsOf, type Table} from "../../loaders/schema/table.ts";
import {toExcelCsv, unprotected} from "../../loaders/write/excel-csv.ts";
import {Failure} from "../failure.ts";
import {days} from "./days.ts";

/** A table for a spreadsheet: UTF-8 with a byte order mark, so that Excel does not guess. */
export function sheetOut(declared: Table, rows: object[]): string {
  return toExcelCsv(declared, rows);
}

export interface SheetRow {
  /** The line of the sheet on which the row begins. */
  line: number;
  cells: Record<string, string>;
}

/** The rows of a sheet that came back, whatever the program made of commas, quotes, line ends and encoding.
 * @throws Failure where it is no table with the columns of the declared one */
export function sheetIn(declared: Table, bytes: Uint8Array): SheetRow[] {
  const [header, ...rows] = csvSheet(bytes);
  const columns = header?.cells.map(({value}) => value.trim()) ?? [];
  const missing = columnsOf(declared).filter((name) => !columns.includes(name));
  if (missing.length)
    throw new Failure(`the sheet has no column ${missing.join(", ")}; keep the first line as it was written out`);
  return rows.filter(({cells}) => cells.some(({value}) => value.trim() !== ""))
    .map(({line, cells}) =>
      ({line, cells: Object.fromEntries(columns.map((name, at) => [name, unprotected(cells[at]?.value ?? "")]))}));
}

/** The rows of a CSV that a spreadsheet saved, the blank ones too.
 * @throws Failure for one whose encoding or quotes are not certain */
export function csvSheet(bytes: Uint8Array): CsvRow[] {
  const text = decode(bytes).replace(/^\uFEFF/, "").replace(/^sep=.\r?\n/i, "").replaceAll("\r\n", "\n")
    .replace(/\r(?!\n)/g, "\n");
  const rows = [...csvRows(commas(text))];
  const broken = rows.find((row) => row.errors.length);
  if (broken) throw new Failure(`line ${broken.line} of the sheet: a quote does not close; save it as CSV again`);
  return rows;
}

/** The text of a sheet.
 * @throws Failure for a workbook, and for an encoding in which letters outside ASCII are not certain */
export function decode(bytes: Uint8Array): string {
  if ((bytes[0] === 0x50 && bytes[1] === 0x4b) || (bytes[0] === 0xd0 && bytes[1] === 0xcf))
    throw new Failure("the sheet is a workbook and no CSV; save it as “CSV UTF-8”");
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  const text = utf8(bytes);
  const nul = text?.indexOf("\0") ?? -1;
  if (text !== null && nul < 0) return text;
  // UTF-16 without its mark has a NUL beside each letter of ASCII.
  if (text !== null && text.split("\0").length < text.length / 8)
    throw new Failure(`line ${text.slice(0, nul).split("\n").length} of the sheet holds a NUL, which is no letter; ` +
      "write its cell anew");
  throw new Failure("the sheet is not UTF-8, and letters outside ASCII would turn into others; save it as “CSV UTF-8”");
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", {fatal: true}).decode(bytes);
  } catch {
    return null;
  }
}

/** Semicolons, tabs or bars between cells become commas. Which it is, the first line says. */
function commas(text: string): string {
  const first = text.slice(0, text.indexOf("\n") < 0 ? undefined : text.indexOf("\n")).replace(/"[^"]*"/g, "");
  const mark = [";", "\t", "|"].find((one) => first.split(one).length > first.split(",").length);
  if (!mark) return text;
  let quoted = false;
  let cell = "";
  let out = "";
  const flush = (end: string) => {
    out += (cell.startsWith("\"") ? cell : csvCell(cell)) + end;
    cell = "";
  };
  for (const letter of text) {
    if (letter === "\"") quoted = !quoted;
    if (!quoted && letter === mark) flush(",");
    else if (!quoted && letter === "\n") flush("\n");
    else cell += letter;
  }
  flush("");
  return out;
}

/** What a cell of a sheet says in the ledger's form, given what the ledger says now. A spreadsheet turns days, numbers
 * and truth values into its own form: where one reading of the cell is what the ledger says, nothing changed.
 * @returns null where the cell may mean two things and neither is what the ledger says */
export function meant(declared: Table, column: string, cell: string, now: string): string | null {
  if (cell === now || cell.replaceAll("\r\n", "\n") === now.replaceAll("\r\n", "\n")) return now;
  const readings = readingsOf(columnKind(declared.row.shape[column]).kind, cell, now);
  if (readings.includes(now)) return now;
  const possible = [...new Set(readings)];
  return possible.length === 1 ? possible[0]! : possible.length === 0 ? cell : null;
}

function readingsOf(kind: ColumnKind["kind"], cell: string, now: string): string[] {
  if (kind === "day") return days(cell);
  if (kind === "integer") return counts(cell, now);
  if (kind === "boolean") return truths(cell);
  return kind === "decimal" ? [cell.replace(",", ".")] : [cell];
}

/** 14,000 and 14.000 and 1.4E+04 are 14000; 1.4E+04 is what a program made of 14037, where the ledger has that. */
function counts(cell: string, now: string): string[] {
  const text = cell.trim();
  if (/^\d{1,3}(?:[ .,'’\u00a0\u202f]\d{3})+$/.test(text)) return [text.replace(/\D/g, "")];
  if (/^\d+[.,]0{1,2}$/.test(text)) return [text.replace(/[.,]0+$/, "")];
  const power = /^\d+(?:[.,](\d+))?E\+?\d+$/i.exec(text);
  if (power) {
    const value = Number(text.replace(",", "."));
    return [Number(Number(now).toExponential(power[1]?.length ?? 0)) === value ? now : String(value)];
  }
  return [text];
}

function truths(cell: string): string[] {
  const word = cell.trim().toLowerCase();
  if (["true", "wahr", "vrai", "verdadero", "vero", "1"].includes(word)) return ["true"];
  if (["false", "falsch", "faux", "falso", "0"].includes(word)) return ["false"];
  return [cell.trim()];
}

/** Whether a cell's text is of its column's form. */
export function isReadable(declared: Table, column: string, cell: string): boolean {
  return grammarOf(declared.row.shape[column]).decode(cell) !== undefined;
}
