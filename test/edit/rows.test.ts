// How a row comes into a file: in its place, with every other byte as it was.
import assert from "node:assert/strict";
import {describe, test} from "node:test";
import {ledgerTables} from "../../loaders/schema/index.ts";
import type {Table} from "../../loaders/schema/table.ts";
import {rowOf, withCell, withRow, withRows} from "../../tools/edit/rows.ts";

const {events, outlets, vocabulary} = ledgerTables as Record<string, Table>;
const head = "event_id,story_id,date,label,text,claim_ids,recorded_on";
const event = (event_id: string, day: number) => ({event_id, story_id: "s", date: `1900-03-0${day}`, label: "L",
  text: "T", claim_ids: ["x", "y"], recorded_on: "1900-04-01"});
const line = (id: string, day: number) => `${id},s,1900-03-0${day},L,T,x y,1900-04-01`;
const file = (...lines: string[]) => [head, ...lines].map((one) => `${one}\n`).join("");

describe("a row that is added", () => {
  const places: [where: string, before: string, added: [id: string, day: number][], after: string][] = [
    ["stands alone in a file without rows", file(), [["a", 1]], file(line("a", 1))],
    ["stands before the first that comes behind it", file(line("b", 2), line("d", 4)), [["a", 1]],
      file(line("a", 1), line("b", 2), line("d", 4))],
    ["stands between two", file(line("b", 2), line("d", 4)), [["c", 3]],
      file(line("b", 2), line("c", 3), line("d", 4))],
    ["stands behind the last", file(line("b", 2), line("d", 4)), [["e", 5]],
      file(line("b", 2), line("d", 4), line("e", 5))],
    ["stands behind one that is equal in what they are sorted by", file(line("b", 2), line("d", 4)), [["b", 2]],
      file(line("b", 2), line("b", 2), line("d", 4))],
    ["goes by the second column where the first is equal", file(line("a", 2), line("c", 2)), [["b", 2]],
      file(line("a", 2), line("b", 2), line("c", 2))],
    ["stands before the first behind it where the file is in no order", file(line("d", 4), line("b", 2), line("e", 5)),
      [["c", 3]], file(line("c", 3), line("d", 4), line("b", 2), line("e", 5))],
    ["stands behind all that are in no order where none comes behind it", file(line("d", 4), line("b", 2)), [["e", 5]],
      file(line("d", 4), line("b", 2), line("e", 5))],
    ["stands in its place beside others that are added", file(line("c", 3)), [["e", 5], ["b", 2], ["d", 4], ["a", 1]],
      file(line("a", 1), line("b", 2), line("c", 3), line("d", 4), line("e", 5))],
    ["ends the line before it where that had no end", `${head}\n${line("a", 1)}`, [["b", 2]],
      file(line("a", 1), line("b", 2))],
    ["ends its line as the others do", file(line("a", 1)).replaceAll("\n", "\r\n"), [["b", 2]],
      file(line("a", 1), line("b", 2)).replaceAll("\n", "\r\n")],
    ["ends as they do where the last had no end", `${head}\r\n${line("a", 1)}`, [["b", 2]],
      file(line("a", 1), line("b", 2)).replaceAll("\n", "\r\n")]
  ];
  for (const [where, before, added, after] of places)
    test(where, () => assert.equal(withRows(before, events!, added.map(([id, day]) => event(id, day))), after));

  test("in no number leaves the file as it is", () => assert.equal(withRows("nonsense", events!, []), "nonsense"));
  test("has quotes where its cells need them, and nothing for null", () =>
    assert.equal(withRow("outlet_id,name,domain,note\n", outlets!, {outlet_id: "a", name: "A, \"B\"", domain: null,
      note: null}), 'outlet_id,name,domain,note\na,"A, ""B""",,\n'));
  test("fills the columns that the file has, in its order", () =>
    assert.equal(withRow("note,name,outlet_id,domain\n", outlets!,
      {outlet_id: "a", name: "A", domain: "d", note: null}), "note,name,outlet_id,domain\n,A,a,d\n"));
  test("comes last in a table that is not sorted", () =>
    assert.equal(withRow("kind,word_id,name,adjective,note\nside,b,B,,\n", vocabulary!,
      {kind: "party", word_id: "a", name: "A", adjective: null, note: null}),
    "kind,word_id,name,adjective,note\nside,b,B,,\nparty,a,A,,\n"));
});

describe("a column that files may lack", () => {
  const bare = "outlet_id,name,domain,note\na,A,,\nc,C,,\n";
  const row = (aliases: string[]) => ({outlet_id: "b", name: "B", domain: null, note: null, aliases});
  test("comes in with the first row that says something there, empty in all others", () =>
    assert.equal(withRow(bare, outlets!, row(["Bee"])),
      "outlet_id,name,domain,note,aliases\na,A,,,\nb,B,,,Bee\nc,C,,,\n"));
  test("comes in at the ends of lines, whatever ends them", () =>
    assert.equal(withRow(bare.replaceAll("\n", "\r\n"), outlets!, row(["Bee"])),
      "outlet_id,name,domain,note,aliases\r\na,A,,,\r\nb,B,,,Bee\r\nc,C,,,\r\n"));
  test("stays away while no row says anything there", () =>
    assert.equal(withRow(bare, outlets!, row([])), "outlet_id,name,domain,note\na,A,,\nb,B,,\nc,C,,\n"));
  test("comes in with a cell", () =>
    assert.equal(withCell(bare, outlets!, "c", "aliases", "Sea"),
      "outlet_id,name,domain,note,aliases\na,A,,,\nc,C,,,Sea\n"));
  test("does not come in twice", () =>
    assert.equal(withCell("outlet_id,aliases\na,\n", outlets!, "a", "aliases", "Ay"), "outlet_id,aliases\na,Ay\n"));
});

describe("a cell that is changed", () => {
  const text = `kind,word_id,name\nparty,x,"P, p"\nside,x,S\r\nside,y,Y`;
  const cells: [what: string, id: string, column: string, after: string | null][] = [
    ["in the row of its whole id", "side/x", "name", `kind,word_id,name\nparty,x,"P, p"\nside,x,"N, n"\r\nside,y,Y`],
    ["in a line without an end", "side/y", "name", `kind,word_id,name\nparty,x,"P, p"\nside,x,S\r\nside,y,"N, n"`],
    ["in no row where none has the id", "x", "name", null],
    ["in no row where the table has no such column", "side/x", "hue", null]
  ];
  for (const [what, id, column, after] of cells)
    test(`stands ${what}`, () => assert.equal(withCell(text, vocabulary!, id, column, "N, n"), after));
});

test("the cells of a row are found by its id, as the file has them; what a short line lacks is empty", () => {
  const text = 'kind,word_id,name\nparty,x,"P, p"\nside,x\n';
  assert.deepEqual([rowOf(text, vocabulary!, "party/x"), rowOf(text, vocabulary!, "side/x"),
    rowOf(text, vocabulary!, "side/z")],
  [{kind: "party", word_id: "x", name: "P, p"}, {kind: "side", word_id: "x", name: ""}, null]);
});
