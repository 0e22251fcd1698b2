import assert from "node:assert/strict";
import {test} from "node:test";
import {isTelling, mayHeadline} from "../../src/toll/headline.ts";

/** "03-02 of 03-01 since 02-20": known 2 March, covering up to 1 March, from 20 February. */
function said(words: string) {
  const [known, ...rest] = words.split(" ") as [string, ...string[]];
  const day = (word: string) => (rest.includes(word) ? `1900-${rest[rest.indexOf(word) + 1]}` : null);
  return {known_on: `1900-${known}`, as_of: day("of"), since: day("since")};
}

const table: [a: string, b: string, may: boolean][] = [
  ["03-02", "03-02", true], ["03-02", "03-09", true], ["03-09", "03-02", true], ["03-02", "03-10", false],
  ["03-02 of 03-01", "03-20 of 03-01", true], ["03-02 of 03-01", "03-20 of 03-02", false],
  ["03-02 of 03-01", "03-20", false], ["03-02", "03-20", false],
  ["03-02 of 03-01 since 02-20", "03-20 of 03-01", false],
  ["03-02 of 03-01 since 02-20", "03-20 of 03-01 since 02-20", true]
];
for (const [a, b, may] of table)
  test(`${a} and ${b}: a ratio ${may ? "may" : "may not"} stand by itself`, () =>
    assert.equal(mayHeadline(said(a), said(b)), may));

test("a ratio is told from a tenth on; below, rounding swallows it", () =>
  assert.deepEqual([1.1, 2, 1.09, 1, null, undefined].map(isTelling), [true, true, false, false, false, false]));
