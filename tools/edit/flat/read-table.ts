import {Failure} from "../../failure.ts";
import {unprotected} from "../../../loaders/write/excel-csv.ts";
import {csvSheet} from "../sheet.ts";
import {readWorkbook} from "../workbook/read.ts";

/** The worksheets of our template that hold no printing. */
export const besides = {explanation: "What belongs where", words: "Words"};

/** A table that somebody made, its head found. */
export interface FoundTable {
  /** The worksheet's name; null for a CSV. */
  sheet: string | null;
  header: string[];
  rows: {line: number; cells: string[]}[];
}

/** Reads the table of a CSV or workbook. Its head is the first row with two cells that begins no text above the table.
 * @throws Failure where there is none */
export function readFlatTable(bytes: Uint8Array, named?: string): FoundTable {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const {name: sheet, rows} = isZip ? chosenSheet(bytes, named) : {name: null, rows: csvRowsOf(bytes)};
  const filled = rows.filter(({cells}) => cells.some((cell) => cell.trim() !== ""));
  const widest = Math.max(0, ...filled.slice(0, 20).map(({cells}) => countOf(cells)));
  const at = filled.findIndex(({cells}) => countOf(cells) >= Math.min(2, widest));
  if (at < 0 || filled.length === at + 1)
    throw new Failure("the table has no rows below its first line; the first line names its columns");
  const header = filled[at]!.cells.map((cell) => cell.trim());
  return {sheet, header, rows: filled.slice(at + 1)};
}

const countOf = (cells: string[]) => cells.filter((cell) => cell.trim() !== "").length;

function csvRowsOf(bytes: Uint8Array): FoundTable["rows"] {
  return csvSheet(bytes).map(({line, cells}) => ({line, cells: cells.map(({value}) => unprotected(value))}));
}

function chosenSheet(bytes: Uint8Array, named: string | undefined): {name: string; rows: FoundTable["rows"]} {
  const sheets = readWorkbook(bytes);
  const found = sheets.find(({name, rows}) =>
    (named === undefined ? rows.length > 1 && !Object.values(besides).includes(name) : name === named));
  if (found) return found;
  const names = sheets.map(({name}) => `“${name}”`).join(", ");
  throw new Failure(named === undefined ? "no worksheet has rows below its first line"
    : `--sheet ${named}: no such worksheet; the workbook has ${names}`, {code: 2});
}
