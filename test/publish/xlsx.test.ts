// slow: opens workbooks in LibreOffice
import assert from "node:assert/strict";
import {execFileSync, spawnSync} from "node:child_process";
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {after, test} from "node:test";
import {strFromU8, unzipSync} from "fflate";
import {JSDOM} from "jsdom";
import {parseCsv} from "../../loaders/read/csv.ts";
import {columnKind} from "../../loaders/schema/column-kind.ts";
import {tables, type TableName} from "../../loaders/schema/index.ts";
import {columnsOf, type Table} from "../../loaders/schema/table.ts";
import {deriveTables} from "../../loaders/tables/index.ts";
import {toCsv} from "../../loaders/write/text.ts";
import {toXlsx} from "../../loaders/write/xlsx.ts";
import {atlantis} from "../fixtures/atlantis.ts";

const rows = deriveTables(atlantis);
const file = toXlsx(tables, rows);
const folder = mkdtempSync(join(tmpdir(), "tollbook-xlsx-"));
after(() => rmSync(folder, {recursive: true}));

/** What a reader of the workbook should find in a sheet: days as days, counts as numbers, lists as their cells. */
function expected(name: TableName): unknown[][] {
  const declared: Table = tables[name];
  return (rows[name] as unknown as Record<string, unknown>[]).map((row) => columnsOf(declared).map((column) => {
    const {kind} = columnKind(declared.row.shape[column]);
    const value = row[column] ?? null;
    // The days of the invented story come before March 1900, where Excel counts a day that never was.
    if (kind === "day" && value && (value as string) >= "1900-03-01") return {day: value};
    if (kind !== "list") return value === "" ? null : value;
    return (value as string[]).length ? {list: (value as string[]).length} : null;
  }));
}

const python = ["python3", "/usr/bin/python3"].find((name) => spawnSync(name, ["-c", "import openpyxl"]).status === 0);
const read = `
import json, sys, datetime, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
cell = lambda one: {"day": one.date().isoformat()} if isinstance(one, datetime.datetime) else one
rows = lambda sheet: [[cell(one) for one in row] for row in sheet.iter_rows(values_only=True)]
print(json.dumps({sheet.title: rows(sheet) for sheet in book}))
`;

test("a workbook opens in another program: a dictionary, and each table with its days, counts and words",
  {skip: !python && "NOT RUN: there is no python3 with openpyxl here; install it (Debian: python3-openpyxl)"}, () => {
  writeFileSync(join(folder, "a.xlsx"), file);
  const said = execFileSync(python!, ["-c", read, join(folder, "a.xlsx")], {encoding: "utf8", maxBuffer: 1e8});
  const book: Record<string, unknown[][]> = JSON.parse(said);
  assert.deepEqual(Object.keys(book), ["dictionary", ...Object.keys(tables)]);
  for (const name of Object.keys(tables) as TableName[]) {
    const [head, ...found] = book[name]!;
    assert.deepEqual(head, columnsOf(tables[name]), name);
    const plain = expected(name).map((row, at) => row.map((value, column) =>
      (value as {list?: number} | null)?.list ? found[at]![column] : value));
    assert.deepEqual(found, plain, name);
  }
  const columns = Object.values<Table>(tables).flatMap((table) => columnsOf(table).map((name) => [table.name, name]));
  assert.deepEqual(book.dictionary!.slice(1).map((row) => row.slice(0, 2)), columns);
});

/** Every sheet as text, each cell as the workbook holds it and not as it is shown. */
const asText = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";
const office = spawnSync("soffice", ["--version"]).status === 0;

test("LibreOffice finds in each sheet what the CSV holds, cell by cell",
  {skip: !office && "NOT RUN: there is no soffice here; install it (Debian: libreoffice-calc-nogui)"}, () => {
  writeFileSync(join(folder, "b.xlsx"), file);
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  const words = ["--headless", profile, "--convert-to", asText, "--outdir", folder, join(folder, "b.xlsx")];
  execFileSync("soffice", words, {stdio: "ignore", timeout: 120_000});
  const cells = (csv: string) => parseCsv(csv).rows.map((row) =>
    row.map(({value}) => value.replace(/^(TRUE|FALSE)$/, (truth) => truth.toLowerCase())));
  for (const table of Object.values<Table>(tables))
    assert.deepEqual(cells(readFileSync(join(folder, `b-${table.name}.csv`), "utf8")),
      cells(toCsv(table, rows[table.name as TableName])), table.name);
});

test("its parts are XML, and no text in it is a formula", () => {
  const {window} = new JSDOM("");
  const parser = new window.DOMParser();
  const tricky = toXlsx({vocabulary: tables.vocabulary}, {vocabulary: [{...rows.vocabulary[0]!,
    name: "=1+1 <b> & \"x\"\u0007", note: "october-2023"}]});
  for (const [name, bytes] of [...Object.entries(unzipSync(file)), ...Object.entries(unzipSync(tricky))]) {
    const found = parser.parseFromString(strFromU8(bytes), "application/xml");
    assert.equal(found.querySelector("parsererror"), null, name);
    assert.equal(found.getElementsByTagName("f").length, 0, name);
  }
  const sheet = strFromU8(unzipSync(tricky)["xl/worksheets/sheet2.xml"]!);
  assert.match(sheet, /t="inlineStr"><is><t xml:space="preserve">=1\+1 &lt;b&gt; &amp; &quot;x&quot;<\/t>/);
  assert.match(sheet, /t="inlineStr"><is><t xml:space="preserve">october-2023<\/t>/);
});

test("the same tables are the same bytes", () => assert.deepEqual(toXlsx(tables, rows), file));
