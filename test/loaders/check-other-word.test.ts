import assert from "node:assert/strict";
import {test} from "node:test";
import {linesAfter, promise} from "./corrupt.ts";

const row = "mu-observers-1900-04-02-killed-1200,atlantis-1900,mu-observers,,lemuria,military,killed,,,1200,up-to,cumulative,1900-03-01,1900-04-01,1900-04-02,estimate,standing,,mu-observers-1900-03-22-killed-400-900,,,,1900-12-31,,,,,";
const other = "mu-other,atlantis-1900,mu-observers,,lemuria,military,killed,,1300,1300,exact,cumulative,1900-03-01,1900-04-01,1900-04-02,estimate,standing,,,,,,1900-12-31,,,,,";
const printing = "\nr-99,mu-other,mu-courier,,en,1900-04-03,,\"1,300\",1300,1300,exact,killed,lemuria,military,,,,,1900-12-31,,,,,\n";
const report = "r-02,";

promise([
  {
    title: "a claimant who said two figures of one thing on one day needs a reason",
    changes: [["claims.csv", row, `${row}\n${other}`], ["reports.csv", `\n${report}`, `${printing}${report}`]],
    lines: [["claims.csv:17:63 CLAIM-OTHER-WORD mu-observers said 1,300 here and up to 1,200 in mu-observers-1900-04-02-killed-1200, of the same on 1900-04-02",
      "a reader could not tell which stands", "say in decided_because why both stand, or mend the day or the figure"]]
  }
]);

for (const [why, change] of [
  ["with a reason", (text: string) => text.replace("standing,,,,,,", "standing,,,,,Said twice.,")],
  ["with a note", (text: string) => text.replace("standing,,,,,,", "standing,,,,Of a list of names.,,")],
  ["on another basis", (text: string) => text.replace("estimate", "named")],
  ["up to another day", (text: string) => text.replace("1900-04-01", "1900-03-30")],
  ["of others", (text: string) => text.replace("killed", "wounded")]
] as const)
  test(`two figures of one day may stand ${why}`, () => {
    const lines = linesAfter(["claims.csv", row, `${row}\n${change(other)}`], ["reports.csv", `\n${report}`, `${printing}${report}`]);
    assert.deepEqual(lines.filter((line) => line.includes("CLAIM-OTHER-WORD")), []);
  });
