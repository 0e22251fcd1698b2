// What the cells of a sheet say: its bytes as text, its marks between cells, and each cell in the ledger's form.
import assert from "node:assert/strict";
import {describe, test} from "node:test";
import {ledgerTables} from "../../loaders/schema/index.ts";
import type {Table} from "../../loaders/schema/table.ts";
import type {Problem} from "../../loaders/check/problem.ts";
import {ofChecker, ofFailure} from "../../tools/edit/add-problems.ts";
import type {Draft} from "../../tools/edit/draft.ts";
import {answersOf} from "../../tools/edit/flat/answers.ts";
import {cellReader, orderOfDays} from "../../tools/edit/flat/cells.ts";
import {columnTitled} from "../../tools/edit/flat/guess-columns.ts";
import {hostOf, readRow} from "../../tools/edit/flat/row.ts";
import {csvSheet, decode, meant, sheetIn} from "../../tools/edit/sheet.ts";
import {dayFormats} from "../../tools/edit/workbook/styles.ts";
import {Failure} from "../../tools/failure.ts";
import {atlantis} from "../fixtures/atlantis.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, isBig: boolean) => Uint8Array.from(["\uFEFF", ...text]
  .flatMap((letter) => {
    const code = letter.charCodeAt(0);
    return isBig ? [code >> 8, code & 255] : [code & 255, code >> 8];
  }));

describe("the text of a sheet", () => {
  test("is read as UTF-8, and as UTF-16 where it says so", () => {
    assert.equal(decode(bytes("a,é")), "a,é");
    for (const isBig of [false, true]) assert.equal(decode(utf16("a,é", isBig)), "a,é");
  });
  const refused: [what: string, file: Uint8Array, message: RegExp][] = [
    ["a workbook", Uint8Array.of(0x50, 0x4b, 3, 4), /^the sheet is a workbook and no CSV; save it as “CSV UTF-8”$/],
    ["an old workbook", Uint8Array.of(0xd0, 0xcf, 0x11), /^the sheet is a workbook/],
    ["letters of another encoding", Uint8Array.of(0x61, 0xe9, 0x2c), /^the sheet is not UTF-8, and letters outside/],
    ["UTF-16 without its mark", utf16("a,b,c,d", false).slice(2), /^the sheet is not UTF-8/],
    ["a NUL in a cell", bytes(`a,b\n1,${"x".repeat(9)}\0\n`), /^line 2 of the sheet holds a NUL, which is no letter;/],
    ["a quote that does not close", bytes('a,b\n1,"2\n'), /^line 2 of the sheet: a quote does not close; save it/]
  ];
  for (const [what, file, message] of refused)
    test(`is refused for ${what}`, () => assert.throws(() => csvSheet(file), {message}));
  test("may begin with two letters of a workbook's", () => {
    assert.equal(decode(bytes("PX")), "PX");
    assert.equal(decode(Uint8Array.of(0xd0, 0x90)), "А");
  });

  const cells = (text: string) => csvSheet(bytes(text)).map((row) => row.cells.map(({value}) => value).join("|"));
  const marks: [what: string, text: string, rows: string[]][] = [
    ["commas", "a,b\n1,2\n", ["a|b", "1|2"]],
    ["semicolons, with commas in cells", "a;b\n1,5;2\n", ["a|b", "1,5|2"]],
    ["tabs", "a\tb\n1\t2\n", ["a|b", "1|2"]],
    ["bars", "a|b\n1|2\n", ["a|b", "1|2"]],
    ["commas where as many semicolons stand", "a,b;c\n1,2\n", ["a|b;c", "1|2"]],
    ["commas where the semicolons are in quotes", '"a;;;",b\n1,2\n', ["a;;;|b", "1|2"]],
    ["semicolons, with quotes", 'a;b\n"x;""y""\n";2\n', ["a|b", 'x;"y"\n|2']],
    ["semicolons in one line without an end", "a;b", ["a|b"]],
    ["semicolons behind a line that says so", "sep=;\r\na;b\r\n1;2", ["a|b", "1|2"]],
    ["commas, with ends of lines as on an old Mac", "a,b\r1,2\r", ["a|b", "1|2"]]
  ];
  for (const [what, text, rows] of marks)
    test(`is parted by ${what}`, () => assert.deepEqual(cells(text), rows));

  test("comes in by the names of its columns, without blank rows and with the lines of the others", () => {
    const rows = sheetIn(ledgerTables.outlets, bytes(
      "note,outlet_id, name ,domain,iso_alpha3,wikidata_id,aliases\n,,,,,,\n'=x,a,A\n"));
    assert.deepEqual(rows.map(({line, cells}) =>
      [line, cells.outlet_id, cells.name, cells.domain, cells.note]), [[3, "a", "A", "", "=x"]]);
    assert.throws(() => sheetIn(ledgerTables.outlets, bytes("outlet_id,note,iso_alpha3,wikidata_id,aliases\n")),
      {message: "the sheet has no column name, domain; keep the first line as it was written out"});
  });
});

describe("a cell means in the ledger's form", () => {
  const claims: Table = ledgerTables.claims;
  const reports: Table = ledgerTables.reports;
  const cells: [of: Table, column: string, cell: string, now: string, word: string | null][] = [
    [claims, "low", " 498 ", "", "498"], [claims, "low", "1.234.567", "", "1234567"],
    [claims, "low", "1’234", "", "1234"], [claims, "low", "1 234", "", "1234"], [claims, "low", "12,34", "", "12,34"],
    [claims, "low", "1234,567", "", "1234,567"], [claims, "low", "14.0", "", "14"], [claims, "low", "14,00", "", "14"],
    [claims, "low", "14.000", "", "14000"], [claims, "low", "14.05", "", "14.05"], [claims, "low", "1E3", "", "1000"],
    [claims, "low", "1,5e+3", "", "1500"], [claims, "low", "1,5E+03", "1523", "1523"],
    [claims, "low", "2E+03", "1523", "1523"], [claims, "low", "1E+03", "1523", "1000"],
    [claims, "said_on", "3/2/1900", "1900-02-03", "1900-02-03"], [claims, "said_on", "3/2/1900", "", null],
    [claims, "said_on", "3/3/1900", "", "1900-03-03"], [claims, "said_on", "soon", "", "soon"],
    [claims, "interval_level", "0,95", "", "0.95"], [claims, "note", " x", "", " x"],
    [claims, "note", "a\r\nb", "a\nb", "a\nb"], [claims, "note", "a\nb", "a\r\nb", "a\r\nb"],
    ...["TRUE", "Wahr", " vrai ", "verdadero", "vero", "1"].map((word): (typeof cells)[number] =>
      [reports, "verified", word, "", "true"]),
    ...["false", "FALSCH", "faux", "falso", "0"].map((word): (typeof cells)[number] =>
      [reports, "verified", word, "", "false"]),
    [reports, "verified", " maybe ", "", "maybe"]
  ];
  for (const [of, column, cell, now, word] of cells)
    test(`${column} ${JSON.stringify(cell)} where it says ${JSON.stringify(now)}: ${JSON.stringify(word)}`, () =>
      assert.equal(meant(of, column, cell, now), word));
});

describe("a cell of a flat table says", () => {
  const read = cellReader(atlantis, answersOf({same: ["The Office=war office"]}));
  const said: [title: string, cell: string, found: object][] = [
    ["Kind", "ngo", {values: []}],
    ["Figure", "-", {values: []}],
    ["Figure", "about 5", {values: [["claims/low", "5"], ["claims/high", "5"], ["claims/bound", "about"]]}],
    ["Printed figure", "up to 5", {values: [["reports/low", ""], ["reports/high", "5"], ["reports/bound", "up-to"]]}],
    ["Note", "-", {values: [["claims/note", ""]]}],
    ["Claimant", "War Office", {values: [["claims/claimant_id", "lemuria-war-office"]]}],
    ["Claimant", "the office", {values: [["claims/claimant_id", "lemuria-war-office"]]}],
    ["Claimant", "nobody-known", {unknown: "nobody-known"}],
    ["Printed claimant", "nobody-known", {values: [["reports/claimant_as_printed", "nobody-known"]]}],
    ["Printed claimant", "Nobody Known", {unknown: "Nobody Known"}],
    ["Via", "A>  B", {values: [["reports/via", "A > B"]]}],
    ["Via", "A > 1", {trouble: 'Via "A > 1": write the relays in their order, each by its name, like Reuters > ' +
      "Interfax; a hyphen says that there is none"}],
    ["Measure", "Deaths", {values: [["claims/measure", "killed"]]}],
    ["Over which time", "Past Day", {values: [["claims/period", "past-day"]]}],
    ["Over which time", "deaths", {trouble: 'Over which time "deaths": it must be one of cumulative, past-day, ' +
      "incident"}],
    ["Said on", "3/2/1900", {days: ["1900-02-03", "1900-03-02"]}],
    ["Said on", "24.2.1900", {values: [["claims/said_on", "1900-02-24"]]}],
    ["Figure", "9.0E+03", {trouble: 'the figure "9.0E+03" was shortened by a spreadsheet; show its column as whole ' +
      "numbers and save it again"}]
  ];
  for (const [title, cell, found] of said)
    test(`${title} “${cell}”`, () => assert.deepEqual(read(columnTitled(title), cell), found));

  test("one day of two where the order is known", () => {
    for (const [days, day] of [["day-first", "1900-02-03"], ["month-first", "1900-03-02"]] as const)
      assert.deepEqual(cellReader(atlantis, answersOf({days}))(columnTitled("Said on"), "3/2/1900"),
        {values: [["claims/said_on", day]]});
  });

  const orders: [cells: string[], order: string | null][] = [
    [[], null], [["3/2/1900"], null], [["13/2/1900"], "day-first"], [["12/2/1900"], null],
    [["2/13/1900"], "month-first"],
    [["2/12/1900"], null], [["13/2/1900", "2/13/1900"], null], [["3/2/1900", "31.1.00", "soon"], "day-first"],
    [["13/14/1900"], null]
  ];
  for (const [cells, order] of orders)
    test(`days in the order ${order} by ${cells.join(" and ") || "nothing"}`, () =>
      assert.equal(orderOfDays(cells), order));
});

describe("a row of a flat table", () => {
  const read = cellReader(atlantis, answersOf({}));
  const row = (cells: Record<string, string>) =>
    readRow(5, new Map(Object.entries(cells).map(([title, cell]) => [columnTitled(title), cell])), read);
  test("says what its cells say, its figure's cell as words", () => {
    const {said, troubles, words, line, twoDays} = row({Figure: "about 5", Note: "N"});
    assert.deepEqual([[...said], troubles, words, line, twoDays], [[["claims/low", "5"], ["claims/high", "5"],
      ["claims/bound", "about"], ["claims/note", "N"]], [], "about 5", 5, null]);
  });
  test("takes a figure that is only printed for the one that was said, but of a claim that it names", () => {
    const bounds = (cells: Record<string, string>) => {
      const {said, words} = row(cells);
      return [said.get("claims/bound"), said.get("reports/bound"), words];
    };
    assert.deepEqual([bounds({"Printed figure": "about 5"}), bounds({"Printed figure": "about 5", Figure: "6"}),
      bounds({"Printed figure": "about 5", Claim: "a-claim"})],
    [["about", "about", "about 5"], ["exact", "about", "about 5"], [undefined, "about", "about 5"]]);
  });
  test("keeps what cannot be read, and the days between which it may mean", () => {
    const {troubles, twoDays} = row({Figure: "many", "Said on": "3/2/1900"});
    assert.deepEqual([troubles.length, twoDays], [1, ["1900-02-03", "1900-03-02"]]);
  });
  test("names the outlet by the host of its address where it names none", () => {
    const outlet = (cells: Record<string, string>) => row(cells).said.get("reports/outlet_id");
    assert.deepEqual([outlet({Address: "https://www.tide.example/1"}), outlet({Address: "tide"}),
      outlet({Address: "https://tide.example/1", Outlet: "Y Llanw"})], ["tide-and-times", undefined, "y-llanw"]);
    assert.deepEqual(["https://www.a.example/", "mailto:a", "a", ""].map((address) =>
      hostOf(new Map([[columnTitled("Address"), address]]))), ["a.example", null, null, null]);
  });
});

test("a workbook's style shows a day by Excel's numbers, or by a code with a year, or with day and month", () => {
  const codes: [id: number, code: string | null, isDay: boolean][] = [[0, null, false], [13, null, false],
    [14, null, true], [17, null, true], [18, null, false], [22, null, true], [58, null, true], [59, null, false],
    [164, "dd/mm/yyyy", true], [165, "[$-409]d-mmm-yy", true], [166, "0.00", false], [167, "yyyy", true],
    [168, "d mmm", true], [169, "mm:ss", false], [170, "d", false], [171, '0 "days, my"', false],
    [172, "0;dd-mm", false], [173, "0\\y", false], [14, "0", false]];
  for (const [id, code, isDay] of codes) {
    const own = code === null ? "" : `<numFmt numFmtId="${id}" formatCode="${code.replaceAll('"', "&quot;")}"/>`;
    const is = dayFormats(`<styleSheet><numFmts>${own}</numFmts><cellXfs count="2"><xf numFmtId="0"/>` +
      `<xf numFmtId="${id}"/></cellXfs></styleSheet>`);
    assert.deepEqual([is(0), is(1), is(2)], [false, isDay, false], `${id} ${code}`);
  }
  assert.equal(dayFormats("")(0), false);
});

describe("what is wrong with a form", () => {
  const text = 'claim_id,low,note,said_on\na,1,"two\nlines",1900-02-30\nb,2,n,\n';
  const at = (line: number, column: number, file = "x/claims.csv") => ofChecker({file, line, column, code: "CODE",
    what: "What", why: "why", mend: "mend"} as Problem, {now: new Map([["claims", text]])} as Draft);
  const places: [line: number, column: number, field: string | null][] = [
    [2, 3, "figure"], [2, 1, null], [3, 9, "said-on"], [3, 2, "note"], [4, 3, "figure"], [4, 7, "said-on"], [9, 1, null]
  ];
  for (const [line, column, field] of places)
    test(`stands at ${line}:${column} in ${field ?? "none of its fields"}`, () =>
      assert.equal(at(line, column).field, field));
  test("is told in the checker's words without a place", () => {
    assert.doesNotMatch(at(2, 3).text, /claims\.csv/);
    assert.match(at(2, 3).text, /^CODE What/);
    assert.equal(at(2, 3, "x/nothing.csv").field, null);
  });
  const failures: [message: string, details: string[], told: [string | null, RegExp][]][] = [
    ["--figure x: no figure", [], [["figure", /^“.*” x: no figure$/]]],
    ["--outlet, --words: not said", [], [["outlet", /^Not said yet\.$/], ["words", /^Not said yet\.$/]]],
    ["nothing; say --figure or --words", ["more"], [["figure", /; say “.*” or “/], [null, /^more$/]]],
    ["say it with --sure or --help", [], [[null, /^say it with the tick below or --help$/]]]
  ];
  for (const [message, details, told] of failures)
    test(`“${message}” is told at ${told.map(([field]) => field ?? "the form").join(" and ")}`, () => {
      const found = ofFailure(new Failure(message, {details}));
      assert.deepEqual(found.map(({field}) => field), told.map(([field]) => field));
      for (const [at, [, line]] of told.entries()) assert.match(found[at]!.text, line);
    });
});
