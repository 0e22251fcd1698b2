import assert from "node:assert/strict";
import {test} from "node:test";
import fc from "fast-check";
import type {Row, TableColumn} from "../../src/components/table/column.ts";
import {viewCsv, viewJson} from "../../src/components/table/files.ts";
import {canBeCounted, facet, rowsOf, type Table} from "../../src/components/table/rows.ts";
import {
  isSame, isSound, operators, operatorsOf, readView, toggled, wholeTable, writeView, type Filter, type TableView
} from "../../src/components/table/view.ts";

const column = (name: string, kind: TableColumn["kind"], leads: TableColumn["leads"] = null): TableColumn =>
  ({name, kind, description: "", words: {}, leads, separator: " | "});

const columns = [
  column("id", "text"),
  column("who", "text", {table: "claimants", to: "claimant_id"}),
  column("low", "integer"),
  column("said_on", "day"),
  column("measure", "word"),
  column("verified", "boolean"),
  column("via", "list")
];
const rows: Row[] = [
  {id: "a", who: "mod", low: 498, said_on: "2022-03-02", measure: "killed", verified: true, via: ["Tass", "AP"]},
  {id: "b", who: "zoe", low: 6000, said_on: "2022-03-02", measure: "losses", verified: null, via: []},
  {id: "c", who: "mod", low: null, said_on: null, measure: "killed", verified: false, via: ["AP"]},
  {id: "d", who: "eve", low: 12_000, said_on: "2023-01-31", measure: "wounded", verified: null, via: ["Reuters"]}
];
const table: Table = {columns, rows, names: {claimants: {mod: "Ministry", zoe: "Ängström", eve: "Zulu"}}};

function ids(view: Partial<TableView>): string {
  return rowsOf(table, {...wholeTable, ...view}).map(({id}) => id).join("");
}

const filtered = (...filters: [string, Filter["operator"], string?][]) =>
  ids({filters: filters.map(([column, operator, value = ""]) => ({column, operator, value}))});

test("a filter keeps the rows that its operator names", () => {
  assert.equal(filtered(["who", "is", "mod"]), "ac");
  assert.equal(filtered(["who", "not", "mod"]), "bd");
  assert.equal(filtered(["low", "from", "6000"]), "bd");
  assert.equal(filtered(["low", "to", "6000"]), "ab");
  assert.equal(filtered(["low", "is", "498.0"]), "a");
  assert.equal(filtered(["said_on", "from", "2022-03-03"]), "d");
  assert.equal(filtered(["said_on", "to", "2022-03-02"]), "ab");
  assert.equal(filtered(["said_on", "year", "2022"]), "ab");
  assert.equal(filtered(["verified", "is", "false"]), "c");
  assert.equal(filtered(["via", "is", "AP"]), "ac");
  assert.equal(filtered(["via", "contains", "reu"]), "d");
  assert.equal(filtered(["via", "empty"]), "b");
  assert.equal(filtered(["low", "empty"]), "c");
  assert.equal(filtered(["low", "filled"]), "abd");
});

test("text is found by the name that stands for an id, whatever its case and accents", () => {
  assert.equal(filtered(["who", "contains", "angstr"]), "b");
  assert.equal(filtered(["who", "contains", "zoe"]), "b");
  assert.equal(ids({search: "ministry KILLED"}), "ac");
  assert.equal(ids({search: "12,000"}), "d");
});

test("several values of one column are alternatives, columns must hold together", () => {
  assert.equal(filtered(["measure", "is", "killed"], ["measure", "is", "losses"]), "abc");
  assert.equal(filtered(["measure", "is", "killed"], ["measure", "is", "losses"], ["low", "filled"]), "ab");
  assert.equal(filtered(["low", "from", "500"], ["low", "to", "7000"]), "b");
});

test("rows are in the order of a column, ids by their names, empty cells last either way", () => {
  assert.equal(ids({sort: "low"}), "abdc");
  assert.equal(ids({sort: "-low"}), "dbac");
  assert.equal(ids({sort: "who"}), "bacd");
  assert.equal(ids({sort: "-said_on"}), "dabc");
  assert.equal(ids({sort: "nothing"}), "abcd");
});

test("a facet counts the values of what other filters leave, its own choices aside", () => {
  const view = {...wholeTable, filters: [
    {column: "measure", operator: "is" as const, value: "killed"},
    {column: "who", operator: "is" as const, value: "mod"}
  ]};
  const told = (name: string, of = view) => facet(table, of, columns.find((one) => one.name === name)!)
    .map(({filter, count, chosen}) => [filter.operator, filter.value, count, chosen]);
  assert.deepEqual(told("measure"), [["is", "killed", 2, true]]);
  assert.deepEqual(told("who"), [["is", "mod", 2, true]]);
  assert.deepEqual(told("via", {...view, filters: []}),
    [["is", "AP", 2, false], ["empty", "", 1, false], ["is", "Reuters", 1, false], ["is", "Tass", 1, false]]);
  assert.deepEqual(told("said_on", {...view, filters: []}),
    [["year", "2022", 2, false], ["empty", "", 1, false], ["year", "2023", 1, false]]);
});

test("choosing a value of a facet leaves as many rows as it says", () => {
  for (const one of columns.filter((column) => canBeCounted(table, column)))
    for (const {filter, count} of facet(table, wholeTable, one))
      assert.equal(rowsOf(table, toggled(wholeTable, filter)).length, count, JSON.stringify(filter));
});

test("numbers, and texts of which each is another, are not counted", () => {
  assert.deepEqual(columns.filter((one) => !canBeCounted(table, one)).map(({name}) => name), ["id", "low"]);
});

const name = fc.constantFrom(...columns.map(({name}) => name));
const filter = fc.record({
  column: name,
  operator: fc.constantFrom(...operators),
  value: fc.oneof(fc.constantFrom("", "2022", "2022-03-02", "-7", "1e3"), fc.string())
}, {noNullPrototype: true}).filter((one) => isSound(one, columns.find(({name}) => name === one.column)!));
const view: fc.Arbitrary<TableView> = fc.record({
  search: fc.string().map((text) => text.trim()),
  filters: fc.uniqueArray(filter, {comparator: isSame, maxLength: 5}),
  sort: fc.oneof(fc.constant(""), name, name.map((one) => `-${one}`)),
  page: fc.integer({min: 1, max: 900}),
  columns: fc.option(fc.uniqueArray(name, {minLength: 1})),
  facets: fc.uniqueArray(name)
}, {noNullPrototype: true});

test("an address gives back the view that it was made of", () => {
  fc.assert(fc.property(view, (made) => assert.deepEqual(readView(writeView(made), columns), made)));
  assert.equal(writeView(wholeTable), "");
});

test("any address is a view of the table, which answers it", () => {
  fc.assert(fc.property(fc.string(), (search) => {
    const read = readView(search, columns);
    assert.deepEqual(readView(writeView(read), columns), read);
    assert.ok(rowsOf(table, read).length <= rows.length);
  }));
  const strange = "?low__from=many&colour=red&said_on__from=yesterday&_sort=-colour&_page=-3&_columns=colour&who=";
  assert.deepEqual(readView(strange, columns), wholeTable);
});

test("each kind of column has operators, each of which some value satisfies", () => {
  for (const one of columns)
    for (const operator of operatorsOf(one))
      assert.ok(["", "7", "2022", "2022-03-02"].some((value) =>
        isSound({column: one.name, operator, value}, one)), `${one.name} ${operator}`);
});

test("the files of a view hold its rows in its columns, and where they are from on request", () => {
  const some = columns.filter(({name}) => ["id", "low", "via"].includes(name));
  assert.equal(viewCsv(some, rows.slice(0, 2)), "id,low,via\na,498,Tass | AP\nb,6000,\n");
  assert.equal(viewCsv(some, [{id: 'say "x", y', low: null, via: []}]), 'id,low,via\n"say ""x"", y",,\n');
  assert.deepEqual(JSON.parse(viewJson(some, rows.slice(1, 2))), [{id: "b", low: 6000, via: []}]);
  const address = "https://tolls.example/tables/claims.html?x=1";
  const source = {title: "Claims of a story", version: "1.0.0", address};
  assert.match(viewCsv(some, [], source), /^# Claims of a story\n# Version 1\.0\.0\. .*\n# https:\S+\nid,low,via\n$/);
  const told = JSON.parse(viewJson(some, rows, source));
  assert.deepEqual([told.source.address, told.source.version, told.rows.length], [source.address, "1.0.0", 4]);
});
