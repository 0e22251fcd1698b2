// What a careful desk editor would query before printing: each kind of question with the row that it is asked of and
// the row that it is held against, and what does and does not settle it.
import assert from "node:assert/strict";
import {describe, test} from "node:test";
import {linesAfter, rowOf, type Change} from "./corrupt.ts";

type Cells = Record<string, string>;
const list = "harbour-gazette-list-1900-04-08-killed-300";
const last = rowOf("claims.csv", list);
const printing = rowOf("reports.csv", "r-24");

/** The ledger with one claim more, said two days after a list that held almost 300 names, and its printing. */
function after(cells: Cells, printed: Cells = {}): Change[] {
  const said: Cells = {claim_id: "list-next", said_on: "1900-04-10", as_of: "1900-04-09", low: "320", high: "320",
    bound: "exact", decided_because: "", ...cells};
  const {low, high, measure = "killed"} = said as Cells & {low: string; high: string};
  const report: Cells = {report_id: "r-99", claim_id: "list-next", url: "https://gazette.example/later",
    published_on: said.said_on!, figure_words: `${low} names`, low, high, bound: "exact", measure, as_of: "",
    ...printed};
  return [
    ["claims.csv", last, `${last}\n${rowOf("claims.csv", list, said)}`],
    ["reports.csv", printing, `${rowOf("reports.csv", "r-24", report)}\n${printing}`]
  ];
}

/** The questions that are asked, each as code and the row that it names, and what is said of answers. */
function asked(...changes: Change[]): string[] {
  return linesAfter(...changes).map((line) =>
    /“((?:CLAIM|REPORT)-[A-Z-]+ \S+): …”$/.exec(line)?.[1] ?? / (ANSWER-[A-Z]+) /.exec(line)?.[1] ?? line);
}

const questions: [promise: string, cells: Cells, asked: string[]][] = [
  ["a count that goes on is asked nothing", {}, []],
  ["a count within what the last one's words admit is asked nothing", {low: "250", high: "250"}, []],
  ["a running count that falls", {low: "150", high: "150"}, [`CLAIM-FALLS ${list}`]],
  ["a running count that begins anew", {low: "50", high: "50"}, [`CLAIM-RESTARTS ${list}`]],
  ["a count that doubles in two days", {low: "600", high: "600"}, [`CLAIM-LEAPS ${list}`]],
  ["a count that doubled in a month is asked nothing",
    {low: "600", high: "600", said_on: "1900-05-09", as_of: "1900-05-08"}, []],
  ["an estimate may fall", {low: "50", high: "50", basis: "estimate"}, []],
  ["a whole that is smaller than its part", {measure: "casualties", low: "100", high: "100"},
    ["CLAIM-PART-LARGER list-next"]],
  ["a whole of the day before its part is asked nothing",
    {measure: "casualties", low: "100", high: "100", as_of: "1900-04-06", said_on: "1900-04-07"}, []],
  ["a whole that takes its part in is asked nothing", {measure: "casualties", low: "1000", high: "1000"}, []],
  ["a count up to a day before the story", {since: "", as_of: "1900-02-27"}, ["CLAIM-BEFORE-STORY atlantis-1900"]],
  ["digits that changed places between two claimants of one day",
    {claimant_id: "mu-observers", basis: "estimate", as_of: "1900-03-26", said_on: "1900-03-27", low: "221",
      high: "221"},
    ["CLAIM-TURNED harbour-gazette-list-1900-03-28-killed-212"]]
];

describe("a claim is asked about", () => {
  for (const [promise, cells, found] of questions)
    test(promise, () => assert.deepEqual(asked(...after(cells)), found));
});

test("one event among running counts of its place is asked about, unless its days are its own", () => {
  const fire = "lemuria-war-office-1900-03-22-killed-70";
  const scope = {comparable_scope: "harbour-fire"};
  const counted: Change = ["claims.csv", last,
    `${rowOf("claims.csv", list, scope)}\n${rowOf("claims.csv", list, {...scope, claim_id: "list-next"})}`];
  const since = (day: string): Change =>
    ["claims.csv", rowOf("claims.csv", fire), rowOf("claims.csv", fire, {since: day})];
  const told = (...changes: Change[]) => linesAfter(counted, ...changes)
    .filter((line) => line.includes("CLAIM-SCOPE-PERIOD")).length;
  assert.deepEqual([told(since("1900-03-01")), told()], [1, 0]);
});

describe("a printing is asked about", () => {
  const again = (cells: Cells): Change[] => [["reports.csv", printing,
    `${printing}\n${rowOf("reports.csv", "r-24", {report_id: "r-99", ...cells})}`]];
  const sameFigure = {as_of: "", verified: ""};
  const cases: [promise: string, changes: Change[], asked: string[]][] = [
    ["digits that changed places", after({}, {low: "230", high: "230", figure_words: "230 names"}),
      ["REPORT-TURNED list-next"]],
    ["one page under two addresses",
      again({...sameFigure, url: "http://www.gazette.example/1900/04-08/?utm_source=mail"}), ["REPORT-TWICE r-24"]],
    ["two places of one page are two printings", [["reports.csv", printing,
      ([["r-24", "headline"], ["r-99", "body"]] as const)
        .map(([report_id, unit]) => rowOf("reports.csv", "r-24", {report_id, unit})).join("\n")]], []],
    ["a printing before the story, and before its claim",
      [["reports.csv", printing, rowOf("reports.csv", "r-24", {published_on: "1900-02-20", as_of: ""})]],
      ["REPORT-BEFORE-STORY atlantis-1900", `REPORT-EARLY ${list}`]]
  ];
  for (const [promise, changes, found] of cases)
    test(promise, () =>
      assert.deepEqual(asked(...changes).filter((line) => !line.includes("CLAIM-UNDECIDED")), found));
});

describe("an answer", () => {
  const fallen = {low: "50", high: "50"};
  const answered: [promise: string, cells: Cells, asked: string[]][] = [
    ["settles its question", {answers: `CLAIM-RESTARTS ${list}: A new list.`}, []],
    ["to another question settles nothing, and is told", {answers: `CLAIM-FALLS ${list}: A new list.`},
      [`CLAIM-RESTARTS ${list}`, "ANSWER-UNASKED"]],
    ["of another row settles nothing", {answers: "CLAIM-RESTARTS list-before: A new list."},
      [`CLAIM-RESTARTS ${list}`, "ANSWER-UNASKED"]],
    ["without a question has no form", {answers: "A new list."}, [`CLAIM-RESTARTS ${list}`, "ANSWER-FORM"]],
    ["is no reason for the wording", {decided_because: "A new list."}, [`CLAIM-RESTARTS ${list}`]],
    ["is no note", {note: "A new list."}, [`CLAIM-RESTARTS ${list}`]]
  ];
  for (const [promise, cells, found] of answered)
    test(promise, () => assert.deepEqual(asked(...after({...fallen, ...cells})).sort(), found.sort()));
});
