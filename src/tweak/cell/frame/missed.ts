import {nearest} from "../../../toll/nearest.js";
import type {Place} from "./edits.js";
import {onlyPublished} from "./misspelt.js";
import {cellInStack} from "./news-of.js";

/** A name that rows were asked for and none of them has. */
interface Missed {
  name: string;
  /** How the list of rows is called: `claims`, `gaps.csv`. */
  table: string;
  rows: object[];
  /** The cells that asked, as far as the stack told; null for those that nobody knows. */
  cells: Set<number | null>;
  times: number;
}

/** Where a cell first writes each name: as a part, a column in quotes, or a name taken apart. */
export type Places = ReadonlyMap<string, Place>;

/** What is seen of what cells ask rows for. */
export interface Watch {
  /** Has an eye on the rows of what was read from a file, and of its lists. */
  over: (value: unknown, file: string) => void;
  /** What a cell asked rows for in vain, in words, by where it stands in the cell.
   * @param published columns that only published tables have */
  missed: (cell: number, places: Places, published?: Set<string>) => {place: Place; words: string}[];
}

/** Most names that are kept, and most times that the stack is asked for one. */
const most = 200;
const mostStacks = 20;

/** Tells which columns cells ask for that no row has: this language gives `undefined` for one, and a chart without
 * marks. Rows get an eye behind them, as their prototype: it is asked only for what a row itself does not have. */
export function watching(): Watch {
  const seen = new Map<string, Missed>();
  const tables = new Map<string, object[]>();
  const note = (table: string, rows: object[], name: string) => {
    const key = `${table}\n${name}`;
    if (!seen.has(key) && seen.size < most) seen.set(key, {name, table, rows, cells: new Set(), times: 0});
    const one = seen.get(key);
    if (one && ++one.times <= mostStacks) one.cells.add(cellInStack(new Error()));
  };
  const watch = (rows: object[], table: string) => {
    const eye = new Proxy({}, {
      get(plain, name, row) {
        if (typeof name === "string" && !(name in plain) && !ofEverything.has(name)) note(table, rows, name);
        return Reflect.get(plain, name, row);
      }
    });
    // A frozen row stays as it is.
    for (const row of rows) if (isPlain(row)) Reflect.setPrototypeOf(row, eye);
  };
  return {
    over(value, file) {
      if (!isPlain(value) && !isList(value)) return;
      const parts: [string, unknown][] = isList(value) ? [[file, value]] : Object.entries(value);
      const lists = parts.filter((part): part is [string, object[]] => isList(part[1]));
      for (const [name, list] of lists) {
        const rows = list.filter((row) => typeof row === "object" && row !== null);
        tables.set(name, rows);
        watch(rows, name);
      }
      if (lists.length && !isList(value)) watch([value], file);
    },
    missed(cell, places, published) {
      const asked = [...seen.values()].filter(({cells, name}) => (cells.has(cell) || cells.has(null)) &&
        places.has(name));
      const found = asked.filter(({rows, name}) => !rows.some((row) => Object.hasOwn(row, name)));
      return found.map((one) => ({place: places.get(one.name)!,
        // Rows of charts are called by their part, those of a file by its name.
        words: published?.has(one.name) && !one.table.includes(".") ? onlyPublished(one.name)
          : wordsOf(one, tables)}))
        .sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column);
    }
  };
}

/** What a language or a library asks anything for. */
const ofEverything = new Set(["toJSON", "then", "length", "nodeType", "children", "type", "properties"]);

function isPlain(value: unknown): value is object {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

function isList(value: unknown): value is object[] {
  return Array.isArray(value) && isPlain(value[0]);
}

function wordsOf({name, table, rows}: Missed, tables: Map<string, object[]>): string {
  const own = columnsOf(rows);
  const what = tables.has(table) ? "column" : "part";
  const meant = nearest(name, own);
  const others = [...tables].filter(([other, more]) => other !== table && more.some((row) => Object.hasOwn(row, name)))
    .map(([other]) => other);
  const hint = meant ? `did you mean ${meant}?` : others.length ? `${others.join(" and ")} has one`
    : `there are ${own.slice(0, 12).join(", ")}${own.length > 12 ? " …" : ""}`;
  return `${table} has no ${what} ${name}; ${hint}`;
}

function columnsOf(rows: object[]): string[] {
  return [...new Set(rows.flatMap((row) => Object.keys(row)))];
}
