import assert from "node:assert/strict";
import {test} from "node:test";
import fc from "fast-check";
import {finder, plain} from "../../src/charts/view/search.ts";
import {bandsOf, readBand, writeBand} from "../../src/components/table/bands.ts";
import {cellParts} from "../../src/components/table/cell.ts";
import {shownText, type Row, type TableColumn} from "../../src/components/table/column.ts";
import {fileName, viewCsv, viewJson} from "../../src/components/table/files.ts";
import {inVain} from "../../src/components/table/in-vain.ts";
import {columnNamed, columnsMeant} from "../../src/components/table/named-column.ts";
import {misread} from "../../src/components/table/misread.ts";
import {canBeCounted, facet, rowsOf, withIds, type Table} from "../../src/components/table/rows.ts";
import {
  isBare, isSame, isSound, operators, operatorsOf, readView, toggled, wholeTable, writeView, type Filter, type TableView
} from "../../src/components/table/view.ts";
import {runs} from "../runs.ts";

const column = (name: string, kind: TableColumn["kind"], leads: TableColumn["leads"] = null): TableColumn =>
  ({name, kind, description: "", words: {}, leads, separator: " | "});

const columns = [
  column("id", "text"),
  column("who", "text", {table: "claimants", to: "claimant_id"}),
  column("low", "integer"),
  column("said_on", "day"),
  {...column("measure", "word"), words: {killed: "Dead.", losses: "Not said.", wounded: "Hurt."}},
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

/** With what other sites mark links: nobody asked it of a table. */
const marked = "?utm_source=a&fbclid=1&gclid=1&mc_cid=1&mc_eid=1&msclkid=1&gad_source=1&gbraid=1&wbraid=1&_ga=1&_gl=1" +
  "&_gl=2&igshid=1&yclid=1&twclid=1&ttclid=1&si=1";

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
  assert.equal(filtered(["low", "within", "498..6000"]), "a");
  assert.equal(filtered(["low", "within", "0..1000"], ["low", "within", "1e4..1e5"]), "ad");
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
  assert.deepEqual(told("low", {...view, filters: []}),
    [["is", "498", 1, false], ["is", "6000", 1, false], ["is", "12000", 1, false], ["empty", "", 1, false]]);
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

test("texts of which each is another are not counted", () => {
  assert.deepEqual(columns.filter((one) => !canBeCounted(table, one)).map(({name}) => name), ["id"]);
});

test("a search finds words anywhere and numbers whole: not within others, nor within a day", () => {
  const finds = (search: string, text: string) => finder(search)(plain(text));
  for (const [search, text] of [["22", "12,200 killed"], ["22", "said on 2022-03-22"], ["5", "russia-2022-05-05-1500"],
    ["2", "2022"], ["1.5", "11.5"], ["12,00", "12,000"], ["03", "2022-03-02"]] as const)
    assert.equal(finds(search, text), false, `${search} in ${text}`);
  for (const [search, text] of [["22", "22 March"], ["12000", "12,000 killed"], ["12,000", "at least 12000"],
    ["2022", "2022-03-02"], ["2022-03", "2022-03-02"], ["2022-03-02", "mod-2022-03-02-killed-498"],
    ["498", "mod-2022-03-02-killed-498"], ["2022-03-02-kill", "mod-2022-03-02-killed-498"],
    ["14.056", "14.056225 14.056"],
    ["zoe 498.", "498 said Zoë"], ["6000-8000", "6,000 to 8,000"], ["f-16", "F-16"], ["", "anything"]] as const)
    assert.equal(finds(search, text), true, `${search} in ${text}`);
});

test("numbers are counted one by one where they are few, else in bands that hold each of them once", () => {
  assert.equal(bandsOf([1, 2, 2, 3]), null);
  const far = [0, 1, 3, 7, 12, 40, 90, 400, 4000, 70_000, 1_000_000];
  assert.deepEqual(bandsOf(far), [[0, 1], [1, 10], [10, 100], [100, 1000], [1000, 10_000], [10_000, 100_000],
    [100_000, 1_000_000], [1_000_000, 10_000_000]]);
  assert.deepEqual(bandsOf([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 34]), [[0, 5], [5, 10], [10, 15], [15, 20], [20, 25],
    [25, 30], [30, 35]]);
  const number = fc.oneof(fc.integer({min: -1000, max: 10_000_000}), fc.double({min: 0.001, max: 5000, noNaN: true}));
  fc.assert(fc.property(fc.array(number, {minLength: 1, maxLength: 40}), (numbers) => {
    const bands = bandsOf(numbers);
    for (const one of numbers)
      assert.equal(bands?.filter(([from, below]) => one >= from && one < below).length ?? 1, 1, String(one));
    for (const band of bands ?? []) assert.deepEqual(readBand(writeBand(band)), band);
  }));
});

test("what an address asks in vain is told, with what would be understood, and nothing else is", () => {
  const told = (search: string) => misread(search, columns);
  assert.deepEqual(told("?low__from=many"), ["low__from=many is left out: low takes a number, such as 1000."]);
  assert.deepEqual(told("?lowe=5"),
    ["lowe is left out: the table has no such column; low is the nearest. Columns, below, names all that it has."]);
  assert.deepEqual(told("?low__contains=5"), ["low__contains is left out: low takes low__from=, low__to=, " +
    "low__within=, low=, low__empty= or low__filled=."]);
  assert.deepEqual(told("?said_on=2.3.2022"),
    ["said_on=2.3.2022 is left out: said_on takes a day, such as 2022-03-02."]);
  assert.deepEqual(told("?measure=kiled"),
    ["measure=kiled is left out: measure takes killed, losses or wounded, perhaps killed."]);
  assert.deepEqual(told("?low__within=9..3"),
    ["low__within=9..3 is left out: low takes two numbers there, the smaller first, such as 10..100."]);
  assert.deepEqual(told("?_page=-3&_colour=1&_sort=-colour").length, 3);
  assert.deepEqual(told(marked), []);
  assert.deepEqual(told("?_search=a&_search=b"), ["A second _search is left out: a view has one."]);
  assert.equal(told("?low__from__to=1&said_on__from=2022-02-30").length, 2);
  assert.equal(told(`?${Array.from({length: 2000}, (_, at) => `c${at}=1`).join("&")}`).at(-1), "So are 1989 more.");
  const part = fc.tuple(fc.constantFrom("_page", "_sort", "_columns", "_facets", "_colour", "__proto__", "low"),
    fc.constantFrom("2", "1e3", "0x10", " 2", "+3", "0", "low", "-low", "--low", "low,id", "low,", "__proto__"));
  fc.assert(fc.property(part, ([name, value]) => {
    const search = `?${new URLSearchParams([[name, value]])}`;
    if (writeView(readView(search, columns)) === "") assert.equal(told(search).length, 1, search);
    else if (!value.includes(",")) assert.deepEqual(told(search), [], search);
  }), runs(300));
  fc.assert(fc.property(view, (made) => assert.deepEqual(told(writeView(made)), [])));
  fc.assert(fc.property(fc.constantFrom(...columns.map(({name}) => name)), fc.constantFrom(...operators), fc.string(),
    (column, operator, value) => {
      const search = `?${new URLSearchParams({[`${column}__${operator}`]: value})}`;
      assert.equal(told(search).length, readView(search, columns).filters.length ? 0 : 1, search);
    }));
});

/** Columns of the tables of claims and of gaps. */
const idColumns = ["claim_id", "claimant_id", "claimant_kind", "victims_party", "smaller_claim_id", "larger_claim_id",
  "smaller_age", "said_on"]
  .map((name) => column(name, "text", name.endsWith("_id") ? {table: "claims", to: name} : null));

test("a column is meant by its name, its head, or the part of its name that no other column shares", () => {
  const meant: [string, string | string[]][] = [
    ["claimant_id", "claimant_id"], ["claimant", "claimant_id"], ["Claimant", "claimant_id"], ["CLAIM", "claim_id"],
    ["said on", "said_on"], ["said-on", "said_on"], ["said", "said_on"], ["party", "victims_party"],
    ["smaller claim", "smaller_claim_id"], ["age", "smaller_age"], ["smaller", ["smaller_claim_id", "smaller_age"]],
    ["victim", []], ["", []], ["_id", []], ["__proto__", []], ["id", ["claim_id", "claimant_id", "smaller_claim_id",
      "larger_claim_id"]]
  ];
  for (const [word, names] of meant) {
    assert.deepEqual(columnsMeant(word, idColumns).map(({name}) => name), [names].flat(), word);
    assert.equal(columnNamed(word, idColumns), typeof names === "string" ? names : null, word);
  }
});

test("what an address calls by a head is taken, kept by the column's own name, and told", () => {
  const search = "?Claimant=mod&party__not=x&_sort=-said&_columns=claim,party&_facets=Claimant&_one=party&utm_source=a";
  const read = readView(search, idColumns);
  assert.equal(writeView(read), "?claimant_id=mod&victims_party__not=x&_facets=claimant_id" +
    "&_columns=claim_id,victims_party&_one=victims_party&_sort=-said_on");
  assert.deepEqual(misread(search, idColumns), ["Claimant is read as claimant_id.", "party is read as victims_party.",
    "said is read as said_on.", "claim is read as claim_id."]);
  assert.deepEqual(misread("?smaller=1", idColumns),
    ["smaller is left out: it may be smaller_claim_id or smaller_age."]);
  assert.deepEqual(misread("?said=2.3.2022", columns),
    ["said is read as said_on.", "said=2.3.2022 is left out: said_on takes a day, such as 2022-03-02."]);
  fc.assert(fc.property(fc.string(), (word) => {
    const meant = columnNamed(word, idColumns);
    assert.equal(meant === null || idColumns.some(({name}) => name === meant), true);
  }));
});

test("a name stands for its id, that of several for all of them", () => {
  const who = (search: string) => rowsOf(table, withIds(table, readView(search, columns))).map(({id}) => id).join("");
  assert.equal(who("?who=ministry"), "ac");
  assert.equal(who("?who=angstrom"), "b");
  assert.equal(who("?who__not=Ministry"), "bd");
  assert.equal(who("?who=toString"), "");
  const twins = {...table, names: {claimants: {mod: "Same", zoe: "Same", eve: "Zulu"}}};
  assert.equal(rowsOf(twins, withIds(twins, readView("?who=same", columns))).map(({id}) => id).join(""), "abc");
});

test("one row of each value is the first in the order of the view", () => {
  assert.equal(ids({one: "who"}), "abd");
  assert.equal(ids({one: "who", sort: "-id"}), "dcb");
  assert.equal(ids({one: "via"}), "abcd");
  fc.assert(fc.property(view, (made) => {
    const [some, all] = [rowsOf(table, made), rowsOf(table, {...made, one: ""})];
    assert.deepEqual(some, all.filter((row) => some.includes(row)));
    if (made.one) assert.equal(some.length, new Set(all.map((row) => String(row[made.one] ?? ""))).size);
  }));
});

test("the order in which a page opens stays whatever else an address asks, and what is written is read so", () => {
  const order = "-low";
  const sort = (search: string) => readView(search, columns, order).sort;
  for (const kept of ["?_one=", "?_one=who", "?measure=killed", "?_search=a", "?_page=2", "?_sort=colour"])
    assert.equal(sort(kept), order, kept);
  assert.equal(sort("?_all=1"), "");
  assert.equal(sort("?measure=killed&_sort="), "");
  assert.equal(sort("?_one=who&_sort=who"), "who");
  assert.equal(writeView(wholeTable, order), "?_all=1");
  fc.assert(fc.property(view, (made) => assert.deepEqual(readView(writeView(made, order), columns, order), made)));
});

test("an address asks nothing where it has only what others marked it with", () => {
  for (const bare of ["", "?", marked]) assert.equal(isBare(bare), true, bare);
  for (const asks of ["?_all=1", "?low=3", "?utm_source=a&_page=2"]) assert.equal(isBare(asks), false, asks);
  assert.deepEqual(misread("?_all=1", columns), []);
  assert.deepEqual(readView("?_all=1", columns), wholeTable);
});

test("a view without rows says why: the value that no row has with the one that was meant, or that nothing meets all",
  () => {
  const told = (search: string) => inVain(table, readView(search, columns));
  assert.deepEqual(told("?who=mob"), ["No row has the who “mob”; did you mean mod (Ministry)?"]);
  assert.deepEqual(told("?who=Minstry"), ["No row has the who “Minstry”; did you mean mod (Ministry)?"]);
  assert.deepEqual(told("?who=quite-else"), ["No row has the who “quite-else”."]);
  assert.deepEqual(told("?id=b&who=mod"), ["Each condition has rows, and no row meets all of them: take one away."]);
  assert.deepEqual(told("?who=mod&who=mob"), ["No row has the who “mob”; did you mean mod (Ministry)?"]);
  assert.deepEqual(told("?low__from=99999&measure=killed"), ["No row has a low from 99999 on."]);
  assert.deepEqual(told("?_search=zzz"), ["No row says “zzz”."]);
  assert.deepEqual(told("?who=mod&_search=12,000"),
    ["Each condition has rows, and no row meets all of them: take one away."]);
  assert.deepEqual(told("?via=Ap"), ["No row has the via “Ap”; did you mean AP?"]);
  const named = {...table, names: {claimants: {...table.names.claimants, ann: "Ann"}}};
  assert.deepEqual(inVain(named, readView("?who=ann", columns)), ["No row has the who Ann (ann)."]);
  fc.assert(fc.property(view, (made) => {
    const lines = inVain(table, made);
    if (!rowsOf(table, made).length) assert.ok(lines.length > 0, writeView(made));
    else assert.ok(lines.every((line) => line.startsWith("No row has the ")), writeView(made));
  }));
});

test("the file of a view says story, table, version and what was asked, and has a name that any system takes", () => {
  const page = {story: "ukraine-2022", name: "claims", version: "0.2.0+1a2b3c4d"};
  const named = (asked: Partial<TableView>) => fileName(page, {...wholeTable, ...asked}, "csv");
  assert.equal(named({}), "tollbook-ukraine-2022-claims-0.2.0+1a2b3c4d.csv");
  assert.equal(named({page: 3, facets: ["who"]}), named({}));
  assert.equal(named({filters: [{column: "low", operator: "from", value: "1000"}], sort: "-said_on"}),
    "tollbook-ukraine-2022-claims-0.2.0+1a2b3c4d-low-from-1000-sort-down-said_on.csv");
  assert.equal(named({search: 'a/b:c*"Zoë"?'}), "tollbook-ukraine-2022-claims-0.2.0+1a2b3c4d-search-a-b-c-Zoe.csv");
  fc.assert(fc.property(view, (made) => {
    assert.match(named(made), /^[\p{L}\p{N}._+-]{1,160}$/u);
  }));
});

const name = fc.constantFrom(...columns.map(({name}) => name));
const filter = fc.record({
  column: name,
  operator: fc.constantFrom(...operators),
  value: fc.oneof(fc.constantFrom("", "2022", "2022-03-02", "-7", "1e3", "1..5", "killed", "true"), fc.string())
}, {noNullPrototype: true}).filter((one) => isSound(one, columns.find(({name}) => name === one.column)!));
const view: fc.Arbitrary<TableView> = fc.record({
  search: fc.string().map((text) => text.trim()),
  filters: fc.uniqueArray(filter, {comparator: isSame, maxLength: 5}),
  sort: fc.oneof(fc.constant(""), name, name.map((one) => `-${one}`)),
  page: fc.integer({min: 1, max: 900}),
  columns: fc.option(fc.uniqueArray(name, {minLength: 1})),
  facets: fc.uniqueArray(name),
  one: fc.oneof(fc.constant(""), name)
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
      assert.ok(["", "7", "2022", "2022-03-02", "1..5", "true", "killed"].some((value) =>
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

test("an id that every object answers to is no name", () => {
  for (const id of ["constructor", "toString", "__proto__"]) {
    assert.equal(shownText(columns[1]!, id, table.names), id);
    assert.deepEqual(cellParts(columns[1]!, id, table.names, ""), [{text: id}]);
    assert.deepEqual(cellParts(columns[4]!, id, table.names, ""), [{text: id}]);
  }
});
