import {csvParseRows} from "d3";
import type {Row, TableColumn, Value} from "./column.js";

/** The rows of a published CSV, each cell as its column's kind has it. */
export function readCsv(text: string, columns: TableColumn[]): Row[] {
  const byName = new Map(columns.map((column) => [column.name, column]));
  const [head = [], ...lines] = csvParseRows(text);
  const known = head.map((name) => byName.get(name)!);
  return lines.map((cells) => Object.fromEntries(known.map((column, at) => [column.name, read(column, cells[at]!)])));
}

function read({kind, separator}: TableColumn, cell: string): Value {
  if (kind === "list") return cell === "" ? [] : cell.split(separator);
  if (cell === "") return null;
  if (kind === "integer" || kind === "decimal") return Number(cell);
  return kind === "boolean" ? cell === "true" : cell;
}
