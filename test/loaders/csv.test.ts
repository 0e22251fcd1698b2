import assert from "node:assert/strict";
import {test} from "node:test";
import fc from "fast-check";
import {csvCell, csvRows, parseCsv, readRow} from "../../loaders/read/csv.ts";

/** Rows as "value@line:column" and errors as "line:column CODE". */
function read(text: string): {rows: string[][]; errors: string[]} {
  const {rows, errors} = parseCsv(text);
  return {
    rows: rows.map((cells) => cells.map(({value, line, column}) => `${value}@${line}:${column}`)),
    errors: errors.map(({line, column, code}) => `${line}:${column} ${code}`)
  };
}

const tables: [promise: string, text: string, rows: string[][], errors?: string[]][] = [
  ["an empty text has no rows", "", []],
  ["cells have their places", "a,bc,d\ne,,f\n", [["a@1:1", "bc@1:3", "d@1:6"], ["e@2:1", "@2:3", "f@2:4"]]],
  ["the last line may do without its break", "a,b\nc,", [["a@1:1", "b@1:3"], ["c@2:1", "@2:3"]]],
  ["CRLF is a line break", "a,b\r\nc,d\r\n", [["a@1:1", "b@1:3"], ["c@2:1", "d@2:3"]]],
  ["a lone CR is none", "a\rb,c\n", [["a\rb@1:1", "c@1:5"]]],
  ["blank lines are skipped and counted", "\na\n\r\n\nb", [["a@2:1"], ["b@5:1"]]],
  ["a quoted empty cell alone is a row", '""\n', [["@1:1"]]],
  ["quotes keep commas, breaks and doubled quotes", '"a,b","c\nd","e""f"\ng\n',
    [["a,b@1:1", "c\nd@1:7", 'e"f@2:4'], ["g@3:1"]]],
  ["after a cell of many lines places go on", '"a\n\nb",c,"d\ne",f\n', [["a\n\nb@1:1", "c@3:4", "d\ne@3:6", "f@4:4"]]],
  ["a quoted cell may end with the text", '"a","b"', [["a@1:1", "b@1:5"]]],
  ["a quoted cell may end with CR and the text", '"a"\r', [["a@1:1"]]],
  ["blanks belong to a cell", " a , b\n", [[" a @1:1", " b@1:5"]]],
  ["a quote that never closes loses its line alone", 'a\n"b,c\nd\n', [["a@1:1"], ["d@3:1"]], ["2:1 CSV-QUOTE-OPEN"]],
  ["a quote that closes at another's opening loses its line alone", 'a,"b\nc,"d"\n', [["c@2:1", "d@2:3"]],
    ["1:3 CSV-QUOTE-OPEN"]],
  ["each of two that never close is told", '"a\n"b\nc\n', [["c@3:1"]], ["1:1 CSV-QUOTE-OPEN", "2:1 CSV-QUOTE-OPEN"]],
  ["a quote within a bare cell is told where it stands", 'ab"c,d\ne\n', [["e@2:1"]], ["1:3 CSV-QUOTE-STRAY"]],
  ["a blank before a quote makes it one within the cell", 'a, "b"\n', [], ["1:4 CSV-QUOTE-STRAY"]],
  ["two bare cells with quotes are two errors", 'a"b,c"d\n', [], ["1:2 CSV-QUOTE-STRAY", "1:6 CSV-QUOTE-STRAY"]],
  ["text after a closing quote is told where it begins", '"a"b,c\nd\n', [["d@2:1"]], ["1:4 CSV-QUOTE-STRAY"]],
  ["a lone CR after a closing quote is text", '"a"\r,b\n', [], ["1:4 CSV-QUOTE-STRAY"]],
  ["a quote at the end of the text is told", 'a,"', [], ["1:3 CSV-QUOTE-OPEN"]],
  ["a row of only commas has only empty cells", ",,\n", [["@1:1", "@1:2", "@1:3"]]]
];
for (const [promise, text, rows, errors = []] of tables)
  test(promise, () => assert.deepEqual(read(text), {rows, errors}));

test("a quoted cell may run over 200 lines and no more", () => {
  const over = (lines: number) => read(`"${"\n".repeat(lines)}",b\n`).errors;
  assert.deepEqual(over(200), []);
  assert.deepEqual(over(201)[0], "1:1 CSV-QUOTE-OPEN");
});

const cells: [value: string, cell: string][] = [
  ["", ""], ["498", "498"], ["a b", "a b"], ["a,b", '"a,b"'], ['a "b"', '"a ""b"""'], ["a\nb", '"a\nb"'],
    ["a\r", '"a\r"'],
  [" a", '" a"'], ["a ", '"a "'], ["# a", '"# a"'], ["#a", "#a"], ["a;b", "a;b"], ["é", "é"]
];
for (const [value, cell] of cells)
  test(`${JSON.stringify(value)} is written ${JSON.stringify(cell)}`, () => assert.equal(csvCell(value), cell));

const anyCell = fc.oneof(fc.string({unit: "grapheme"}),
  fc.string({unit: fc.constantFrom('"', ",", "\n", "\r", " ", "a", "é")}));
const anyRows = fc.array(fc.array(anyCell, {minLength: 2, maxLength: 5}), {maxLength: 8});
const write = (rows: string[][], end = "\n") => rows.map((row) => row.map(csvCell).join(",") + end).join("");

test("what is written is read again", () =>
  fc.assert(fc.property(anyRows, fc.constantFrom("\n", "\r\n"), (rows, end) => {
    const found = parseCsv(write(rows, end));
    assert.deepEqual(found.rows.map((row) => row.map(({value}) => value)), rows);
    assert.deepEqual(found.errors, []);
  })));

test("a cell stands where its place says", () =>
  fc.assert(fc.property(anyRows, (rows) => {
    const text = write(rows);
    const lines = text.split("\n");
    parseCsv(text).rows.flat().forEach(({value, line, column}) => {
      assert.ok(lines.slice(line - 1).join("\n").slice(column - 1).startsWith(csvCell(value)));
    });
  })));

test("any text at all is read to its end, and each row is found again at its place", () =>
  fc.assert(fc.property(fc.string({unit: fc.constantFrom('"', ",", "\n", "\r", "a", " "), maxLength: 60}), (text) => {
    let end = -1;
    for (const row of csvRows(text)) {
      assert.ok(row.start > end && row.end >= row.start && row.lastLine >= row.line);
      assert.equal(row.line, text.slice(0, row.start).split("\n").length);
      assert.deepEqual(readRow(text, row.start, row.line), row);
      end = row.end;
    }
    assert.ok(end <= text.length);
  })));

const words = fc.stringMatching(/^[a-z][a-z ,"]{0,8}[a-z]$/);
const rowsOfWords = fc.array(fc.array(words, {minLength: 3, maxLength: 3}), {minLength: 1, maxLength: 8});

test("an opening quote too many is told at its place and costs its own row alone", () =>
  fc.assert(fc.property(rowsOfWords, fc.nat(), fc.nat({max: 2}), (rows, seed, column) => {
    const line = seed % rows.length;
    fc.pre(csvCell(rows[line]![column]!) === rows[line]![column]);
    const texts = rows.map((row) => row.map(csvCell));
    const place = texts[line]!.slice(0, column).join(",").length + (column ? 2 : 1);
    texts[line]![column] = `"${texts[line]![column]}`;
    const {rows: found, errors} = parseCsv(texts.map((row) => row.join(",") + "\n").join(""));
    assert.equal(errors.length, 1);
    assert.equal(errors[0]!.line, line + 1);
    if (errors[0]!.code === "CSV-QUOTE-OPEN") assert.equal(errors[0]!.column, place);
    assert.deepEqual(found.map((row) => row.map(({value}) => value)), rows.toSpliced(line, 1));
  })));
