import assert from "node:assert/strict";
import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {after, before, describe, test} from "node:test";
import {DuckDBInstance, type DuckDBConnection} from "@duckdb/node-api";
import {candidatesTable} from "../../loaders/schema/candidates.ts";
import {columnKind} from "../../loaders/schema/column-kind.ts";
import {ledgerTables, tables, viewTables, type Ledger} from "../../loaders/schema/index.ts";
import {releasesTable} from "../../loaders/schema/releases.ts";
import {columnsOf, leadsOf, type Table} from "../../loaders/schema/table.ts";
import {storyIds} from "../../loaders/read/ledger.ts";
import {currentEdition} from "../../tools/publish/current-edition.ts";
import {editionFiles} from "../../tools/publish/edition-files.ts";

let duckdb: DuckDBConnection;
before(async () => (duckdb = await (await DuckDBInstance.create(":memory:")).connect()));
const ask = async (sql: string) => (await duckdb.runAndReadAll(sql)).getRowsJson();

for (const story of storyIds())
  describe(`the keys of ${story}`, () => {
    const folder = mkdtempSync(join(tmpdir(), "tollbook-keys-"));
    after(() => rmSync(folder, {recursive: true}));
    const edition = currentEdition(story, []);
    const files = editionFiles(edition, ["csv", "parquet"]);
    for (const [name, contents] of files) if (name.endsWith(".parquet")) writeFileSync(join(folder, name), contents);
    const parsed = (name: string) => JSON.parse(new TextDecoder().decode(files.get(name)!));
    const from = (table: string) => `'${join(folder, table)}.parquet'`;
    type Key = [table: string, column: string, other: string, to: string];
    const inPackage: Key[] = parsed("datapackage.json").resources.flatMap(({name, schema}: any) =>
      (schema?.foreignKeys ?? []).map(({fields, reference}: any) =>
        [name, fields, reference.resource || name, reference.fields]));

    test("a join over any declared key keeps every row once, and leaves none without its row", async () => {
      assert.ok(inPackage.length > 25);
      for (const [table, column, other, to] of inPackage) {
        const [[rows, joined, astray] = []] = await ask(`select (select count(*) from ${from(table)})::int,
          count(*)::int, count(*) filter (b.${to} is null and a.${column} is not null)::int
          from ${from(table)} as a left join ${from(other)} as b on a.${column} = b.${to}`) as number[][];
        assert.deepEqual([joined, astray], [rows, 0], `${table}.${column} = ${other}.${to}`);
      }
    });

    test("an id of a list leads to one row too", async () => {
      const lists = Object.values<Table>(tables).flatMap((table) => leadsOf(table, tables)
        .filter(({column}) => columnKind(table.row.shape[column]).kind === "list")
        .map((lead) => ({...lead, of: table})));
      assert.ok(lists.length >= 4);
      for (const {of, column, table, to} of lists) {
        const [[ids, found]] = await ask(`select count(*)::int, (select count(*) from ${from(table)}
          join (select unnest(${column}) as id from ${from(of.name)}) on ${to} = id)::int
          from (select unnest(${column}) as id from ${from(of.name)})`) as [[number, number]];
        assert.equal(found, ids, `${of.name}.${column}`);
      }
    });

    test("Data Package and CSV on the Web declare the same keys", () => {
      const inCsvw = parsed("csv-metadata.json").tables.flatMap(({url, tableSchema}: any) =>
        tableSchema.foreignKeys.map(({columnReference, reference}: any) =>
          [url, columnReference, reference.resource, reference.columnReference].map((one) => one.replace(".csv", ""))));
      assert.deepEqual(inCsvw, inPackage);
      assert.ok(inPackage.some(([table, column, other]) => table === "claims" && column === "victims_party" &&
        other === "parties"));
    });

    test("the tables of words hold the story's words, each kind in its order", () => {
      const {vocabulary} = edition.rows as unknown as Ledger;
      for (const [kind, table] of [["party", "parties"], ["side", "sides"], ["group", "groups"], ["scope", "scopes"]])
        assert.deepEqual(edition.rows[table!]!.map((row) => (row as Record<string, string>)[`${kind}_id`]),
          vocabulary.filter((word) => word.kind === kind).map(({word_id}) => word_id));
    });
  });

/** https://docs.python.org/3/reference/lexical_analysis.html#keywords, in lower case */
const python = "false none true and as assert async await break class continue def del elif else except finally for " +
  "from global if import in is lambda nonlocal not or pass raise return try while with yield match case type";
/** ?Reserved in R */
const r = "if else repeat while function for next break true false null inf nan na in";
/** Reserved in PostgreSQL, MySQL or SQLite and not in DuckDB. */
const sql = "by between current_date cross delete exists groups index insert interval key keys kill limit lines load " +
  "long match natural option over partition range rank rows row set system trigger update values window";

test("no column is called by a word that SQL, Python or R keeps for itself", async () => {
  const reserved = await ask("select keyword_name from duckdb_keywords() where keyword_category = 'reserved'");
  const kept = new Set([...(reserved.flat() as string[]), ...[python, r, sql].flatMap((words) => words.split(" "))]);
  assert.ok(kept.size > 120 && kept.has("from") && kept.has("window"));
  const declared = [...Object.values<Table>({...viewTables, ...tables}), ...Object.values(ledgerTables),
    releasesTable, candidatesTable] as Table[];
  assert.deepEqual(declared.flatMap((table) =>
    columnsOf(table).filter((name) => kept.has(name)).map((name) => `${table.name}.${name}`)), []);
});
