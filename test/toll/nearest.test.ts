import assert from "node:assert/strict";
import {test} from "node:test";
import {nearest} from "../../src/toll/nearest.ts";

const table: [word: string, candidates: string[], meant: string | null][] = [
  ["kiled", ["wounded", "killed"], "killed"],
  ["kild", ["killed"], "killed"],
  ["cat", ["dog"], null],
  ["cat", ["cut"], "cut"],
  ["cat", ["cuts"], null],
  ["abcd", ["abxy"], "abxy"],
  ["abcd", ["wxyd"], null],
  ["abcdefghijk", ["abcdefghxyz"], null],
  ["abcdefghijkl", ["abcdefghixyz"], "abcdefghixyz"],
  ["abcdefghijkl", ["abcdefghwxyz"], null],
  ["steps", ["step", "steps-log", "stops"], "step"],
  ["", [], null]
];
for (const [word, candidates, meant] of table)
  test(`${JSON.stringify(word)} among ${candidates.join(", ") || "nothing"} means ${meant ?? "none"}`, () =>
    assert.equal(nearest(word, candidates), meant));
