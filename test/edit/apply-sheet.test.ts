// What a sheet that came back does to a draft, and what a correction of one cell does, without a byte on the disk.
import assert from "node:assert/strict";
import {describe, test} from "node:test";
import {ledgerTables, type LedgerName} from "../../loaders/schema/index.ts";
import type {Table} from "../../loaders/schema/table.ts";
import {applySheet} from "../../tools/edit/apply-sheet.ts";
import {correctCell} from "../../tools/edit/correct.ts";
import {openDraft} from "../../tools/edit/draft.ts";
import {sheetIn, sheetOut} from "../../tools/edit/sheet.ts";
import {ledgers} from "../fixtures/atlantis.ts";

const today = "1901-02-01";
const queen = "atlantis-crown-1900-03-12-killed-1000";
const mu = "mu-observers-1900-04-02-killed-1200";

/** The table as a sheet with some rows changed, by id, and new ones; and what it does. */
function applied(name: LedgerName, changes: Record<string, Record<string, string>>, reason = "Seen again.") {
  const draft = openDraft("atlantis-1900", ledgers);
  const declared: Table = ledgerTables[name];
  const key = declared.key.at(-1)!;
  const rows = sheetIn(declared, Buffer.from(sheetOut(declared, draft.ledger[name])));
  for (const [id, cells] of Object.entries(changes)) {
    const row = rows.find((one) => one.cells[key] === id);
    if (row) Object.assign(row.cells, cells);
    else rows.push({line: rows.length + 2, cells: {...Object.fromEntries(Object.keys(declared.row.shape).map((column) =>
      [column, ""])), [key]: id, ...cells}});
  }
  const found = applySheet(draft, name, rows, reason, today);
  const after = draft.now.get(name)!.split("\n").filter((line) => !draft.was.get(name)!.includes(line));
  const corrections = draft.now.get("corrections")!.split("\n").slice(2).filter(Boolean)
    .map((line) => line.split(",").slice(1, 4).join(" "));
  return {...found, after, corrections};
}

describe("a sheet", () => {
  test("that is as it was changes nothing", () =>
    assert.deepEqual(applied("outlets", {}), {lines: [], changed: 0, added: 0, absent: 0, after: [], corrections: []}));

  test("tells each cell that is another, and corrects it where a reason is said", () => {
    const change = {"y-llanw": {note: "In Welsh.", domain: ""}};
    assert.deepEqual(applied("outlets", change), {changed: 1, added: 0, absent: 0,
      lines: ["line 7: Domain of y-llanw: “llanw.example” → nothing", "line 7: Note of y-llanw: nothing → “In Welsh.”"],
      after: ["y-llanw,Y Llanw,,In Welsh."],
      corrections: ["outlets/y-llanw/domain llanw.example ", "outlets/y-llanw/note  In Welsh."]});
    const {after, corrections, changed} = applied("outlets", change, "");
    assert.deepEqual([after, corrections, changed], [[], [], 1]);
  });

  test("tells a row that is new, and puts it in its place", () =>
    assert.deepEqual(applied("outlets", {nova: {name: "Nova"}}, ""), {changed: 0, added: 1, absent: 0,
      lines: ["line 8: nova is new"], after: ["nova,Nova,,"], corrections: []}));

  test("counts the rows that it has not, which stay", () => {
    const draft = openDraft("atlantis-1900", ledgers);
    const rows = sheetIn(ledgerTables.outlets, Buffer.from(sheetOut(ledgerTables.outlets, draft.ledger.outlets)));
    assert.deepEqual(applySheet(draft, "outlets", rows.slice(2), "", today),
      {lines: [], changed: 0, added: 0, absent: 2});
    assert.deepEqual(draft.now, draft.was);
  });

  const figures: [what: string, id: string, cells: Record<string, string>, corrections: string[]][] = [
    ["words in the lower count", queen, {low: "at least 2,000"},
      [`claims/${queen}/low 1000 2000`, `claims/${queen}/bound more-than at-least`]],
    ["words in the upper count", mu, {high: "about 900"}, [`claims/${mu}/low  900`, `claims/${mu}/high 1200 900`,
      `claims/${mu}/bound up-to about`]],
    ["words beside a bound that was emptied", queen, {low: "at least 1,000", bound: ""},
      [`claims/${queen}/bound more-than at-least`]],
    ["a count alone in a row that stands", queen, {low: "2000"}, [`claims/${queen}/low 1000 2000`]]
  ];
  for (const [what, id, cells, corrections] of figures)
    test(`takes a figure of ${what}`, () =>
      assert.deepEqual(applied("claims", {[id]: cells}).corrections, corrections));

  test("says what a bound does not hold of a figure's words", () =>
    assert.equal(applied("claims", {[queen]: {low: "well over 2,000"}}).lines[0],
      "line 6: “well over 2,000” is taken as more than 2,000: by how much more is not kept"));

  test("takes a count alone in a new row as exact, and the day of adding for its day", () => {
    const cells = {outlet_id: "y-llanw", language: "en", figure_words: "5", measure: "killed",
      victims_party: "lemuria", victims_group: "military"};
    const added = (own: Record<string, string>) =>
      applied("reports", {"read-1": {...cells, claim_id: queen, ...own}}, "").after;
    assert.deepEqual(added({low: "5"}).map((line) => line.split(",").slice(8, 11).join()), ["5,5,exact"]);
    assert.throws(() => added({high: "5"}), {details: ["line 27: bound “” must be one of exact, at-least, more-than, " +
      "up-to, about, almost, range"]});
    assert.deepEqual(added({low: "5", bound: "at-least"}).map((line) => line.split(",").slice(8, 11).join()),
      ["5,,at-least"]);
    assert.deepEqual(added({low: "5"}).map((line) => [line.split(",")[0], line.includes(today)]), [["r-27", true]]);
  });

  const refused: [what: string, table: LedgerName, cells: Record<string, Record<string, string>>, told: string[]][] = [
    ["a day that may be two", "claims", {[queen]: {said_on: "3/2/1900"}},
      ["line 6: said_on “3/2/1900” may mean two days; write it like 2022-03-02"]],
    ["a cell of no form of its column", "claims", {[queen]: {low: "many"}},
      ["line 6: low “many” must be digits only, like 14000, or empty"]],
    ["words of a figure beside another bound", "claims", {[queen]: {low: "about 900", bound: "exact"}},
      ["line 6: low “about 900” must be digits only, like 14000, or empty"]]
  ];
  for (const [what, table, cells, told] of refused)
    test(`is refused for ${what}`, () => assert.throws(() => applied(table, cells),
      {message: "1 cell of the sheet cannot be taken; nothing was written", details: told}));

  test("is refused where a row stands twice", () => {
    const draft = openDraft("atlantis-1900", ledgers);
    const rows = sheetIn(ledgerTables.outlets, Buffer.from(sheetOut(ledgerTables.outlets, draft.ledger.outlets)));
    assert.throws(() => applySheet(draft, "outlets", [...rows, {...rows[0]!, line: 8}], "", today),
      {details: ["line 8: cap-noir stands twice; keep one"]});
  });
});

describe("a correction of a cell", () => {
  const corrected = (target: string, now = "x", reason = "So.") => {
    const draft = openDraft("atlantis-1900", ledgers);
    return {...correctCell(draft, {target, now, reason}, today), draft};
  };
  test("keeps what the cell said, and numbers those of one day", () => {
    const {correction_id, was, draft} = corrected("outlets/y-llanw/domain", "");
    assert.deepEqual([correction_id, was], ["fix-1901-02-01-001", "llanw.example"]);
    assert.equal(correctCell(draft, {target: "outlets/y-llanw/name", now: "Llanw", reason: "So."}, today).correction_id,
      "fix-1901-02-01-002");
    assert.match(draft.now.get("corrections")!, /outlets\/y-llanw\/domain,llanw.example,,So\.,1901-02-01\n/);
  });
  const refused: [target: string, message: RegExp | string, how?: [now: string, reason: string]][] = [
    ["claims", "claims: a cell is named table/id/column, like claims/ID/as_of"],
    ["claims/x", "claims/x: a cell is named table/id/column, like claims/ID/as_of"],
    ["claim/x/low", "claim/x/low: no table claim; did you mean claims?"],
    ["corrections/fix-1/was", /^corrections\/fix-1\/was: no table corrections; /],
    ["outlets/y-llanw/nam", "outlets/y-llanw/nam: no column nam; did you mean name?"],
    ["outlets/y-llanw/outlet_id", /: an id is never changed; withdraw the row and add another$/],
    ["outlets/y-llan/name", "outlets/y-llan/name: no row y-llan; did you mean y-llanw?"],
    ["outlets/zzzzzzzzzz/name", /: no row zzzzzzzzzz; the first column of outlets\.csv has them$/],
    ["vocabulary/lemuria/name", "vocabulary/lemuria/name: a row of vocabulary is named kind/word_id; write " +
      "vocabulary/party/lemuria/name or vocabulary/side/lemuria/name"],
    ["outlets/y-llanw/name", "--reason: not said; every correction gives one", ["x", " "]]
  ];
  for (const [target, message, [now, reason] = ["x", "So."]] of refused)
    test(`${target} is refused${reason.trim() ? "" : " without a reason"}`, () =>
      assert.throws(() => corrected(target, now, reason), {message, code: 2}));
  test("is refused where the cell says that already", () =>
    assert.throws(() => corrected("outlets/y-llanw/name", "Y Llanw"),
      {message: 'outlets/y-llanw/name says "Y Llanw" already; nothing to correct', code: 1}));
});
