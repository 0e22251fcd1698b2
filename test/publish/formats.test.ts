import assert from "node:assert/strict";
import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {after, test} from "node:test";
import {DuckDBInstance} from "@duckdb/node-api";
import {tableFromIPC} from "apache-arrow";
import * as z from "zod";
import {toArrow} from "../../loaders/write/arrow.ts";
import {toExcelCsv} from "../../loaders/write/excel-csv.ts";
import {toParquet} from "../../loaders/write/parquet.ts";
import {day, decimal, id, integer, list, oneOf, optionalBoolean, optionalDay,
  optionalText} from "../../loaders/schema/column.ts";
import {table} from "../../loaders/schema/table.ts";

const small = table({
  name: "small",
  title: "Small",
  description: "A table with a column of each kind.",
  key: ["name"],
  sort: [],
  references: [],
  row: z.object({
    name: id({description: "A name."}),
    said_on: day({description: "A day."}),
    as_of: optionalDay({description: "A day or none."}),
    low: integer({description: "A count.", unit: "people"}),
    ratio: decimal({description: "A ratio.", unit: "ratio"}),
    bound: oneOf({exact: "exact", about: "about"}, {description: "A word."}),
    verified: optionalBoolean({description: "Yes, no or neither."}),
    via: list(" > ", {description: "Relays."}),
    note: optionalText({description: "A remark."})
  })
});
const rows = [
  {name: "a", said_on: "2022-03-02", as_of: null, low: 498, ratio: 12.048193, bound: "exact", verified: true,
    via: ["Reuters", "Interfax"], note: "=1+1"},
  {name: "b", said_on: "1969-12-31", as_of: "2022-02-24", low: null, ratio: null, bound: "about", verified: null,
    via: [], note: null}
];

const folder = mkdtempSync(join(tmpdir(), "tollbook-"));
after(() => rmSync(folder, {recursive: true}));

async function duck(sql: string): Promise<Record<string, unknown>[]> {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  return (await connection.runAndReadAll(sql)).getRowObjectsJson() as Record<string, unknown>[];
}

function parquet(written: object[]): string {
  const file = join(folder, `${written.length}.parquet`);
  writeFileSync(file, toParquet(small, written));
  return file;
}

test("toParquet gives DuckDB days, counts, ratios, booleans and lists, not strings", async () => {
  const types = await duck(`describe select * from '${parquet(rows)}'`);
  assert.deepEqual(types.map((column) => `${column.column_name} ${column.column_type}`), [
    "name VARCHAR", "said_on DATE", "as_of DATE", "low INTEGER", "ratio DOUBLE", "bound VARCHAR", "verified BOOLEAN",
    "via VARCHAR[]", "note VARCHAR"
  ]);
  assert.deepEqual(await duck(`select * from '${parquet(rows)}'`), rows);
});

test("toParquet keeps the types of a table without rows", async () => {
  const types = await duck(`describe select * from '${parquet([])}'`);
  assert.equal(types.length, 9);
  assert.deepEqual(await duck(`select * from '${parquet([])}'`), []);
});

test("toParquet marks closed lists of words as enums and writes them as a dictionary", async () => {
  const [schema] = await duck(`select converted_type from parquet_schema('${parquet(rows)}') where name = 'bound'`);
  const [stored] =
    await duck(`select encodings from parquet_metadata('${parquet(rows)}') where path_in_schema = 'bound'`);
  assert.equal(schema!.converted_type, "ENUM");
  assert.match(String(stored!.encodings), /DICTIONARY/);
});

test("toParquet says in the file what each column means", async () => {
  const found =
    await duck(
      `select decode(value) as value from parquet_kv_metadata('${parquet(rows)}') where decode(key) = 'columns'`);
  assert.equal(JSON.parse(String(found[0]!.value)).via, "Relays.");
});

test("toArrow gives Apache Arrow the same values, enums as dictionaries", () => {
  const arrow = tableFromIPC(toArrow(small, rows));
  assert.deepEqual(arrow.schema.fields.map((field) => String(field.type)), [
    "Utf8", "Date32<DAY>", "Date32<DAY>", "Int32", "Float64", "Dictionary<Int32, Utf8>", "Bool", "List<Utf8>", "Utf8"
  ]);
  const days = [...arrow.getChild("said_on")!].map((value) => new Date(value).toISOString().slice(0, 10));
  assert.deepEqual(days, ["2022-03-02", "1969-12-31"]);
  assert.deepEqual([...arrow.getChild("low")!], [498, null]);
  assert.deepEqual([...arrow.getChild("bound")!], ["exact", "about"]);
  assert.deepEqual([...arrow.getChild("via")!].map((value) => [...value]), [["Reuters", "Interfax"], []]);
  assert.equal(tableFromIPC(toArrow(small, [])).numRows, 0);
});

test("toExcelCsv begins with a byte order mark, ends lines with CRLF and defuses formulas", () => {
  assert.equal(
    toExcelCsv(small, rows),
    "\uFEFFname,said_on,as_of,low,ratio,bound,verified,via,note\r\n" +
      'a,2022-03-02,,498,12.048193,exact,true,"Reuters > Interfax","\'=1+1"\r\n' +
      "b,1969-12-31,2022-02-24,,,about,,,\r\n"
  );
});

const row = z.object({note: optionalText({description: "A remark."})});
const words = table({name: "words", title: "", description: "", key: ["note"], sort: [], references: [], row});
for (const formula of ["=cmd|' /C calc'!A0", "+1", "-1+2", "@SUM(A1)", "\t=1", " =1", "\"=1", "＝1", "\n=1"]) {
  test(`toExcelCsv puts an apostrophe before ${JSON.stringify(formula)}`, () => {
    const [, cell] = toExcelCsv(words, [{note: formula}]).split("\r\n");
    assert.ok(cell!.startsWith("\"'") || cell!.startsWith("'"), cell);
  });
}

test("toExcelCsv defuses a formula behind a semicolon, which other countries take for the end of a cell", () => {
  assert.equal(toExcelCsv(words, [{note: "1;=cmd"}]).split("\r\n")[1], `"1;'=cmd"`);
});

test("toExcelCsv leaves plain words, counts and days as they are", () => {
  assert.equal(toExcelCsv(words, [{note: "Kyiv’s 2,870 (a = b)"}]).split("\r\n")[1], '"Kyiv’s 2,870 (a = b)"');
  assert.equal(toExcelCsv(words, [{note: "2022-03-02"}]).split("\r\n")[1], "2022-03-02");
});
