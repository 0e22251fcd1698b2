import assert from "node:assert/strict";
import {existsSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {test} from "node:test";
import fc from "fast-check";
import exportTable from "../../tools/command/export.ts";
import importTable from "../../tools/command/import.ts";
import {csvCell, parseCsv} from "../../loaders/read/csv.ts";
import {readLedger} from "../../loaders/read/ledger.ts";
import {flatColumns} from "../../tools/edit/flat/columns.ts";
import {guessColumns} from "../../tools/edit/flat/guess-columns.ts";
import {answersOf} from "../../tools/edit/flat/answers.ts";
import {flatRows} from "../../tools/edit/flat/out.ts";
import {planTable} from "../../tools/edit/flat/plan.ts";
import {Failure} from "../../tools/failure.ts";
import {readFlatTable} from "../../tools/edit/flat/read-table.ts";
import {isDay} from "../../src/toll/day.ts";
import {figureText} from "../../src/toll/figure.ts";
import {workbook} from "../../tools/edit/workbook/write.ts";
import {fixtureRoot} from "../loaders/corrupt.ts";
import {runs} from "../runs.ts";
import {diff, fileText, ledgerCopy, listening} from "./ledger-copy.ts";

const story = "atlantis-1900";
const files = ["claims", "reports", "outlets", "claimants", "vocabulary", "corrections"].map((name) => `${name}.csv`);
const csv = (rows: string[][]) => rows.map((cells) => cells.map(csvCell).join(",")).join("\r\n");

/** Imports a table, a CSV of rows or bytes, into a copy of the invented ledger. */
async function imported(table: string[][] | Uint8Array, words: string[] = [], root = ledgerCopy()) {
  const file = join(root, Array.isArray(table) ? "table.csv" : "table.xlsx");
  writeFileSync(file, Array.isArray(table) ? csv(table) : table);
  const before = files.map((name) => fileText(root, name));
  const voice = listening();
  const code = await importTable([file, "--story", story, "--ledger", root, ...words], voice, "1901-02-01");
  const changed = files.flatMap((name, at) => diff(before[at]!, fileText(root, name)));
  return {code, said: voice.said, changed, root};
}

const {ledger} = readLedger(story, fixtureRoot);
const noAnswers = () => answersOf({});

test("export writes no table from which rows of a damaged file would be missing", async () => {
  for (const name of files) {
    const root = ledgerCopy();
    writeFileSync(join(root, story, name), `${fileText(root, name)}a row of one cell\n`);
    const [table, voice] = [join(root, "table.xlsx"), listening()];
    assert.equal(await exportTable([table, "--story", story, "--ledger", root], voice), 1, name);
    assert.match(voice.said.join("\n"), new RegExp(`/${name}:\\d+:1 [^]*\nnothing was written: .* has problems$`));
    assert.equal(existsSync(table), false);
  }
});

test("an answer without its sign is a wrong call, but of a name that is new and needs no more", () => {
  for (const flag of ["column", "every", "same"] as const)
    assert.throws(() => answersOf({[flag]: ["killed of"]}),
      {message: `--${flag} killed of: write it like NAME=WORDS`, code: 2});
  assert.throws(() => answersOf({days: "day"}), {message: "--days day: write day-first or month-first", code: 2});
  const {columns, made} = answersOf({column: [" of = Group = x "], new: ["Le Cap"]});
  assert.deepEqual([[...columns], [...made]], [[["of", "Group = x"]], [["le cap", ""]]]);
});

for (const file of ["table.csv", "table.xlsx"])
  test(`what is exported as ${file} comes in with nothing changed`, async () => {
    const root = ledgerCopy();
    const voice = listening();
    assert.equal(await exportTable([join(root, file), "--story", story, "--ledger", root], voice), 0);
    const before = files.map((name) => fileText(root, name));
    assert.equal(await importTable([join(root, file), "--story", story, "--ledger", root, "--write"], voice), 0);
    assert.match(voice.said.at(-2)!, new RegExp(`^0 claims and 0 printings are new; ${ledger.reports.length} rows`));
    assert.deepEqual(files.map((name) => fileText(root, name)), before);
  });

test("the export's rows come in unchanged in any order of columns and rows, under titles in any case, without its ids",
  () => {
  const all = flatRows(ledger);
  const kept = flatColumns.map((_, at) => at).filter((at) => !flatColumns[at]!.title.includes("leave empty"));
  fc.assert(fc.property(fc.shuffledSubarray(kept, {minLength: kept.length}),
    fc.shuffledSubarray(all.map((_, at) => at)), fc.array(fc.boolean(), {minLength: kept.length}),
    (columns, rows, loud) => {
      const header = columns.map((at, index) =>
        (loud[index] ? flatColumns[at]!.title.toUpperCase() : flatColumns[at]!.title));
      const table = {sheet: null, header, rows: rows.map((row) =>
        ({line: row, cells: columns.map((at) => all[row]![at]!)}))};
      const plan = planTable(ledger, table, noAnswers(), "1901-02-01");
      assert.deepEqual([plan.questions.length, plan.troubles, plan.changes, plan.added.reports, plan.known],
        [0, [], [], [], rows.length]);
    }), runs(40));
});

const count = fc.integer({min: 1, max: 900_000});
const figure = fc.oneof(
  fc.tuple(fc.constantFrom("exact", "about"), count).map(([bound, n]) => ({low: n, high: n, bound})),
  fc.tuple(fc.constantFrom("at-least", "more-than"), count).map(([bound, n]) => ({low: n, high: null, bound})),
  fc.tuple(fc.constantFrom("up-to", "almost"), count).map(([bound, n]) => ({low: null, high: n, bound})),
  fc.tuple(count, count).filter(([a, b]) => a < b).map(([low, high]) => ({low, high, bound: "range"}))
).map((one) => figureText(one as never));
const day = fc.integer({min: 1, max: 28}).map((one) => `1900-05-${String(one).padStart(2, "0")}`);
const words = fc.string({unit: fc.constantFrom("a", "é", "\"", ",", "'", ";", "x"), minLength: 1, maxLength: 12});
const row = fc.record({
  Claimant: fc.constantFrom("war office", "Admiralty of Atlantis", "OBSERVERS OF MU", "mu-observers"),
  Figure: figure, "Said on": day, Outlet: fc.constantFrom("y llanw", "Le Cap Noir", "Brand New Gazette"),
  Words: words, Measure: fc.constantFrom("killed", "Wounded", "deaths", ""),
  "Which people": fc.constantFrom("soldiers", "Civilians", ""),
  Language: fc.constantFrom("en", "cy"), Address: fc.constantFrom("", "https://cap-noir.example/7")
});

test("rows that were planned once are known the second time, whatever they hold", () =>
  fc.assert(fc.property(fc.array(row, {minLength: 1, maxLength: 8}), (rows) => {
    const header = Object.keys(rows[0]!);
    const table = {sheet: null, header, rows: rows.map((one, line) => ({line, cells: Object.values(one)}))};
    const first = planTable(ledger, table, noAnswers(), "1901-02-01");
    assert.deepEqual(first.questions, []);
    const twins = first.troubles.length;
    assert.equal(first.added.reports.length + twins, rows.length);
    const grown = {...ledger, claims: [...ledger.claims, ...first.added.claims],
      reports: [...ledger.reports, ...first.added.reports], outlets: [...ledger.outlets, ...first.added.outlets]};
    const again = planTable(grown, table, noAnswers(), "1901-02-01");
    assert.deepEqual([again.added.reports, again.added.claims, again.added.outlets, again.known],
      [[], [], [], rows.length]);
    const out = flatRows(grown);
    const exported = {sheet: null, header: flatColumns.map(({title}) => title),
      rows: out.map((cells, line) => ({line, cells}))};
    const back = planTable(grown, exported, noAnswers(), "1901-02-01");
    assert.deepEqual([back.questions, back.troubles, back.changes, back.added.reports], [[], [], [], []]);
  }), runs(60)));

const daily = [["date", "deaths", "source"], ["1900-06-01", "9001", "https://new.example/a"],
  ["1900-06-02", "9,020", "https://new.example/b"]];

test("a table of dates, figures and sources comes in when it is said once who says so", async () => {
  const {code, said, changed} = await imported(daily,
    ["--every", "Claimant=Observers of Mu", "--every", "Which people=civilians", "--write"]);
  assert.equal(code, 0, said.join("\n"));
  assert.deepEqual(said.slice(1, 4), ["  date → Said on (by its name)", "  deaths → Figure (by its name)",
    "  source → Address (it holds addresses)"]);
  assert.ok(said.includes("for rows that say nothing there: Measure: killed"), said.join("\n"));
  const added = changed.filter((line) => /^\+(mu-observers-1900-06|new)/.test(line));
  assert.deepEqual(added.map((line) => line.slice(0, 60)), [
    "+mu-observers-1900-06-01-killed-9001,atlantis-1900,mu-observ",
    "+mu-observers-1900-06-02-killed-9020,atlantis-1900,mu-observ", "+new-example,new.example,new.example,"]);
  assert.equal(changed.filter((line) => line.startsWith("-")).length, 0);
});

test("what is open is asked all at once, each with the flag that says it, and nothing is written", async () => {
  const {code, said, changed} = await imported([["Date", "Figure"], ["1900-06-01", "9001"]], ["--write"]);
  assert.equal(code, 2);
  assert.deepEqual(said.slice(-3), [
    'No column is the claimant: --every "Claimant=Admiralty of Atlantis", or ' +
      '--column "COLUMN OF THE TABLE=Claimant"',
    'No column is the outlet: --every "Outlet=Le Cap Noir", or ' +
      '--column "COLUMN OF THE TABLE=Outlet"',
    "nothing was imported: 2 questions are open; say each with its flag"]);
  assert.deepEqual(changed, []);
});

const one = (cells: Record<string, string>) => {
  const all: Record<string, string> = {Claimant: "War Office", Figure: "9001", Date: "1900-06-01",
    Outlet: "Y Llanw", Quote: "9001 dead", "Which people": "civilians", ...cells};
  return [Object.keys(all), Object.values(all)];
};

test("a claimant that is new is made with its kind and side, one like a known one is asked about", async () => {
  const asked = await imported(one({Claimant: "War Office of Lemuria and Mu"}));
  assert.match(asked.said.at(-3)!, /is not in the ledger. Is it War Office of Lemuria: --same .*, or --new/);
  assert.match(asked.said.at(-2)!, /^KIND is one of government, .*; SIDE is one of lemuria, atlantis, third-party$/);
  const made = await imported(one({Claimant: "Red Lantern"}),
    ["--new", "Red Lantern=NGO, third parties, Lantern", "--write"]);
  assert.equal(made.code, 0, made.said.join("\n"));
  assert.ok(made.changed.includes("+red-lantern,Red Lantern,Lantern,ngo,third-party,,,"), made.changed.join("\n"));
  const said = await imported(one({Claimant: "Red Lantern", Kind: "ngo", Side: "Third parties"}), ["--write"]);
  assert.ok(said.changed.includes("+red-lantern,Red Lantern,Red Lantern,ngo,third-party,,,"), said.said.join("\n"));
  const same = await imported(one({Claimant: "The Office"}), ["--same", "The Office=war office", "--write"]);
  assert.ok(same.changed.some((line) => line.startsWith("+lemuria-war-office-1900-06-01")), same.said.join("\n"));
});

test("a day that may be two is asked once for the table, and read as the table's other days are", async () => {
  const days = (...each: string[]) => [["Claimant", "Figure", "Date", "Outlet", "Which people"],
    ...each.map((one, at) => ["War Office", String(9001 + at), one, "Y Llanw", "civilians"])];
  const asked = await imported(days("3/6/1900"));
  assert.match(asked.said.at(-2)!, /1900-06-03 \(day-first\) and 1900-03-06 \(month-first\): --days/);
  const told = await imported(days("3/6/1900"), ["--days", "month-first", "--write"]);
  assert.ok(told.changed.some((line) => line.startsWith("+lemuria-war-office-1900-03-06")), told.said.join("\n"));
  const seen = await imported(days("3/6/1900", "14/6/1900"), ["--write"]);
  assert.ok(seen.changed.some((line) => line.startsWith("+lemuria-war-office-1900-06-03")), seen.said.join("\n"));
  const {said} = await imported(days("45000", "3/6/1900", "14/6/1900"));
  const counted = "days like 45000: a spreadsheet's count of days, 2023-03-15 (1 cell)";
  assert.ok(said.some((line) => line.startsWith(counted)), said.join("\n"));
});

test("rows that cannot come in are told with their rows and stop the others only until they are left out", async () => {
  const table = [["Claimant", "Figure", "Date", "Outlet", "Words", "Which people"],
    ["War Office", "9001", "1900-06-01", "Y Llanw", "9001 dead", "civilians"],
    ["War Office", "many", "1900-06-01", "Y Llanw", "many dead", "civilians"],
    ["War Office", "9000", "1900-06-31", "Y Llanw", "9000 dead", "civilians"],
    ["War Office", "12", "1900-06-02", "Y Llanw", "12 dead", "civilians"]];
  const refused = await imported(table, ["--write"]);
  assert.equal(refused.code, 1);
  assert.deepEqual(refused.changed, []);
  const lines = refused.said.filter((line) => line.startsWith("table.csv row"));
  assert.match(lines[0]!, /row 3: the figure "many" cannot be read/);
  assert.match(lines[1]!, /row 4: Said on "1900-06-31": it must be a day/);
  assert.match(lines[2]!, /row 5: CLAIM-RESTARTS .* say in the column “Answers” why it stands/);
  const taken = await imported(table, ["--write", "--without-faulty"]);
  assert.equal(taken.code, 0, taken.said.join("\n"));
  assert.equal(taken.changed.filter((line) => line.startsWith("+lemuria")).length, 1);
  assert.equal(taken.said.filter((line) => line.includes("left out: ")).length, 3);
});

test("a second printing goes to the claim that the ledger or the table has", async () => {
  const known = ledger.claims.find((claim) => claim.said_on && claim.period === "cumulative" && !claim.interval_of)!;
  const name = ledger.claimants.find((row) => row.claimant_id === known.claimant_id)!.name;
  const group = ledger.vocabulary.find((row) => row.kind === "group" && row.word_id === known.victims_group)!.name;
  const party = ledger.vocabulary.find((row) => row.kind === "party" && row.word_id === known.victims_party)!.name;
  const {code, said, changed} = await imported([["Claimant", "Figure", "Said on", "Counted up to", "Counted from",
    "Measure", "Whose people", "Which people", "Scope", "Outlet", "Words"],
  [name, figureText(known), known.said_on!, known.as_of ?? "", known.since ?? "", known.measure, party, group,
    known.comparable_scope ?? "", "Brand New Gazette", `${known.low ?? known.high} fell`],
  ...["Y Llanw", "Le Cap Noir"].map((outlet) =>
    ["War Office", "9001", "1900-06-01", "", "", "killed", "Lemuria", "civilians", "", outlet, "9001 dead"])],
  ["--write"]);
  assert.equal(code, 0, said.join("\n"));
  assert.ok(said.some((line) => line.startsWith(`row 2 prints ${known.claim_id}`)), said.join("\n"));
  assert.equal(changed.filter((line) => line.startsWith("+lemuria-war-office-1900-06-01")).length, 1);
});

test("a row is a printing of the claim that it says nothing against, though it leaves the day of saying out",
  async () => {
  const row = {Claimant: "Observers of Mu", Measure: "killed", "Which people": "soldiers", Date: "",
    "Printed on": "1900-04-03"};
  const {code, said, changed} = await imported(one({...row, Figure: "up to 1,200", Quote: "up to 1,200 dead"}),
    ["--write"]);
  assert.equal(code, 0, said.join("\n"));
  assert.ok(said.some((line) => line.startsWith("row 2 prints mu-observers-1900-04-02-killed-1200")), said.join("\n"));
  assert.equal(changed.filter((line) => line.startsWith("+mu-observers")).length, 0);
});

const like = one({Claimant: "Observers of Mu", Measure: "killed", "Which people": "soldiers", Date: "1900-04-03",
  Figure: "1,200", Quote: "1,200 dead"});

test("all that is asked about a table's rows is asked at once, and one yes goes into the rows", async () => {
  const asked = await imported(like, ["--write"]);
  assert.equal(asked.code, 1);
  assert.deepEqual(asked.changed, []);
  assert.match(asked.said.join("\n"),
    /row 2: is this a printing of (mu-observers\S+),.*If it is: write \1 in the column “Claim”/);
  assert.match(asked.said.at(-1)!, /^nothing was imported: 1 row is asked about; .* --yes "WHY"/);
  const taken = await imported(like, ["--write", "--yes", "Said anew the day after."]);
  assert.equal(taken.code, 0, taken.said.join("\n"));
  assert.ok(taken.changed.some((line) => line.includes(
    "CLAIM-LIKE mu-observers-1900-04-02-killed-1200: Said anew the day after.")), taken.changed.join("\n"));
});

test("a changed cell of a row that the ledger has needs a reason and becomes a correction; a hyphen empties",
  async () => {
  const rows = flatRows(ledger);
  const at = (title: string) => flatColumns.findIndex((column) => column.title.startsWith(title));
  const row = rows.find((cells) => cells[at("Via")])!;
  const cells = row.map((cell, index) => (index === at("Via") ? "-" : cell));
  const table = [flatColumns.map(({title}) => title), cells];
  const asked = await imported(table, ["--write"]);
  assert.equal(asked.code, 2);
  assert.deepEqual(asked.changed, []);
  const done = await imported(table, ["--write", "--reason", "It was another agency."]);
  assert.equal(done.code, 0, done.said.join("\n"));
  assert.ok(done.changed.some((line) => line.includes(`reports/${row.at(-1)}/via`)), done.changed.join("\n"));
});

test("the template comes in as it is filled in, as a workbook", async () => {
  const root = ledgerCopy();
  const voice = listening();
  const here = ["--story", story, "--ledger", root];
  assert.equal(await exportTable([join(root, "empty.csv"), "--template", ...here], voice), 0);
  assert.equal(await exportTable([join(root, "empty.xlsx"), "--template", ...here], voice), 0);
  const [header] = parseCsv(readFileSync(join(root, "empty.csv"), "utf8").slice(1)).rows.map((cells) =>
    cells.map(({value}) => value));
  const empty = await importTable([join(root, "empty.csv"), ...here], voice);
  assert.equal(empty, 1, "an empty template has no rows");
  voice.said.length = 0;
  assert.equal(await importTable([join(root, "empty.xlsx"), ...here], voice), 2);
  assert.match(voice.said.join("\n"), /no worksheet has rows below its first line/);
  const said: Record<string, string> = {Claimant: "War Office", Figure: "more than 9,000", "Said on": "1900-06-01",
    Outlet: "Y Llanw", Words: "more than 9,000 dead", "Which people": "civilians"};
  const filled = workbook([{name: "Printings", rows: [header!, header!.map((title) => said[title] ?? "")]}]);
  const {code, changed, said: lines} = await imported(filled, ["--write"]);
  assert.equal(code, 0, lines.join("\n"));
  assert.ok(changed.some((line) => line.startsWith("+lemuria-war-office-1900-06-01-killed-9000")), lines.join("\n"));
});

test("the language of a printing is read from its words and never taken for English", async () => {
  const {code, said, changed} = await imported(
    one({Outlet: "Новини Лемурії", Quote: "загинуло 9001 мирних жителів Лемурії"}), ["--write"]);
  assert.equal(code, 0, said.join("\n"));
  assert.ok(changed.some((line) => line.startsWith("+r-") && line.includes(",uk,")), changed.join("\n"));
});

/** What a table of one row comes to: its claim, what is asked, or why it is refused. */
function outcome(text: string | Uint8Array): string {
  try {
    const table = readFlatTable(typeof text === "string" ? new TextEncoder().encode(text) : text);
    const {added, questions, troubles} = planTable(ledger, table, noAnswers(), "1901-02-01");
    return [...questions.map(({what}) => what), ...troubles.map((one) => one.text),
      ...added.claims.map((claim) => `${claim.claimant_id} ${figureText(claim)} ${claim.said_on}`)][0] ?? "nothing";
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return error.message;
  }
}

const plain = "Claimant,Figure,Date,Outlet,Which people,Language\r\n" +
  "War Office,9001,1900-06-01,Y Llanw,civilians,en\r\n";
const taken = "lemuria-war-office 9,001 1900-06-01";
const utf16 = (text: string) => new Uint8Array(new Uint16Array([...text].map((one) => one.charCodeAt(0))).buffer);
const tables: [what: string, table: string | Uint8Array, outcome: string | RegExp][] = [
  ["two byte order marks", `\uFEFF\uFEFF${plain}`, taken],
  ["semicolons behind sep=", `sep=;\r\n${plain.replaceAll(",", ";")}`, taken],
  ["tabs", plain.replaceAll(",", "\t"), taken],
  ["bars", plain.replaceAll(",", "|"), taken],
  ["lines that end as on an old Mac", plain.replaceAll("\r\n", "\r"), taken],
  ["UTF-16 without its mark", utf16(plain), /^the sheet is not UTF-8/],
  ["a title over merged cells above the head", `Deaths in the war,,,,,\r\n${plain}`, taken],
  ["a head with marks of direction, line breaks and hard blanks",
    plain.replace("Date", "\u200fDate").replace("Which people", "\"Which\n\u00a0people\""), taken],
  ["a name with a mark of direction", plain.replace("War Office", "\u202eWar Office\u200f"), taken],
  ["two columns of one name", plain.replace("Language", "Figure").replace(",en", ",12"),
    /^two columns are called Figure; give each a name/],
  ["more cells than names", plain.replace(",en", ",en,x"), /^it has 7 cells, and the first line names 6/],
  ["a total as its last row", `${plain}Total,9001,,,,\r\n`,
    /^it begins with “Total”, like a sum of other rows, which nobody said; take the row out/],
  ["a total in another language", `${plain}Усього:,9001,,,,\r\n`, /^it begins with “Усього:”, like a sum/],
  ["a claimant whose name begins like a total", plain.replace("War Office", "Total War Office"),
    /^Claimant “Total War Office” is not in the ledger/],
  ["words for nothing", plain.replace("Language", "Language,Said at,Scope,Note").replace(",en", ",en,n/a,—,#N/A"),
    taken],
  ["a relay without a name", plain.replace("Language", "Language,Via").replace(",en", ",en,>>>"),
    /^Via ">>>": write the relays in their order, each by its name, like Reuters > Interfax/],
  ["a footnote behind the figure", plain.replace("9001", "9001[2]"), taken],
  ["thousands in the Indian way", plain.replace("9001", '"1,09,001"'), "lemuria-war-office 109,001 1900-06-01"],
  ["a figure shortened by a spreadsheet", plain.replace("9001", "9.0E+03"), /^the figure "9.0E\+03" was shortened/],
  ["a formula", plain.replace("9001", "=9000+1"), /^the figure "=9000\+1" cannot be read/],
  ["more people than there are", plain.replace("9001", "12345678901"), /cannot be read/],
  ["nothing", "", /^the table has no rows/]
];
for (const [what, table, found] of tables)
  test(`a table with ${what} comes in rightly or is refused with the mend`, () => {
    const got = outcome(table);
    if (typeof found === "string") assert.equal(got, found);
    else assert.match(got, found);
  });

test("whatever stands in a table, what comes in of it are whole counts and days, and nothing falls over", () => {
  const cell = fc.oneof(fc.string({unit: "binary", maxLength: 8}), fc.constantFrom("9001", "1900-06-01", "War Office",
    "Y Llanw", "9001*", "1e999", "-0", "NaN", "١٢", "5–3", "00012", "'=1", "\u202e12", "12,", "1,2,3", "_",
    "__proto__"));
  fc.assert(fc.property(fc.array(fc.array(cell, {maxLength: 7}), {minLength: 1, maxLength: 5}), (rows) => {
    const header = ["Claimant", "Figure", "Said on", "Outlet", "Words", "Which people", "Note"];
    const table = {sheet: null, header, rows: rows.map((cells, line) => ({line, cells}))};
    for (const {low, high, said_on} of planTable(ledger, table, noAnswers(), "1901-02-01").added.claims) {
      assert.ok([low, high].every((count) => count === null || (Number.isSafeInteger(count) && count < 1e9)));
      assert.ok(said_on === null || isDay(said_on));
    }
  }), runs(60));
});

test("a column that the table has not is named, with what was said of it", () => {
  const table = {sheet: null, header: ["Wann", "Wer"], rows: [{line: 2, cells: ["1900-03-12", "Crown"]}]};
  assert.throws(() => guessColumns(table, new Map([["Wo", "Said on"]])),
    {message: "--column Wo=Said on: the table has no column Wo", code: 2});
  assert.deepEqual(guessColumns(table, new Map([["wann", "Said on"]])).columns.map((column) => column?.title ?? null),
    ["Said on", null]);
});

test("a column is known by a part of its name where only one is meant, and never a figure of some alone", () => {
  const guessed = (header: string[], cells: string[]) => {
    const {columns, lines, implied} = guessColumns({sheet: null, header, rows: [{line: 2, cells}]}, new Map());
    return {columns: columns.map((column) => column && column.title), lines, implied: [...implied]};
  };
  assert.deepEqual(guessed(["DATE (local) ", "No. of dead", "Paper / agency", "who"], ["1.5.1900", "8", "a", "b"]), {
    columns: ["Said on", "Figure", "Outlet", "Claimant"], implied: [["Measure", "killed"]],
    lines: ["DATE (local)  → Said on (by a part of its name)", "No. of dead → Figure (by a part of its name)",
      "Paper / agency → Outlet (by a part of its name)", "who → Claimant (by its name)"]});
  const {columns, lines} = guessed(["Wann", "Tote (Frauen)", "site / link", "x"], ["1 May 1900", "8", "a", "b"]);
  assert.deepEqual(columns, [null, null, null, null]);
  assert.deepEqual(lines.map((line) => line.replace(/.*--column/, "")), [' "Wann=Said on" takes it in',
    ' "Tote (Frauen)=Figure" takes it in', ' "site / link=Note" takes it in', ' "x=Note" takes it in']);
  assert.deepEqual(guessed(["Deaths (women)"], ["8"]).columns, [null]);
});

test("two names of a table may be one that is new, under a name of the table or a better one", async () => {
  const table = [["Claimant", "Figure", "Date", "Outlet", "Words", "Which people"],
    ["RL", "9", "1900-06-01", "Y Llanw", "9 dead", "civilians"],
    ["the Lanterns", "10", "1900-06-02", "Y Llanw", "10 dead", "civilians"]];
  for (const [name, same, id] of [["Red Lantern", ["RL=Red Lantern", "the Lanterns=Red Lantern"], "red-lantern"],
    ["RL", ["the Lanterns=RL"], "rl"]] as const) {
    const {code, said, changed} = await imported(table, ["--new", `${name}=ngo, third-party`, "--write",
      ...same.flatMap((one) => ["--same", one])]);
    assert.equal(code, 0, said.join("\n"));
    assert.ok(said.includes(`new claimant: ${name}`), said.join("\n"));
    assert.deepEqual(changed.filter((line) => line.startsWith(`+${id}-1900-06`)).map((line) => line.split(",")[2]),
      [id, id]);
  }
});

test("rows that are wrong are counted apart from those that are asked about, and told how each comes in", async () => {
  const table = [...like, like[1]!.map((cell) => (cell === "1,200" ? "many" : cell))];
  const {said} = await imported(table);
  assert.equal(said.at(-1), "nothing was imported: 1 row cannot come in and 1 row is asked about; mend it, or leave " +
    'out with --without-faulty; with --yes "WHY" what is asked about comes in all the same');
});

test("a yes stands also where other rows are left out", async () => {
  const table = [...like, like[1]!.map((cell) => (cell === "1,200" ? "many" : cell))];
  const {code, said, changed} = await imported(table, ["--write", "--yes", "Said anew.", "--without-faulty"]);
  assert.equal(code, 0, said.join("\n"));
  assert.deepEqual(said.filter((line) => line.includes("left out: ")).map((line) => line.slice(0, 15)),
    ["table.csv row 3"]);
  assert.ok(changed.some((line) => line.includes("CLAIM-LIKE") && line.includes("Said anew.")), changed.join("\n"));
});

test("a figure with its noun is refused with the noun", async () => {
  const {said} = await imported(like.map((row) => row.map((cell) => (cell === "1,200" ? "1,200 wounded" : cell))));
  assert.match(said.join("\n"), /row 2: the figure "1,200 wounded" has a word behind it; leave “wounded” out/);
});
