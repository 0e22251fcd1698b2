import {cellPlace} from "./cell-place.ts";

/** What has another name now than in versions that were released. Whoever renames adds a line that leads from each name
 * it ever had to the one it has today; a name that led there before is led on. What was dropped needs a line only
 * where a correction names it: a version keeps it, and what is written now is without. */
export interface Renames {
  /** Tables: the name then, the name now. */
  tables: Record<string, string>;
  /** Columns, by the table's name of today: the name then, the name now. */
  columns: Record<string, Record<string, string>>;
  /** Ids and words of closed lists, by the column's name of today, in every table that has such a column. */
  words: Record<string, Record<string, string>>;
  /** Tables, and columns as table/column, that are no more and that corrections name. */
  dropped: string[];
}

const scopes = {"november-2023": "in-november-2023", "october-2023": "in-october-2023"};

export const renames: Renames = {
  tables: {},
  // None of these could stand in a query or a program without quotes: they are words of SQL or Python.
  columns: {
    claims: {window: "count_window"},
    coverage: {from: "covers_from", until: "covers_until"},
    gaps: {from: "holds_from", until: "holds_until"},
    standing: {by: "word_of"}
  },
  // A spreadsheet made a day of the scopes "october-2023" and "november-2023".
  words: {
    comparable_scope: scopes,
    word_id: scopes,
    toll_id: {
      "ukraine-military-losses.since-2023-11-01.november-2023":
        "ukraine-military-losses.since-2023-11-01.in-november-2023",
      "russia-military-casualties.since-2023-10-01.october-2023":
        "russia-military-casualties.since-2023-10-01.in-october-2023"
    }
  },
  dropped: []
};

/** The name that a column of a table has today. */
export function columnNow({columns}: Renames, table: string, column: string): string {
  return columns[table]?.[column] ?? column;
}

/** A cell's value in the words of today; of a list, each. */
export function wordsNow<Value>({words}: Renames, column: string, value: Value): Value {
  const own = words[column];
  if (!own) return value;
  const now = (word: unknown) => (typeof word === "string" && Object.hasOwn(own, word) ? own[word] : word);
  return (Array.isArray(value) ? value.map(now) : now(value)) as Value;
}

/** The names that a table of today has had, the latest first. */
export function namesOf({tables}: Renames, table: string): string[] {
  return [table, ...Object.keys(tables).filter((name) => tables[name] === table)];
}

/** The place of a cell, table/id/column, in the names of today. */
export function targetNow(known: Renames, target: string): string {
  const {table, id, column} = cellPlace(target);
  if (!column) return target;
  const now = known.tables[table] ?? table;
  return [now, id, columnNow(known, now, column)].join("/");
}

/** Whether a place names a table or a column that is no more. */
export function isDropped({dropped}: Renames, target: string): boolean {
  const {table, column} = cellPlace(target);
  return dropped.includes(table) || dropped.includes(`${table}/${column}`);
}
