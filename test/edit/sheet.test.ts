import assert from "node:assert/strict";
import {readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {test} from "node:test";
import fc from "fast-check";
import sheet from "../../tools/command/sheet.ts";
import {meant, sheetIn, sheetOut} from "../../tools/edit/sheet.ts";
import {ledgerTables} from "../../loaders/schema/index.ts";
import type {Table} from "../../loaders/schema/table.ts";
import {runs} from "../runs.ts";
import {diff, fileText, ledgerCopy, listening} from "./ledger-copy.ts";

const claims: Table = ledgerTables.claims;
const events: Table = ledgerTables.events;

/** How programs save a CSV: parted by, lines ended by, encoded with, each cell in quotes or not. */
const programs: [name: string, save: (rows: string[][]) => Uint8Array][] = [
  ["Excel in English", (rows) => Buffer.from("\uFEFF" + written(rows, ",", "\r\n"))],
  ["Excel in German", (rows) => Buffer.from("\uFEFF" + written(rows, ";", "\r\n"))],
  ["Excel as Unicode text",
    (rows) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(written(rows, "\t", "\r\n"), "utf16le")])],
  ["LibreOffice", (rows) => Buffer.from(written(rows, ",", "\n"))],
  ["LibreOffice, all in quotes", (rows) => Buffer.from(written(rows, ";", "\n", true))],
  ["Google Sheets", (rows) => Buffer.from(written(rows, ",", "\r\n").replace(/\r\n$/, ""))]
];

function written(rows: string[][], mark: string, end: string, all = false): string {
  const cell = (text: string) =>
    (all || text.includes(mark) || /["\n\r]/.test(text) ? `"${text.replaceAll("\"", "\"\"")}"` : text);
  return rows.map((row) => row.map(cell).join(mark) + end).join("");
}

const columns = Object.keys(events.row.shape);
const text =
  fc.oneof(fc.constantFrom("a, b; c", "say \"x\"", "two\nlines", "=1+1", "-5", ";=", "losses; -5",
    "'quoted", "é ї", "x"),
    fc.string({unit: "grapheme", minLength: 1})
      .filter((word) => word.trim() === word && !/[\r\u2028\u2029\uFEFF]/.test(word)))
  // An apostrophe of the ledger's own before a sign cannot be told from the one that keeps a formula from running.
  .filter((word) => !/(^|[;\t\r\n])'[\s"']*[=+\-@＝＋－＠]/.test(word));
const row = fc.record(
  {event_id: fc.constantFrom("a", "b"), story_id: fc.constant("s"), date: fc.constant("1900-03-01"), label: text, text,
  claim_ids: fc.constant([] as string[]), recorded_on: fc.constant("1900-03-01")});

for (const [name, save] of programs)
  test(`a table taken out and saved by ${name} comes in with every cell as it was`, () =>
    fc.assert(fc.property(fc.array(row, {minLength: 1, maxLength: 4}), (rows) => {
      const opened = sheetIn(events, Buffer.from(sheetOut(events, rows)))
        .map(({cells}) => columns.map((column) => cells[column]!));
      const found = sheetIn(events, save([columns, ...opened]));
      assert.deepEqual(found.map(({cells}) => [cells.label, cells.text]), rows.map(({label, text}) => [label, text]));
    }), runs(300)));

const turned: [column: string, cell: string, now: string, expected: string | null][] = [
  ["said_on", "24.02.2022", "2022-02-24", "2022-02-24"],
  ["said_on", "2/24/2022", "2022-02-24", "2022-02-24"],
  ["said_on", "3/2/2022", "2022-03-02", "2022-03-02"],
  ["said_on", "3/2/2022", "2022-02-03", "2022-02-03"],
  ["said_on", "3/2/2022", "", null],
  ["said_on", "44616", "2022-02-24", "2022-02-24"],
  ["said_on", "24-Feb-22", "2022-02-24", "2022-02-24"],
  ["said_on", "2022-02-24 00:00:00", "2022-02-24", "2022-02-24"],
  ["said_on", "Feb 24, 2022", "2022-02-24", "2022-02-24"],
  ["said_on", "24. Februar 2022", "2022-02-24", "2022-02-24"],
  ["said_on", "2/24/22", "2022-02-24", "2022-02-24"],
  ["low", "1.4E+04", "14037", "14037"],
  ["low", "1.4E+04", "15000", "14000"],
  ["low", "14,000", "14000", "14000"],
  ["low", "1.4E+04", "14000", "14000"],
  ["low", "14000.0", "", "14000"],
  ["low", "498", "489", "498"],
  ["interval_level", "0,95", "0.95", "0.95"]
];
for (const [column, cell, now, expected] of turned)
  test(`${column} ${JSON.stringify(cell)} where the ledger says ${JSON.stringify(now)} means ` +
    `${JSON.stringify(expected)}`, () => {
    assert.equal(meant(claims, column, cell, now), expected);
  });

async function run(root: string, ...words: string[]) {
  const voice = listening();
  return {code: await sheet([...words, "--story", "atlantis-1900", "--ledger", root], voice, "1901-02-01"),
    said: voice.said};
}

test("a sheet that nobody changed changes nothing, for every table", async () => {
  const root = ledgerCopy();
  for (const name of Object.keys(ledgerTables)) {
    assert.equal((await run(root, "out", join(root, `${name}.csv`), "--table", name)).code, 0);
    const {said} = await run(root, "in", join(root, `${name}.csv`));
    assert.deepEqual(said.at(-1), "nothing to write");
  }
});

test("a sheet says row by row what would change, writes only when told, and each change is a correction", async () => {
  const root = ledgerCopy();
  const file = join(root, "sheet.csv");
  await run(root, "out", file);
  writeFileSync(file, readFileSync(file, "utf8").replace("The minutes have 160;", "The minutes say 160;"));
  const change = /^line 11: Why so of lemuria-council-1900-03-20-killed-160: “The minutes have 160.* → “The minutes /;
  const dry = await run(root, "in", file);
  assert.match(dry.said[0]!, change);
  assert.deepEqual(dry.said.slice(1),
    ["claims: 1 row changed, 0 new, 0 not in the sheet (they stay)", "nothing was written; --write takes it in"]);
  const before = fileText(root, "corrections.csv");
  assert.equal((await run(root, "in", file, "--write")).code, 2);
  assert.equal((await run(root, "in", file, "--write", "--reason", "Plainer.")).code, 0);
  assert.equal(diff(before, fileText(root, "corrections.csv")).length, 1);
});

test("a day that may be two is refused with its row, and nothing is written", async () => {
  const root = ledgerCopy();
  const file = join(root, "sheet.csv");
  await run(root, "out", file);
  writeFileSync(file,
    readFileSync(file, "utf8").replace("1900-03-20,estimate", "1/2/1900,estimate")
    .replace("1900-03-22,estimate", "1/2/1900,estimate"));
  const {code, said} = await run(root, "in", file);
  assert.equal(code, 1);
  assert.match(said[0]!, /^line 15: said_on “1\/2\/1900” may mean two days/);
});

test("a new printing with another number is asked about, though earlier ones of its claim had a reason", async () => {
  const root = ledgerCopy();
  const file = join(root, "reports.csv");
  const claim = "lemuria-council-1900-03-20-killed-160";
  await run(root, "out", file, "--table", "reports");
  const sheet = readFileSync(file, "utf8");
  const row = (answer: string) => `r-99,${claim},lemurian-post,https://post.example/1900/03-29,en,1900-03-29,,` +
    `175 were killed,175,175,exact,killed,lemuria,military,1900-03-18,,,,1900-12-31,,,,,,${answer}\n`;
  writeFileSync(file, sheet + row(""));
  const asked = await run(root, "in", file, "--write");
  assert.equal(asked.code, 1);
  assert.match(asked.said.at(-1)!, new RegExp(`reports/r-99: 175 here, 160 in ${claim}: a printing of ${claim}, or a ` +
    `new claim\\?; say in answers why it stands: “REPORT-NUMBER ${claim}: …”$`));
  writeFileSync(file, sheet + row(`REPORT-NUMBER ${claim}: The page has 175.`));
  assert.equal((await run(root, "in", file, "--write")).code, 0);
});

const bent: [promise: string, bend: (text: string) => Uint8Array, last: RegExp][] = [
  ["lines ended as on old Macs", (text) => Buffer.from(text.replace(/\r\n|\n/g, "\r")), /^written: nothing$/],
  ["cells at a row's end left away", (text) => Buffer.from(text.replace(/,+(?=\r?\n)/g, "")), /^written: nothing$/],
  ["empty rows between and after",
    (text) => Buffer.from(text.replace(/\n/, "\n,,,,,,,,,,,,,,,,,,,,,,,,,,\n") + ",,,,\n\n"), /^written: nothing$/],
  ["a workbook instead of a CSV", () => Buffer.from("PK\u0003\u0004\u0000"),
    /the sheet is a workbook and no CSV; save it as “CSV UTF-8”$/],
  ["a NUL in a cell", (text) => Buffer.from(text.replace("The minutes", "The min\0utes")),
    /line \d+ of the sheet holds a NUL, which is no letter; write its cell anew$/],
  ["letters of two bytes without their mark", (text) => Buffer.from(text.replace(/[^\0-\x7f]/g, ""), "utf16le"),
    /the sheet is not UTF-8/],
  ["letters of Windows", (text) => Buffer.from(text.replace("The minutes", "The minutés"), "latin1"),
    /the sheet is not UTF-8/],
  ["no bytes at all", () => Buffer.alloc(0), /first line is that of no table/],
  ["a file that breaks off within a row", (text) => Buffer.from(text.slice(0, text.lastIndexOf("1900-12-31") - 30)),
    /cannot be taken; nothing was written$/]
];
for (const [promise, bend, last] of bent)
  test(`a sheet with ${promise} bends no cell`, async () => {
    const root = ledgerCopy();
    const file = join(root, "sheet.csv");
    await run(root, "out", file);
    const before = fileText(root, "claims.csv");
    writeFileSync(file, bend(readFileSync(file, "utf8")));
    assert.match((await run(root, "in", file, "--write", "--reason", "x")).said.at(-1)!, last);
    assert.equal(fileText(root, "claims.csv"), before);
  });
