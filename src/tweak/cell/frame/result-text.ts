import type {Drawing} from "../../../charts/index.js";
import type {ResultForm} from "../messages.js";

/** What a cell showed last, and the names that it gave. */
export interface Result {
  shown: unknown[];
  given: object | undefined;
}

/** A cell's result as a file's text: what it showed last, or the one thing that it gave.
 * @throws Error in words where that cannot be written in the form */
export function resultText({shown, given}: Result, form: ResultForm): string {
  const names = Object.values(given ?? {});
  if (!shown.length && names.length !== 1)
    throw new Error("The cell shows nothing; end it with what is to be saved, or display() it");
  const values = (shown.length ? shown : names).map(within);
  return form === "csv" ? csvOf(values) : jsonOf(values.at(-1));
}

function isDrawing(value: Element): value is Drawing {
  return "spec" in value && typeof (value as Partial<Drawing>).rows === "function";
}

type Row = Record<string, unknown>;

function csvOf(values: unknown[]): string {
  const rows = values.map(rowsOf).findLast((found) => found !== null);
  if (!rows) throw new Error("The cell shows no rows: a list, a map or a table becomes CSV, and a chart of this page");
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return [columns, ...rows.map((row) => columns.map((name) => row[name]))]
    .map((cells) => `${cells.map(cellText).join(",")}\r\n`).join("");
}

/** What an element stands for: a chart's rows, the value of an input. */
function within(value: unknown): unknown {
  if (!(value instanceof Element)) return value;
  if (isDrawing(value)) return value.rows();
  return "value" in value ? value.value : value;
}

/** The rows of a list, a map or a table, each an object of columns; null for anything else. */
function rowsOf(value: unknown): Row[] | null {
  const list = listOf(value);
  if (!list) return null;
  return value instanceof Map ? unfolded(value) : list.map(rowOf);
}

function rowOf(value: unknown): Row {
  return isRow(value) ? value : {value};
}

/** Groups within groups, as d3 makes them: a column for each key. */
function unfolded(groups: Map<unknown, unknown>, depth = 1): Row[] {
  const name = depth === 1 ? "key" : `key_${depth}`;
  return [...groups].flatMap(([key, own]) => {
    const rows = own instanceof Map ? unfolded(own, depth + 1) : Array.isArray(own) ? own.map(rowOf) : [rowOf(own)];
    return rows.map((row) => ({[name]: key, ...row}));
  });
}

function listOf(value: unknown): unknown[] | null {
  if (typeof value !== "object" || value === null) return null;
  // Tables of Arquero and of Arrow give their rows by these names.
  for (const name of ["objects", "toArray"] as const) {
    const give = (value as Record<string, unknown>)[name];
    if (typeof give === "function" && !Array.isArray(value)) return [...give.call(value)] as unknown[];
  }
  return Symbol.iterator in value ? [...value as Iterable<unknown>] : null;
}

function isRow(value: unknown): value is Row {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date) &&
    !(Symbol.iterator in value);
}

function cellText(value: unknown): string {
  const text = value === undefined || value === null ? ""
    : value instanceof Date ? dateText(value) : typeof value === "object" ? jsonOf(value, 0) : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A day without a time is written as one. */
function dateText(date: Date): string {
  return Number.isNaN(date.getTime()) ? "" : date.toISOString().replace("T00:00:00.000Z", "");
}

function jsonOf(value: unknown, indent = 1): string {
  if (value instanceof Node) throw new Error("The cell shows a picture, not data");
  const text = JSON.stringify(value, plain, indent);
  if (text === undefined) throw new Error(`JSON has no word for ${typeof value}`);
  return text;
}

/** Maps, sets, tables and large numbers as JSON can say them. What a thing says of itself (`toJSON`) is not always its
 * rows: a table of Arquero writes a text. */
function plain(this: Row, name: string, said: unknown): unknown {
  const value = this[name];
  if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  return Array.isArray(value) ? said : (listOf(value) ?? said);
}
