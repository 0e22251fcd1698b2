import {mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import sqlite from "node-sqlite3-wasm";
import {columnKind, type ColumnKind} from "../schema/column-kind.ts";
import {metaOf} from "../schema/column.ts";
import {gapsDailyTable} from "../schema/gaps-daily.ts";
import {columnsOf, leadsOf, type Table} from "../schema/table.ts";

type Value = string | number | null;

/** Tables as one SQLite file: each with its key, its foreign keys and what its columns mean as comments; a list is a
 * JSON array, a truth 1 or 0, a day text. `gaps-daily` is a view. The same bytes from the same rows.
 * @param about what the file says of itself, as rows of a table of that name */
export function toSqlite(declared: Record<string, Table>, rows: Record<string, object[]>,
  about: Record<string, string>): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "tollbook-sqlite-"));
  const file = join(folder, "story.sqlite");
  try {
    const database = new sqlite.Database(file);
    try {
      database.exec("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF; BEGIN");
      fill(database, declared, rows, about);
      database.exec("COMMIT");
    } finally {
      database.close();
    }
    return readFileSync(file);
  } finally {
    rmSync(folder, {recursive: true});
  }
}

function fill(database: sqlite.Database, declared: Record<string, Table>, rows: Record<string, object[]>,
  about: Record<string, string>): void {
  database.exec("CREATE TABLE about (name TEXT PRIMARY KEY, says TEXT NOT NULL) WITHOUT ROWID");
  insert(database, "about", Object.entries(about));
  const {[gapsDailyTable.name]: _, ...stored} = declared;
  for (const table of Object.values(stored)) {
    database.exec(tableText(table, stored));
    insert(database, table.name, rows[table.name]!.map((row) => valuesOf(table, row as Record<string, unknown>)));
  }
  if (declared.gaps && declared.tolls) database.exec(gapsDaily);
}

function insert(database: sqlite.Database, table: string, rows: Value[][]): void {
  if (!rows.length) return;
  const statement = database.prepare(`INSERT INTO "${table}" VALUES (${rows[0]!.map(() => "?").join(", ")})`);
  try {
    for (const row of rows) statement.run(row);
  } finally {
    statement.finalize();
  }
}

function valuesOf(table: Table, row: Record<string, unknown>): Value[] {
  return columnsOf(table).map((name) => {
    const value = row[name] ?? null;
    if (Array.isArray(value)) return JSON.stringify(value);
    return typeof value === "boolean" ? Number(value) : value as Value;
  });
}

const types: Record<ColumnKind["kind"], string> = {
  text: "TEXT", word: "TEXT", day: "TEXT", list: "TEXT", integer: "INTEGER", decimal: "REAL", boolean: "INTEGER"
};

/** What makes a table. SQLite keeps this text, comments too, and shows it to whoever asks for the schema. */
function tableText(table: Table, declared: Record<string, Table>): string {
  const names = columnsOf(table);
  const isList = (name: string) => columnKind(table.row.shape[name]).kind === "list";
  const leads = leadsOf(table, declared).filter(({column}) => !isList(column));
  const keys = leads.map(({column, table: other, to}) =>
    `FOREIGN KEY ("${column}") REFERENCES "${other}" ("${to}")`);
  const parts = [...names.map((name) => `"${name}" ${holds(table, name)}`),
    `PRIMARY KEY (${table.key.map((name) => `"${name}"`).join(", ")})`, ...keys];
  const lines = parts.map((part, at) =>
    `  ${part}${at < parts.length - 1 ? "," : ""}${at < names.length ? ` ${comment(table, names[at]!)}` : ""}`);
  // A key of which a part may be empty is none to such a table.
  const whole = table.key.every((name) => !columnKind(table.row.shape[name]).nullable);
  return `CREATE TABLE "${table.name}" ( -- ${oneLine(`${table.title}. ${table.description}`)}\n${lines.join("\n")}\n)${
    whole ? " WITHOUT ROWID" : ""}`;
}

function holds(table: Table, name: string): string {
  const {kind, nullable, words} = columnKind(table.row.shape[name]);
  const list = words.map((word) => `'${word.replaceAll("'", "''")}'`).join(", ");
  return types[kind] + (nullable ? "" : " NOT NULL") + (words.length ? ` CHECK ("${name}" IN (${list}))` : "");
}

function comment(table: Table, name: string): string {
  const {description, unit, rule} = metaOf(table.row.shape[name]);
  return `-- ${oneLine([description, unit && `Unit: ${unit}.`, rule].filter(Boolean).join(" "))}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** The table of that name, made of two others when it is asked for: unfolded it would be half of the file. */
const gapsDaily = `CREATE VIEW "gaps-daily" AS -- ${oneLine(gapsDailyTable.description)}
WITH RECURSIVE
  stretches AS (
    SELECT gaps.*, julianday(coalesce(holds_until, last_known_on)) - julianday(holds_from) AS days
    FROM gaps JOIN tolls USING (toll_id) WHERE admits = 'same' AND larger_claim_id IS NOT NULL),
  ages (age) AS (SELECT 0 UNION ALL SELECT age + 1 FROM ages WHERE age < (SELECT max(days) FROM stretches))
SELECT ${columnsOf(gapsDailyTable).map((name) => ({
  on_day: "date(holds_from, '+' || age || ' days') AS on_day",
  smaller_age: "smaller_age + age AS smaller_age",
  larger_age: "larger_age + age AS larger_age"
})[name] ?? name).join(", ")}
FROM stretches JOIN ages ON age <= days
ORDER BY ${gapsDailyTable.sort.join(", ")}`;
