import assert from "node:assert/strict";
import {describe, test} from "node:test";
import {sizeOf, sizeOfWords} from "../../tools/edit/size.ts";

describe("the size of a change of a cell", () => {
  const cells: [was: string | null, now: string | null, size: string][] = [
    ["460", "500", ", 40 more (8.7 %)"],
    ["500", "460", ", 40 fewer (8.0 %)"],
    ["7000", "5800", ", 1,200 fewer (17.1 %)"],
    ["0", "3", ", 3 more"],
    ["1000000", "1000340", ", 340 more (less than 0.1 %)"],
    ["26800", "26814", ", 14 more (0.1 %)"],
    ["1900-03-01", "1900-03-02", ", 1 day later"],
    ["1900-03-02", "1900-03-01", ", 1 day earlier"],
    ["1900-03-01", "1900-03-04", ", 3 days later"],
    ["1900-02-28", "1900-02-26", ", 2 days earlier"],
    ["1900-03-01", "12", ""],
    ["12", "1900-03-01", ""],
    ["about 3", "4", ""],
    ["3", "about 4", ""],
    [null, "4", ""],
    ["4", null, ""],
    ["", "4", ""]
  ];
  for (const [was, now, size] of cells)
    test(`of ${was} that is ${now} is “${size}”`, () => assert.equal(sizeOf(was, now), size));
});

describe("the size of a change of words", () => {
  const words: [was: string, now: string, size: string][] = [
    ["more than 6,000", "more than 7,000", ", 1,000 more (16.7 %)"],
    ["at least 14.1 times", "at least 12.0 times", ", 2.1 fewer (14.9 %)"],
    ["7,000 to 15,000", "8,000", ""],
    ["8,000", "7,000 to 15,000", ""],
    ["nobody", "4", ""],
    ["4", "about 4", ""]
  ];
  for (const [was, now, size] of words)
    test(`of “${was}” that is “${now}” is “${size}”`, () => assert.equal(sizeOfWords(was, now), size));
});
