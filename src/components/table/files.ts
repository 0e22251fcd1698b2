import {licence} from "../../charts/words/source-line.js";
import {valuesOf, type Row, type TableColumn} from "./column.js";

/** Where rows are from, for whoever finds them in a file. */
export interface Source {
  title: string;
  version: string;
  /** The address of the view. */
  address: string;
}

/** Rows as the CSV of the whole table has them, comma, LF, header first; with lines before it that say where they are
 * from, each behind a number sign, if a source is given. */
export function viewCsv(columns: TableColumn[], rows: Row[], source?: Source): string {
  const head = source ? sourceLines(source).map((line) => `# ${line}\n`).join("") : "";
  const lines = rows.map((row) => columns.map((column) =>
    quoted(valuesOf(row[column.name]).join(column.separator))).join());
  return `${head}${[columns.map(({name}) => name).join(), ...lines].join("\n")}\n`;
}

/** Rows as the JSON of the whole table has them; within an object that says where they are from, if a source is
 * given. */
export function viewJson(columns: TableColumn[], rows: Row[], source?: Source): string {
  const lines = rows.map((row) =>
    JSON.stringify(Object.fromEntries(columns.map(({name}) => [name, row[name] ?? null]))));
  const list = lines.length ? `[\n${lines.join(",\n")}\n]` : "[]";
  if (!source) return `${list}\n`;
  const {title, version, address} = source;
  return `{\n"source": ${JSON.stringify({title, version, address, note})},\n"rows": ${list}\n}\n`;
}

const note = `Every count is somebody's claim. ${licence}.`;

function sourceLines({title, version, address}: Source): string[] {
  return [title, `Version ${version}. ${note}`, address];
}

function quoted(cell: string): string {
  return /[",\n\r]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
