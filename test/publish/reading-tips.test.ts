// What README.txt says of reading the files holds in the programs that it names.
import assert from "node:assert/strict";
import {spawnSync} from "node:child_process";
import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {after, test} from "node:test";
import {DuckDBInstance} from "@duckdb/node-api";
import {parseCsv} from "../../loaders/read/csv.ts";
import {columnKind} from "../../loaders/schema/column-kind.ts";
import {tables, viewTables} from "../../loaders/schema/index.ts";
import {publishedClaimsTable} from "../../loaders/schema/published-claims.ts";
import type {Table} from "../../loaders/schema/table.ts";
import {deriveViews} from "../../loaders/tables/views.ts";
import {toExcelCsv} from "../../loaders/write/excel-csv.ts";
import {toParquet} from "../../loaders/write/parquet.ts";
import {toCsv} from "../../loaders/write/text.ts";
import {allStories} from "../../tools/page/stories.ts";
import {readingTips} from "../../tools/publish/read-me.ts";

const [story] = allStories();
const {claims} = story!.tables;
const folder = mkdtempSync(join(tmpdir(), "tollbook-"));
after(() => rmSync(folder, {recursive: true}));
const file = join(folder, "claims.csv");
writeFileSync(file, toCsv(publishedClaimsTable, claims));

const answer = (tool: string, ...words: string[]) => spawnSync(tool, words, {encoding: "utf8", timeout: 60_000});
const tip = (name: string) => readingTips.find((line) => line.startsWith(`${name}: `))!;
const count = (holds: (claim: (typeof claims)[number]) => boolean) => claims.filter(holds).length;

const r = answer("Rscript", "--version").status === 0;
test("R reads empty cells as NA and asks for true as the tip says",
  {skip: !r && "NOT RUN: there is no Rscript here"}, () => {
  const [read] = /read\.csv\(file, [^)]*\)/.exec(tip("R"))!;
  const [asked] = /own_words == "true"/.exec(tip("R"))!;
  const program = `file <- "${file}"; d <- ${read}; cat(sum(d$${asked}), sum(is.na(d$note)), sum(d$low, na.rm = TRUE))`;
  assert.equal(answer("Rscript", "-e", program).stdout, [count((one) => one.own_words === true),
    count((one) => one.note === null), claims.reduce((sum, {low}) => sum + (low ?? 0), 0)].join(" "));
});

const python = ["/usr/bin/python3", "python3"].find((name) => answer(name, "-c", "import pandas").status === 0);
test("pandas keeps whole numbers whole and makes days as the tip says",
  {skip: !python && "NOT RUN: there is no python3 with pandas here"}, () => {
  const [whole] = /dtype=\{[^}]*\}/.exec(tip("pandas"))!;
  const [days] = /parse_dates=\[[^\]]*\]/.exec(tip("pandas"))!;
  const program = `import pandas as p; d = p.read_csv("${file}", ${whole}, ${days}); ` +
    "print(d.low.dtype, d.low.isna().sum(), (d.said_on.dt.year == 2022).sum(), d.own_words.sum())";
  assert.equal(answer(python!, "-c", program).stdout.trim(), ["Int64", count((one) => one.low === null),
    count((one) => one.said_on?.startsWith("2022") ?? false), count((one) => one.own_words === true)].join(" "));
});

test("DuckDB has the types of the Parquet file, text for a list of a CSV, and quotes a hyphen, as the tip says",
  async () => {
  const said = tip("DuckDB");
  const duckdb = await (await DuckDBInstance.create(":memory:")).connect();
  const ask = async (sql: string) => (await duckdb.runAndReadAll(sql)).getRowsJson();
  const views = deriveViews(story!.tables);
  writeFileSync(join(folder, "claims.parquet"), toParquet(publishedClaimsTable, claims));
  writeFileSync(join(folder, "claims-wide.parquet"), toParquet(viewTables["claims-wide"], views["claims-wide"]));
  const [first] = /SELECT \* FROM 'claims\.parquet'/.exec(said)!;
  const here = first.replace("claims.parquet", join(folder, "claims.parquet"));
  const types = new Map((await ask(`DESCRIBE ${here}`)).map(([name, type]) => [name, type]));
  const wanted: Record<string, string> = {day: "DATE", integer: "INTEGER", boolean: "BOOLEAN", list: "VARCHAR[]"};
  for (const [name, column] of Object.entries(publishedClaimsTable.row.shape))
    assert.equal(types.get(name), wanted[columnKind(column).kind] ?? types.get(name), name);
  assert.ok([...types.values()].includes("VARCHAR[]"), "claims have a list");
  assert.deepEqual(await ask(`SELECT count(*)::int, sum(low)::int FROM (${here})`),
    [[claims.length, claims.reduce((sum, {low}) => sum + (low ?? 0), 0)]]);
  const lists = [...types].filter(([, type]) => type === "VARCHAR[]").map(([name]) => name);
  const ofCsv = new Map((await ask(`DESCRIBE SELECT * FROM '${file}'`)).map(([name, type]) => [name, type]));
  for (const name of lists) assert.equal(ofCsv.get(name), "VARCHAR", String(name));
  const [quoted] = /"claims-wide"/.exec(said)!;
  await ask(`CREATE TABLE ${quoted} AS FROM '${join(folder, "claims-wide.parquet")}'`);
  assert.deepEqual(await ask(`SELECT count(*)::int FROM ${quoted}`), [[claims.length]]);
  await assert.rejects(ask("SELECT count(*) FROM claims-wide"), /syntax error/i);
});

test("what a spreadsheet takes for something else is known", () => {
  for (const word of ["october-2023", "2-mar", "mar-22", "3/4", "2022-03-02", "1E5", "57", "TRUE", "=A1", " -5", "12%"])
    assert.ok(taken.some((one) => one.test(word)), word);
});

for (const {id, tables: rows} of allStories()) {
  const all: Record<string, object[]> = {...rows, ...deriveViews(rows)};
  const every = Object.values<Table>({...tables, ...viewTables}).map((table) => ({table, rows: all[table.name]!}));

  test(`${id}: no id and no word is anything else to a spreadsheet: no number, day, truth or formula`, () => {
    for (const {table, rows} of every) {
      const names = Object.entries(table.row.shape)
        .flatMap(([name, column]) => columnKind(column).kind === "word" || /_ids?$/.test(name) ? [name] : []);
      const values = names.flatMap((name) => (rows as Record<string, unknown>[])
        .flatMap((row) => [row[name] ?? []].flat().map((value) => [name, String(value)] as const)));
      assert.deepEqual(values.filter(([, value]) => taken.some((one) => one.test(value))), [], table.name);
    }
  });

  test(`${id}: no cell of a file for spreadsheets runs as a formula, whatever parts its cells`, () => {
    for (const {table, rows} of every)
      for (const {value} of parseCsv(toExcelCsv(table, rows).slice(1).replaceAll("\r\n", "\n")).rows.flat())
        for (const piece of value.split(/[;\t\r\n]/))
          assert.ok(!/^[\s"]*[=+\-@＝＋－＠]/.test(piece) || /^-?[\d.]+$/.test(piece), `${table.name}: ${value}`);
  });
}

/** What a spreadsheet turns into something else when it opens a CSV: "1E5", "3/4", "Mar-22", "october-2023", "TRUE",
 * "=A1". */
const month = "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|" +
  "oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
const taken = [/^[-+]?\d*[.,]?\d+(?:e[-+]?\d+)?%?$/i, /^\d{1,4}[-/.]\d{1,2}(?:[-/.]\d{1,4})?$/, /^(?:true|false)$/i,
  /^[\s"']*[=+\-@]/, new RegExp(`^(?:\\d{1,2}[- ])?${month}[- ]\\d{1,4}$`, "i"),
  new RegExp(`^\\d{1,2}[- ]?${month}$`, "i")];
