import assert from "node:assert/strict";
import {test} from "node:test";
import correct from "../../tools/command/correct.ts";
import {diff, fileText, ledgerCopy, listening} from "./ledger-copy.ts";

const claim = "atlantis-admiralty-1900-03-18-killed-75";

async function correcting(...words: string[]) {
  const root = ledgerCopy();
  const voice = listening();
  const before = ["claims.csv", "corrections.csv"].map((file) => fileText(root, file));
  const code = await correct([...words, "--story", "atlantis-1900", "--ledger", root], voice, "1901-02-01");
  const changes = ["claims.csv", "corrections.csv"].flatMap((file, at) => diff(before[at]!, fileText(root, file)));
  return {code, said: voice.said, changes};
}

test("a correction changes the cell and keeps what it said, why and when", async () => {
  const {code, said, changes} = await correcting(`claims/${claim}/low=57`, `claims/${claim}/high=57`,
    `claims/${claim}/decided_because=The bulletin has 57.`, "--reason", "Digits turned.");
  assert.equal(code, 0);
  assert.equal(said[0], `fix-1901-02-01-001: claims/${claim}/low said "75", says "57", 18 fewer (24.0 %)`);
  assert.equal(changes.filter((line) => line.startsWith("-")).length, 1);
  assert.deepEqual(changes.slice(2), [
    `+fix-1901-02-01-001,claims/${claim}/low,75,57,Digits turned.,1901-02-01`,
    `+fix-1901-02-01-002,claims/${claim}/high,75,57,Digits turned.,1901-02-01`,
    `+fix-1901-02-01-003,claims/${claim}/decided_because,,The bulletin has 57.,Digits turned.,1901-02-01`
  ]);
});

const refusals: [promise: string, words: string[], line: RegExp][] = [
  ["a correction gives a reason", [`claims/${claim}/low=57`], /--reason: not said/],
  ["a correction changes something", [`claims/${claim}/low=75`, "--reason", "x"],
    /says "75" already; nothing to correct/],
  ["a wrong id is told the one that was meant",
    ["claims/atlantis-admiralty-1900-03-18-killed-57/low=1", "--reason", "x"],
    /did you mean atlantis-admiralty-1900-03-18-killed-75\?/],
  ["a wrong column is told the one that was meant", [`claims/${claim}/lo=1`, "--reason", "x"],
    /no column lo; did you mean low\?/],
  ["an id is never changed", [`claims/${claim}/claim_id=x`, "--reason", "x"], /an id is never changed/],
  ["what the checker refuses is refused in its words", [`claims/${claim}/low=57`, "--reason", "x"],
    /FIGURE-LOW-HIGH|FIGURE-BOUND/],
  ["corrections themselves are not corrected", ["corrections/fix-1/reason=x", "--reason", "x"], /no table corrections/]
];
for (const [promise, words, line] of refusals)
  test(promise, async () => {
    const {code, said, changes} = await correcting(...words);
    assert.notEqual(code, 0);
    assert.match(said.join("\n"), line);
    assert.deepEqual(changes, []);
  });
