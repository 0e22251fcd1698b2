import assert from "node:assert/strict";
import {writeFileSync} from "node:fs";
import {join} from "node:path";
import {test} from "node:test";
import type * as z from "zod";
import {parseCsv} from "../../loaders/read/csv.ts";
import {grammarOf} from "../../loaders/schema/cell.ts";
import {ledgerTables} from "../../loaders/schema/index.ts";
import {fixtureText, linesAfter, problemsAfter, type Change} from "./corrupt.ts";

const digits = "write the whole number in digits; a bound belongs in its own column";
const numbers: [cell: string, mend: string][] = [
  ["14.000", "write 14000"],
  ["14 000", "write 14000"],
  ["14\u00a0000", "write 14000"],
  ["14\u202f000", "write 14000"],
  ["14'000", "write 14000"],
  ['"14,000"', "write 14000"],
  ["1.000.000", "write 1000000"],
  ["007", "write 7"],
  [" 75", "write 75, without spaces"],
  ["75 ", "write 75, without spaces"],
  ["5O0", "there is a letter among the digits"],
  ["l00", "there is a letter among the digits"],
  ["1000000000", "no count has more than nine digits"],
  ["1.000.000.000", digits],
  ["1e3", digits],
  ["-5", digits],
  ["+5", digits],
  ["1.5", digits],
  ["7.50", digits],
  ["0x4B", digits],
  ["NaN", digits],
  ["Infinity", digits],
  ["seventy", digits],
  [">75", digits],
  ["7５", digits]
];

for (const [cell, mend] of numbers)
  test(`${cell} is no count: ${mend}`, () => {
    const shown = JSON.stringify(cell.replaceAll('"', ""));
    assert.deepEqual(linesAfter(["reports.csv", "sailors,75,75", `sailors,75,${cell}`]), [
      `reports.csv:12:133 CELL-NUMBER high is ${shown}; it must be digits only, like 14000, or empty; ${mend}`
    ]);
  });

const noDays = [
  "1900-02-30", "1900-02-29", "1900-13-01", "1900-00-01", "31.03.1900", "1900-3-31", "1900/03/31", "19000331",
    "31 March 1900",
  "1900-03-31T00:00:00Z", "1900-03-31 ", "0000-00-00", "yesterday"
];
for (const cell of noDays)
  test(`${JSON.stringify(cell)} is no day`, () => {
    assert.deepEqual(linesAfter(["reports.csv", "en,1900-03-31,", `en,${cell},`]), [
      `reports.csv:23:98 CELL-DAY published_on is ${JSON.stringify(cell)}; it must be a day, YYYY-MM-DD, or empty; ` +
        "write a day that exists as YYYY-MM-DD"
    ]);
  });

const inForm = "write it in that form";
const idForm = "it must be an id: lower-case letters and digits with hyphens or dots between, nothing that a " +
  `spreadsheet takes for a day; ${inForm}`;
const words = "exact, at-least, more-than, up-to, about, almost, range";
const forms: [promise: string, change: Change, line: string][] = [
  ["a word one letter off is told the word that was meant", ["reports.csv", "22nd,160,160,exact", "22nd,160,160,exakt"],
    `reports.csv:17:134 CELL-FORM bound is "exakt"; it must be one of ${words}; did you mean exact?`],
  ["a word that nothing is like is told the words that there are",
    ["reports.csv", "names,,300,almost", "names,,300,nearly"],
    `reports.csv:25:137 CELL-FORM bound is "nearly"; it must be one of ${words}; choose one of them`],
  ["a word in capitals is another word", ["reports.csv", "22nd,160,160,exact", "22nd,160,160,EXACT"],
    `reports.csv:17:134 CELL-FORM bound is "EXACT"; it must be one of ${words}; choose one of them`],
  ["a name must be there", ["outlets.csv", "Y Llanw", ""],
    `outlets.csv:7:9 CELL-FORM name is ""; it must be text, not empty; ${inForm}`],
  ["a name of blanks is no name", ["outlets.csv", "Y Llanw", "  "],
    `outlets.csv:7:9 CELL-FORM name is "  "; it must be text, not empty; ${inForm}`],
  ["an id has no capitals", ["events.csv", "war-begins", "War-begins"],
    `events.csv:2:1 CELL-FORM event_id is "War-begins"; ${idForm}`],
  ...["october-2023", "mar2", "3-2", "1e5", "2022-03-02", "1900", "12.may"].map((id): typeof forms[number] => [
    `${id} is no id: a spreadsheet would turn it`, ["events.csv", "war-begins", id],
    `events.csv:2:1 CELL-FORM event_id is "${id}"; ${idForm}`]),
  ["an id has no blank at its end", ["events.csv", "war-begins", "war-begins "],
    `events.csv:2:1 CELL-FORM event_id is "war-begins "; ${idForm}`],
  ["an address is no script", ["claimants.csv", "https://council.example", "javascript:alert(1)"],
    'claimants.csv:5:75 CELL-FORM url is "javascript:alert(1)"; it must be an address that begins with https:// or ' +
      `http://, or empty; ${inForm}`],
  ["yes is not true", ["reports.csv", "1900-03-20,,true,", "1900-03-20,,yes,"],
    `reports.csv:19:167 CELL-FORM verified is "yes"; it must be true, false or empty; ${inForm}`],
  ["a list has something on each side of its sign", ["reports.csv", "Wire of Mu > Tide & Times", "Wire of Mu > "],
    'reports.csv:9:107 CELL-FORM via is "Wire of Mu > "; it must be words with " > " between them, or empty; ' +
      inForm],
  ["a cell over two lines is told on one", ["events.csv", "war-begins", '"war\nbegins"'],
    `events.csv:2:1 CELL-FORM event_id is "war\\nbegins"; ${idForm}`],
  ["a long cell is told by its beginning", ["events.csv", "war-begins", "W".repeat(50)],
    `events.csv:2:1 CELL-FORM event_id is "${"W".repeat(40)}…"; ${idForm}`]
];
for (const [promise, change, line] of forms) test(promise, () => assert.deepEqual(linesAfter(change), [line]));

test("a line stays one line whatever an id holds", () => {
  const lines = linesAfter(["events.csv", "strait.,,", 'strait.,"x\ny\u001b[31m",']);
  assert.deepEqual(lines, [
    "events.csv:2:85 ID-UNKNOWN no row of claims.csv has the id x y [31m; the row would hang in the air; " +
      "add it to claims.csv first",
    "events.csv:2:85 TEXT-INVISIBLE claim_ids holds U+000A, which nobody sees; two texts that look alike would not " +
      "be alike; write the cell anew by hand"
  ]);
});

for (const [name, {row}] of Object.entries(ledgerTables))
  test(`the place of a bad cell is where it stands, in each column of ${name}`, () => {
    const rows = parseCsv(fixtureText(`${name}.csv`)).rows.map((cells) => cells.map(({value}) => quoted(value)));
    for (const [index, {value: column}] of parseCsv(fixtureText(`${name}.csv`)).rows[0]!.entries()) {
      const text = [...rows.slice(0, -1), rows.at(-1)!.with(index, quoted("§\t"))].map(String).join("\n");
      const problems = problemsAfter((folder) => writeFileSync(join(folder, `${name}.csv`), text));
      const own = problems.filter(({code, what}) => code.startsWith("CELL-") && what.startsWith(`${column} is `));
      const taken = grammarOf((row as z.ZodObject).shape[column]).decode("§\t") !== undefined;
      assert.equal(own.length, taken ? 0 : 1, column);
      for (const {line, column: at} of own) assert.ok(text.split("\n")[line - 1]!.slice(at - 1).startsWith('"§'),
        column);
    }
  });

function quoted(value: string): string {
  return `"${value.replaceAll('"', '""')}"`;
}
