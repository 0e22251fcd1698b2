import assert from "node:assert/strict";
import {test} from "node:test";
import fc from "fast-check";
import {strToU8, zipSync} from "fflate";
import {readWorkbook} from "../../tools/edit/workbook/read.ts";
import {workbook} from "../../tools/edit/workbook/write.ts";
import {runs} from "../runs.ts";

const text = fc.string({unit: "grapheme", maxLength: 12}).filter((one) => one.trim() !== "" || one === "")
  .map((one) => one.replace(/\r\n?/g, "\n")).filter((one) => !/[\ud800-\udfff](?![\udc00-\udfff])/.test(one));

test("a workbook gives back every text that was put into it, formulas, control letters and all", () =>
  fc.assert(fc.property(fc.array(fc.array(fc.oneof(text, fc.constantFrom("=1+1", "_x000D_", "<a>&\"", "\u0001", "00012",
    "2022-03-02", "1.4E+04")), {minLength: 1, maxLength: 5}), {minLength: 1, maxLength: 5}), (rows) => {
    const [sheet] = readWorkbook(workbook([{name: "A & B", rows}]));
    const filled = rows.map((cells, at) => ({line: at + 1, cells}))
      .filter(({cells}) => cells.some((cell) => cell.trim() !== ""));
    const cut = (cells: string[]) => cells.slice(0, cells.findLastIndex((cell) => cell !== "") + 1);
    assert.equal(sheet!.name, "A & B");
    assert.deepEqual(sheet!.rows, filled.map(({line, cells}) => ({line, cells: cut(cells)})));
  }), runs(200)));

/** A workbook as programs write it: shared texts, days as numbers with a format, rows and cells that are left out. */
function program(cells: string, {date1904 = false, state = ""} = {}): Uint8Array {
  const parts: Record<string, string> = {
    "xl/workbook.xml": `<x:workbook xmlns:x="m" xmlns:r="o">` +
      `<x:workbookPr${date1904 ? ' date1904="1"' : ""}/><x:sheets>` +
      `<x:sheet name="Hidden" sheetId="1" state="hidden" r:id="rId1"/><x:sheet name="Data" sheetId="2"${state} ` +
      'r:id="rId2"/></x:sheets></x:workbook>',
    "xl/_rels/workbook.xml.rels": '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/>' +
      '<Relationship Id="rId2" Target="/xl/worksheets/sheet2.xml"/></Relationships>',
    "xl/sharedStrings.xml": "<sst><si><t>plain</t></si>" +
      "<si><r><t>ri</t></r><r><t>ch</t></r><rPh><t>no</t></rPh></si></sst>",
    "xl/styles.xml": '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[$-409]d\\-mmm\\-yy;@"/>' +
      '<numFmt numFmtId="165" formatCode="#,##0&quot; dead&quot;"/></numFmts><cellXfs><xf numFmtId="0"/>' +
      '<xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>',
    "xl/worksheets/sheet1.xml": "<worksheet><sheetData/></worksheet>",
    "xl/worksheets/sheet2.xml": `<worksheet><sheetData>${cells}</sheetData></worksheet>`
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}

const cellCases: [cell: string, text: string][] = [
  ['<c r="A3" t="s"><v>0</v></c>', "plain"],
  ['<c r="A3" t="s"><v>1</v></c>', "rich"],
  ['<c r="A3" s="1"><v>44616</v></c>', "2022-02-24"],
  ['<c r="A3" s="2"><v>44616.75</v></c>', "2022-02-24"],
  ['<c r="A3" s="3"><v>14000</v></c>', "14000"],
  ['<c r="A3"><v>1.4E4</v></c>', "14000"],
  ['<c r="A3"><v>0.95</v></c>', "0.95"],
  ['<c r="A3" t="b"><v>1</v></c>', "true"],
  ['<c r="A3" t="str"><f>A1</f><v>said</v></c>', "said"],
  ['<c r="A3"><f>SUM(1,2)</f><v>3</v></c>', "3"],
  ['<c r="A3" t="d"><v>2022-02-24T00:00:00Z</v></c>', "2022-02-24"],
  ['<c r="C3" t="s"><v>0</v></c>', ",,plain"],
  ['<c r="A3" t="b"><v>0</v></c>', "false"],
  ['<c r="A3" t="e"><v>#REF!</v></c><c><v>2</v></c>', ",2"],
  ['<c r="A3" t="s"><v>9</v></c><c r="B3"><v>many</v></c>', ",many"],
  ['<c r="A3" t="inlineStr"><is><t>in_x0020_line</t></is></c>', "in line"],
  ['<c r="AB3"><v>1</v></c>', `${",".repeat(27)}1`],
  ['<c r="A3"><v>1</v></c><c r="ALL3"><v>2</v></c><c r="ALM3"><v>3</v></c>', `1${",".repeat(999)}2`]
];
for (const [cell, expected] of cellCases)
  test(`a workbook's cell ${cell} is ${JSON.stringify(expected.slice(0, 40))}, in the row of its number`, () => {
    assert.deepEqual(readWorkbook(program(`<row r="3">${cell}</row>`)),
      [{name: "Data", rows: [{line: 3, cells: expected.split(",")}]}]);
  });

test("days are counted from 1904 where the workbook says so", () => {
  const [sheet] = readWorkbook(program('<row><c s="1"><v>43154</v></c></row>', {date1904: true}));
  assert.deepEqual(sheet!.rows, [{line: 1, cells: ["2022-02-24"]}]);
});

test("a sheet that is hidden is not read, one that is said to be visible is; rows without a number follow", () => {
  const rows = '<row r="3"><c><v>1</v></c></row><row><c><v> </v></c></row><row><c><v>2</v></c></row>';
  assert.deepEqual(readWorkbook(program(rows, {state: ' state="veryHidden"'})), []);
  assert.deepEqual(readWorkbook(program(rows, {state: ' state="visible"'})),
    [{name: "Data", rows: [{line: 3, cells: ["1"]}, {line: 5, cells: ["2"]}]}]);
});

test("what is no workbook, or unpacks to more than any table, is refused in a sentence", () => {
  assert.throws(() => readWorkbook(strToU8("PK and nothing")), /broken off or no workbook/);
  assert.throws(() => readWorkbook(zipSync({"a.txt": strToU8("x")})), /no workbook of Excel’s kind/);
  const bomb = zipSync({"xl/workbook.xml": strToU8("<workbook/>"), "xl/worksheets/sheet1.xml": new Uint8Array(99)});
  // An entry of the list of contents has its size unpacked 24 bytes behind its mark; this one's is the last.
  Buffer.from(bomb.buffer).writeUInt32LE(300e6, Buffer.from(bomb.buffer).lastIndexOf("PK\u0001\u0002") + 24);
  assert.throws(() => readWorkbook(bomb), /more than 256 MB/);
});
