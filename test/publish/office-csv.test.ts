// slow: opens CSV in LibreOffice
import assert from "node:assert/strict";
import {execFileSync, spawnSync} from "node:child_process";
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {after, test} from "node:test";
import {strFromU8, unzipSync} from "fflate";
import {JSDOM} from "jsdom";
import {sheetCell, toExcelCsv} from "../../loaders/write/excel-csv.ts";
import {tables} from "../../loaders/schema/index.ts";
import {columnKind} from "../../loaders/schema/column-kind.ts";
import {columnsOf, type Table} from "../../loaders/schema/table.ts";
import {deriveTables} from "../../loaders/tables/index.ts";
import {toCsv} from "../../loaders/write/text.ts";
import {atlantis} from "../fixtures/atlantis.ts";

const folder = mkdtempSync(join(tmpdir(), "tollbook-office-"));
after(() => rmSync(folder, {recursive: true}));

/** Words in which a spreadsheet sees something else, and letters beside a count with many digits. */
const hard = ["1-2", "november-2023", "November 2023", "3.4", "4e5", "true", "0012", "=1+1", "Séjourné, “понад”", "٣"];

test("a word in which a spreadsheet sees a date or a number stands in quotes; a day, a count and an id do not", () => {
  for (const word of ["1-2", "november-2023", "Mar.2022", "2-march", "3.4.22", "4e5", "11-2023", "0012"])
    assert.equal(sheetCell(word), `"${word}"`, word);
  for (const plain of ["2022-03-02", "498", "0", "12345678901", "russia-mod-2022-03-02-killed-498", "exact", "0.5"])
    assert.equal(sheetCell(plain), plain, plain);
});

const office = spawnSync("soffice", ["--version"]).status === 0;
/** Comma, quotes, UTF-8, what is in quotes is text, dates and numbers are found: as its dialog offers. */
const dialog = "Text - txt - csv (StarCalc):44,34,76,1,,0,true,true";

/** Opens files as LibreOffice does.
 * @returns of each file its rows, a cell as what it holds: {day}, a number, a truth or a text */
function opened(names: string[]): unknown[][][] {
  const words = [`-env:UserInstallation=file://${join(folder, "profile")}`, "--headless", `--infilter=${dialog}`,
    "--convert-to", "ods", "--outdir", folder, ...names.map((name) => join(folder, name))];
  execFileSync("soffice", words, {stdio: "ignore", timeout: 240_000});
  const {DOMParser} = new JSDOM("").window;
  return names.map((name) => {
    const zip = unzipSync(readFileSync(join(folder, name.replace(/\.csv$/, ".ods"))));
    const sheet = new DOMParser().parseFromString(strFromU8(zip["content.xml"]!), "application/xml");
    return [...sheet.getElementsByTagName("table:table-row")].map((row) =>
      [...row.getElementsByTagName("table:table-cell")].flatMap((cell) =>
        Array(Math.min(Number(cell.getAttribute("table:number-columns-repeated") ?? 1), 99)).fill(held(cell))));
  });
}

function held(cell: Element): unknown {
  const of = (name: string) => cell.getAttribute(`office:${name}`);
  if (of("value-type") === "date") return {day: of("date-value")};
  if (of("value-type") === "float") return Number(of("value"));
  if (of("value-type") === "boolean") return of("boolean-value") === "true";
  return [...cell.getElementsByTagName("text:p")].map((part) => part.textContent).join("\n");
}

test("LibreOffice finds days, counts, words and letters in a CSV as they are, in .excel.csv also those like a date",
  {skip: !office && "NOT RUN: there is no soffice here; install it (Debian: libreoffice-calc-nogui)"}, () => {
  const declared: Table = tables.claims;
  const rows = deriveTables(atlantis).claims.slice(0, hard.length)
    .map((row, at) => ({...row, note: hard[at]!, low: row.low === null ? null : 12_345_678_901}));
  assert.equal(rows.length, hard.length);
  writeFileSync(join(folder, "plain.csv"), toCsv(declared, rows));
  writeFileSync(join(folder, "excel.csv"), toExcelCsv(declared, rows));
  const columns = columnsOf(declared);
  const wanted = rows.map((row) => columns.map((name) => {
    const value = (row as Record<string, unknown>)[name] ?? "";
    const {kind} = columnKind(declared.row.shape[name]);
    return kind === "day" && value ? {day: value} : Array.isArray(value) ? value.join(" ") : value;
  }));
  const note = columns.indexOf("note");
  const [plain, excel] = opened(["plain.csv", "excel.csv"]).map((all) =>
    all.map((row) => Array.from(columns, (_, at) => row[at] ?? "")));
  for (const found of [plain!, excel!]) {
    assert.deepEqual(found[0], columns);
    for (const [at, row] of wanted.entries())
      assert.deepEqual(found[at + 1]!.toSpliced(note, 1), row.toSpliced(note, 1), hard[at]);
  }
  assert.deepEqual(excel!.slice(1).map((row) => row[note]),
    ["1-2", "november-2023", "November 2023", 3.4, "4e5", true, "0012", "'=1+1", "Séjourné, “понад”", "٣"]);
});
