// A file that was cut off gives one message, however much of it is gone.
import assert from "node:assert/strict";
import {readFileSync} from "node:fs";
import {basename} from "node:path";
import {describe, test} from "node:test";
import {parseCsv} from "../../loaders/read/csv.ts";
import {readLedger} from "../../loaders/read/ledger.ts";
import {ledgerTables} from "../../loaders/schema/index.ts";
import {fixtureRoot, fixtureText} from "./corrupt.ts";

/** The problems of a story one of whose files ends earlier. */
function problemsOf(storyId: string, root: string | undefined, file: string, cut: (text: string) => string): string[] {
  const open = (path: string) =>
    basename(path) === file ? Buffer.from(cut(readFileSync(path, "utf8"))) : readFileSync(path);
  const {problems} = readLedger(storyId, root, undefined, open);
  return problems.map(({code, file, line}) => `${basename(file)}:${line} ${code}`);
}

describe("in the middle of a row", () => {
  for (const name of Object.keys(ledgerTables)) {
    const file = `${name}.csv`;
    const rows = parseCsv(fixtureText(file)).rows;
    for (const [at, cells] of rows.entries()) {
      if (at === 0 || cells.length < 3) continue;
      test(`${file}, row ${at}`, () => {
        const {line, column} = cells[1]!;
        const first = fixtureText(file).split("\n").slice(0, line - 1).join("\n").length + 1;
        const text = (whole: string) => whole.slice(0, first + column);
        assert.deepEqual(problemsOf("atlantis-1900", fixtureRoot, file, text), [`${file}:${cells[0]!.line} FILE-CUT`]);
      });
    }
  }
});

test("behind its header alone, of a story with many", () =>
  assert.deepEqual(problemsOf("ukraine-2022", undefined, "outlets.csv", (text) => text.split("\n", 1)[0] + "\n"),
    ["outlets.csv:1 FILE-SHORT"]));

describe("between two rows, of a story with many", () => {
  for (const file of ["claims.csv", "reports.csv", "outlets.csv"])
    test(file, () => {
      const half = (text: string) => text.slice(0, text.lastIndexOf("\n", text.length * 0.6) + 1);
      const found = problemsOf("ukraine-2022", undefined, file, half);
      assert.equal(found.length, 1, found.slice(0, 5).join("; "));
      assert.match(found[0]!, new RegExp(`^${file}:\\d+ FILE-SHORT$`));
    });
});
