import assert from "node:assert/strict";
import {test} from "node:test";
import {linesAfter, promise, rowOf, type Change} from "./corrupt.ts";

const id = "mu-observers-1900-04-02-killed-1200";
const row = rowOf("claims.csv", id);
const first = rowOf("reports.csv", "r-02");
const printing = rowOf("reports.csv", "r-23", {
  report_id: "r-99", claim_id: "mu-other", figure_words: "1,300", as_of: "", low: "1300", high: "1300", bound: "exact"
});

/** A second figure of the same claimant and day, and its printing. */
const second = (cells: Record<string, string> = {}): Change[] => {
  const said = {claim_id: "mu-other", low: "1300", high: "1300", bound: "exact", replaces: "", ...cells};
  return [
    ["claims.csv", row, `${row}\n${rowOf("claims.csv", id, said)}`],
    ["reports.csv", first, `${printing}\n${first}`]
  ];
};

promise([
  {
    title: "a claimant who said two figures of one thing on one day needs a reason",
    changes: second(),
    lines: [[`claims.csv:17:63 CLAIM-OTHER-WORD mu-observers said 1,300 here and up to 1,200 in ${id}, of the same ` +
      "on 1900-04-02", "a reader could not tell which came last",
      "mend the day or the figure, or say which replaces which, or say in answers why it stands: " +
      `“CLAIM-OTHER-WORD ${id}: …”`]]
  }
]);

for (const [why, cells] of [
  ["with an answer", {answers: `CLAIM-OTHER-WORD ${id}: Said twice.`}],
  ["where one takes the other's place", {replaces: id}],
  ["on another basis", {basis: "named"}],
  ["up to another day", {as_of: "1900-03-30"}],
  ["of others", {measure: "wounded"}]
] as const)
  test(`two figures of one day may stand ${why}`, () => {
    const lines = linesAfter(...second(cells));
    assert.deepEqual(lines.filter((line) => line.includes("CLAIM-OTHER-WORD")), []);
  });

for (const [what, cells] of [
  ["the reason for its wording", {decided_because: "Said twice."}],
  ["a note", {note: "Of a list of names."}],
  ["an answer to another question", {answers: `CLAIM-FALLS ${id}: Said twice.`}]
] as const)
  test(`two figures of one day are asked about in spite of ${what}`, () =>
    assert.equal(linesAfter(...second(cells)).filter((line) => line.includes("CLAIM-OTHER-WORD")).length, 1));
