import assert from "node:assert/strict";
import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {after, test} from "node:test";
import fc from "fast-check";
import * as z from "zod";
import {readTable} from "../../loaders/read/table.ts";
import {readLedger} from "../../loaders/read/ledger.ts";
import {grammarOf} from "../../loaders/schema/cell.ts";
import {ledgerTables, type Ledger, type LedgerName} from "../../loaders/schema/index.ts";
import type {Table} from "../../loaders/schema/table.ts";
import {bases, bounds, claimantKinds, denialKinds, measures, periods, statuses} from "../../src/toll/vocabulary.ts";
import {toCsv} from "../../loaders/write/text.ts";
import {runs} from "../runs.ts";
import {fixtureRoot, fixtureText} from "./corrupt.ts";

const names = Object.keys(ledgerTables) as LedgerName[];
const tableOf = (name: LedgerName) => ledgerTables[name];

const cells = fc.oneof(
  fc.constantFrom("", "party", "true", "false", "https://tide.example/?a=1,2", "a b", "x > y, z", "lemuria", "14000",
    "0"),
  fc.constantFrom<string>(...bases, ...bounds, ...claimantKinds, ...measures, ...periods, ...statuses),
  fc.date({min: new Date("1000-01-01"), max: new Date("2999-12-31"), noInvalidDate: true}).map((day) =>
    day.toISOString().slice(0, 10)),
  fc.nat({max: 999_999_999}).map(String),
  fc.string({unit: "grapheme"}),
  fc.string({unit: fc.constantFrom('"', ",", "\n", "\r", " ", "é")}).map((text) => `x${text}`)
);

/** Rows of a table whose every cell is of its column's form; ids and rules across rows are not looked at. */
function anyRows(declared: Table): fc.Arbitrary<object[]> {
  const columns = Object.entries(declared.row.shape).map(([name, type]) => {
    const {decode} = grammarOf(type);
    const fallback = ["x", "2022-03-02", ...bases, ...bounds, ...claimantKinds, ...measures, ...periods, ...statuses,
      ...denialKinds, "party", "true", ""]
      .find((cell) => decode(cell) !== undefined)!;
    return [name, cells.map((cell) => decode(cell) ?? decode(fallback) ?? null)] as const;
  });
  return fc.array(fc.record(Object.fromEntries(columns)), {maxLength: 5});
}

for (const name of names)
  test(`a valid ${name} table written, read and written again is the same byte for byte`, () =>
    fc.assert(fc.property(anyRows(tableOf(name)), (rows) => {
      const text = toCsv(tableOf(name), rows);
      const {rows: found, problems} = readTable(tableOf(name), `${name}.csv`, Buffer.from(text));
      assert.deepEqual(problems, []);
      assert.deepEqual(found.map(({row}) => row), rows.map((row) => ({...row})));
      assert.equal(toCsv(tableOf(name), found.map(({row}) => row)), text);
    })));

test("the invented ledger read and written is the same byte for byte", () => {
  const {ledger, problems} = readLedger("atlantis-1900", fixtureRoot);
  assert.deepEqual(problems, []);
  for (const name of names) {
    const text = fixtureText(`${name}.csv`);
    const declared: Table = tableOf(name);
    const own = text.slice(0, text.indexOf("\n")).split(",").map((column) => [column, declared.row.shape[column]]);
    assert.equal(toCsv({...declared, row: z.object(Object.fromEntries(own))}, ledger[name]), text);
  }
});

test("a list belongs to its row alone", () => {
  const row = (id: string) => `${id},atlantis-1900,1900-03-01,label,text,a b,1900-12-31\n`;
  const text = fixtureText("events.csv").split("\n")[0] + "\n" + row("one") + row("two");
  const [one, two] = readTable(tableOf("events"), "events.csv", Buffer.from(text)).rows.map((placed) =>
    placed.row.claim_ids);
  assert.deepEqual([one, two], [["a", "b"], ["a", "b"]]);
  assert.notEqual(one, two);
});

const root = mkdtempSync(join(tmpdir(), "tollbook-corrupt-"));
after(() => rmSync(root, {recursive: true}));
cpSync(fixtureRoot, root, {recursive: true});
const whole = readLedger("atlantis-1900", root).ledger;

/** Puts a byte into a file of the ledger, reads it, and mends it again. */
function readWithByte(name: LedgerName, at: number, byte: number): ReturnType<typeof readLedger> {
  const path = join(root, "atlantis-1900", `${name}.csv`);
  const good = readFileSync(path);
  const bad = Buffer.from(good);
  bad[at % good.length] = byte;
  writeFileSync(path, bad);
  try {
    return readLedger("atlantis-1900", root, (file) => file);
  } finally {
    writeFileSync(path, good);
  }
}

const nasty = fc.oneof(fc.constantFrom(...'",\n\r;<-. 0é\u0000'.split("").map((letter) => letter.charCodeAt(0))),
  fc.nat({max: 255}));

test("one wrong byte never ends the run: it is told at a place in a file, or changes one row at most and loses none",
  () =>
  fc.assert(fc.property(fc.constantFrom(...names), fc.nat(), nasty, (name, at, byte) => {
    const {ledger, problems} = readWithByte(name, at, byte);
    for (const {file, line, column} of problems) assert.ok(file.endsWith(".csv") && line >= 1 && column >= 1);
    if (problems.length === 0) assert.ok(rowsThatDiffer(ledger, whole) <= 1);
  }), runs(400)));

function rowsThatDiffer(a: Ledger, b: Ledger): number {
  return names.reduce((sum, name) => {
    assert.equal(a[name].length, b[name].length);
    return sum + a[name].filter((row, index) => JSON.stringify(row) !== JSON.stringify(b[name][index])).length;
  }, 0);
}
