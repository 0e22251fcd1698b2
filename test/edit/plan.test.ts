// What a table is understood as before a row of it comes in: what is told, what is asked, what each answer does.
import assert from "node:assert/strict";
import {describe, test} from "node:test";
import {answersOf} from "../../tools/edit/flat/answers.ts";
import {planTable} from "../../tools/edit/flat/plan.ts";
import {atlantis} from "../fixtures/atlantis.ts";
import "./ledger-copy.ts";

type Said = Parameters<typeof answersOf>[0];
const header = ["Claimant", "Figure", "Said on", "Outlet", "Which people", "Language", "Words"];
const row = (change: Record<string, string> = {}) => {
  const all: Record<string, string> = {Claimant: "War Office", Figure: "9001", "Said on": "1900-06-01",
    Outlet: "Y Llanw", "Which people": "civilians", Language: "en", Words: "9001 dead", ...change};
  return header.map((name) => all[name]!);
};
const planned = (names: string[], rows: string[][], said: Said = {}) =>
  planTable(atlantis, {sheet: null, header: names, rows: rows.map((cells, at) => ({line: at + 2, cells}))},
    answersOf(said), "1901-02-01");

describe("a table tells", () => {
  test("that the mark of a footnote is no part of a figure, with how many rows it is of", () => {
    const told = (...figures: string[]) => planned(header, figures.map((Figure) => row({Figure}))).columns
      .filter((line) => line.startsWith("the mark"));
    assert.deepEqual([told("9001"), told("9001*", "9002", "9003[1]")],
      [[], ["the mark of a footnote behind a figure is no part of it (2 of the rows)"]]);
  });

  test("which words it takes for nothing, each with its cells", () =>
    assert.deepEqual(planned(header, [row({Words: "n/a"}), row({Words: " n/a "}), row({Words: "-"})]).taken,
      ["“n/a” is taken for nothing (2 cells)"]));

  test("of each wording that no bound holds the first row", () =>
    assert.deepEqual(planned(header, [row(), row({Figure: "close to 9,000"}), row({Figure: "close to 9,000"}),
      row({Figure: "well over 9,000"})]).taken, [
      "row 3: “close to 9,000” is taken as almost 9,000: it may also be a little above",
      "row 5: “well over 9,000” is taken as more than 9,000: by how much more is not kept"]));

  test("in which order days are read where others of the table show it, not where it is said", () => {
    const days = [row({"Said on": "3/6/1900"}), row({"Said on": "14/6/1900"})];
    assert.deepEqual(planned(header, days).taken, ["days like 3/2/2022: day-first, as others of the table are"]);
    assert.deepEqual(planned(header, days, {days: "day-first"}).taken, []);
  });

  test("which numbers are counts of days", () =>
    assert.deepEqual(planned(header, [row({"Said on": "45000"}), row({"Said on": "45001"})]).taken,
      ["days like 45000: a spreadsheet's count of days, 2023-03-15 (2 cells); mend what is a slip"]));

  test("which rows have more cells than names, blank ones aside", () =>
    assert.deepEqual(planned(header, [[...row(), " "], [...row(), "", "x"]]).troubles.slice(0, 1),
      [{line: 3, text: "it has 9 cells, and the first line names 7; name the others, or put a cell with the mark " +
        "between cells in quotes"}]));

  test("what stands for every row", () => {
    const {usual} = planned(["Deaths", "Outlet"], [["9001", "Y Llanw"]], {every: ["Claimant=War Office"]});
    assert.deepEqual(usual.slice(0, 2), ["Measure: killed", "Claimant: War Office"]);
  });
});

describe("a table asks", () => {
  const asked = (names: string[], said: Said = {}) => planned(names, [names.map(() => "9001")], said).questions;
  test("for the columns that no row can do without, the figure first", () =>
    assert.deepEqual(asked(["Note", "Verified"]).map(({what, flag, offers}) => [what, flag, offers.length]), [
      ["No column is the figure", '--column "COLUMN OF THE TABLE=Figure"', 0],
      ["No column is the claimant", '--every "Claimant=Admiralty of Atlantis", or ' +
        '--column "COLUMN OF THE TABLE=Claimant"', 6],
      ["No column is the outlet", '--every "Outlet=Le Cap Noir", or --column "COLUMN OF THE TABLE=Outlet"', 6]]));
  test("for none that another column stands for", () => {
    for (const names of [["Claim", "Address", "Printed figure"], ["Claimant", "Outlet", "Figure"]])
      assert.deepEqual(asked(names).filter(({what}) => what.startsWith("No column")), [], names.join());
  });
  test("and takes each answer as its flag", () => {
    const answers = answersOf({});
    const table = {sheet: null, header: ["Zahl", "Note"], rows: [{line: 2, cells: ["9001", "x"]}]};
    const [figure, claimant, outlet] = planTable(atlantis, table, answers, "1901-02-01").questions;
    assert.deepEqual([figure!.take("Zahl"), claimant!.take("War Office"), outlet!.take("Y Llanw")],
      [null, null, null]);
    assert.deepEqual([[...answers.columns], [...answers.every]],
      [[["Zahl", "Figure"]], [["Claimant", "War Office"], ["Outlet", "Y Llanw"]]]);
    assert.equal(planTable(atlantis, table, answers, "1901-02-01").added.claims.length, 1);
  });
  test("once which way days are written, until the answer is one of two", () => {
    const answers = answersOf({});
    const table = {sheet: null, header, rows: [{line: 2, cells: row({"Said on": "3/6/1900"})}]};
    const [question, ...more] = planTable(atlantis, table, answers, "1901-02-01").questions;
    assert.deepEqual([more, question!.what, question!.flag, question!.offers], [[],
      "Days of the table may mean two, such as 1900-06-03 (day-first) and 1900-03-06 (month-first)",
      "--days day-first or --days month-first", ["day-first", "month-first"]]);
    assert.deepEqual([question!.take("day"), answers.days, question!.take("month-first"), answers.days],
      ["write day-first or month-first", null, null, "month-first"]);
  });
});

test("a name of no ledger is sought by kind and side of its row, and an outlet's by its host", () => {
  const names = [...header, "Kind", "Side", "Address"];
  const {added} = planned(names, [[...row({Claimant: "Red Lantern", Outlet: "Zeitung"}), "ngo", "atlantis",
    "https://www.zeitung.example/1"]]);
  assert.deepEqual([added.claimants.map((one) => [one.claimant_id, one.kind, one.side]),
    added.outlets.map((one) => [one.outlet_id, one.domain])],
  [[["red-lantern", "ngo", "atlantis"]], [["zeitung", "zeitung.example"]]]);
  const [question] = planned(names, [[...row({Claimant: "Red Lantern"}), "ngo", "", ""]]).questions;
  assert.equal(question!.what, "Claimant “Red Lantern” is not in the ledger");
});
