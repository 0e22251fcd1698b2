import assert from "node:assert/strict";
import {spawnSync} from "node:child_process";
import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {after, test} from "node:test";
import sqlite from "node-sqlite3-wasm";
import {columnKind} from "../../loaders/schema/column-kind.ts";
import {grammarOf, separatorOf} from "../../loaders/schema/cell.ts";
import {metaOf} from "../../loaders/schema/column.ts";
import {tables, viewTables} from "../../loaders/schema/index.ts";
import {columnsOf, leadsOf, type Table} from "../../loaders/schema/table.ts";
import {parseCsv} from "../../loaders/read/csv.ts";
import {deriveTables} from "../../loaders/tables/index.ts";
import {deriveViews} from "../../loaders/tables/views.ts";
import {toSqlite} from "../../loaders/write/sqlite.ts";
import {toCsv} from "../../loaders/write/text.ts";
import {atlantis} from "../fixtures/atlantis.ts";

const made = deriveTables(atlantis);
const declared: Record<string, Table> = {...tables, ...viewTables};
const rows: Record<string, object[]> = {...made, ...deriveViews(made)};
const file = toSqlite(declared, rows, {title: "Who said how many"});
const folder = mkdtempSync(join(tmpdir(), "tollbook-sqlite-test-"));
writeFileSync(join(folder, "a.sqlite"), file);
const database = new sqlite.Database(join(folder, "a.sqlite"), {readOnly: true});
after(() => (database.close(), rmSync(folder, {recursive: true})));

type Row = Record<string, unknown>;
const all = (sql: string) => database.all(sql) as Row[];

/** A value of the database as the CSV writes it. */
function cell(table: Table, name: string, value: unknown): string {
  const column = table.row.shape[name];
  const {kind} = columnKind(column);
  if (value === null) return "";
  if (kind === "list") return (JSON.parse(value as string) as string[]).join(separatorOf(column));
  return grammarOf(column).encode(kind === "boolean" ? value === 1 : value);
}

for (const table of Object.values(declared))
  test(`${table.name}: the database holds what the CSV holds, cell by cell`, () => {
    const names = columnsOf(table);
    const lines = parseCsv(toCsv(table, rows[table.name]!)).rows.map((cells) => cells.map(({value}) => value));
    const found = all(`SELECT * FROM "${table.name}"`);
    assert.deepEqual(Object.keys(found[0] ?? Object.fromEntries(names.map((name) => [name, null]))), lines[0]);
    const sorted = (of: string[][]) => of.map((cells) => JSON.stringify(cells)).sort();
    assert.deepEqual(sorted(found.map((row) => names.map((name) => cell(table, name, row[name])))),
      sorted(lines.slice(1)));
  });

test("every declared key is one, and leads to a row", () => {
  assert.deepEqual([all("PRAGMA foreign_key_check"), all("PRAGMA integrity_check")], [[], [{integrity_check: "ok"}]]);
  for (const table of Object.values(declared).filter(({name}) => name !== "gaps-daily")) {
    const leads = leadsOf(table, declared).filter(({column, table: to}) =>
      columnKind(table.row.shape[column]).kind !== "list" && to !== "gaps-daily");
    const found = all(`PRAGMA foreign_key_list("${table.name}")`).map((key) => `${key.from} ${key.table}.${key.to}`);
    assert.deepEqual(found.sort(), leads.map(({column, table: to, to: id}) => `${column} ${to}.${id}`).sort(),
      table.name);
    const keys = all(`PRAGMA table_info("${table.name}")`).filter(({pk}) => pk as number > 0)
      .sort((a, b) => (a.pk as number) - (b.pk as number)).map(({name}) => name);
    assert.deepEqual(keys, table.key, table.name);
  }
});

test("the schema says of each column what it means", () => {
  const texts = new Map(all("SELECT name, sql FROM sqlite_schema").map(({name, sql}) => [name, sql as string]));
  for (const table of Object.values(declared).filter(({name}) => name !== "gaps-daily"))
    for (const name of columnsOf(table)) assert.match(texts.get(table.name)!,
      new RegExp(`"${name}" [^\\n]*-- ${metaOf(table.row.shape[name]).description.slice(0, 30)
        .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}`), `${table.name}.${name}`);
  assert.match(texts.get("gaps-daily")!, /^CREATE VIEW/);
  assert.deepEqual(all("SELECT * FROM about"), [{name: "title", says: "Who said how many"}]);
});

test("a list is an array that SQL unfolds", () => {
  const [{found}] = all('SELECT count(*) AS found FROM "claims-wide" AS wide, json_each(wide.outlets)') as
    [{found: number}];
  assert.equal(found, deriveViews(made)["claims-wide"].reduce((sum, {outlets}) => sum + outlets.length, 0));
});

test("the same rows make the same bytes", () => {
  assert.deepEqual(toSqlite(declared, rows, {title: "Who said how many"}), file);
});

const command = spawnSync("sqlite3", ["--version"]).status === 0;
test("another program opens it", {skip: !command && "NOT RUN: there is no sqlite3 here; install it (Debian: sqlite3)"},
  () => {
    const words = [join(folder, "a.sqlite"), "SELECT count(*) FROM claims"];
    const {stdout} = spawnSync("sqlite3", words, {encoding: "utf8"});
    assert.equal(stdout.trim(), String(made.claims.length));
  });
