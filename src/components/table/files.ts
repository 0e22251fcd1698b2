import {licence} from "../../charts/words/source-line.js";
import {valuesOf, type Row, type TableColumn} from "./column.js";
import type {TablePage} from "./page.js";
import {writeView, type TableView} from "./view.js";

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

/** So many letters of a view stand in a file's name. */
const longest = 80;

/** What the file of a view is called in a reader's downloads: story, table, version, and what was asked of it, in
 * letters that any system takes: "tollbook-ukraine-2022-claims-0.2.0-low-from-1000-sort-down-said_on.csv". */
export function fileName({story, name, version}: Pick<TablePage, "story" | "name" | "version">, view: TableView,
  ending: string): string {
  const asked = decodeURIComponent(writeView({...view, page: 1, facets: []}).replaceAll("+", " "))
    .replace("_sort=-", "sort down ");
  const words = asked.normalize("NFD").replace(/\p{M}/gu, "").replace(/[^\p{L}\p{N}_]+/gu, "-");
  const said = words.replace(/__|(?<=^|-)_/g, "-").replace(/-+/g, "-").slice(0, longest).replace(/^-|-$/g, "");
  return `${["tollbook", story, name, version, said].filter(Boolean).join("-")}.${ending}`;
}
