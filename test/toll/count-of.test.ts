import assert from "node:assert/strict";
import {test} from "node:test";
import {countOf, nounOf} from "../../src/toll/count-of.ts";

test("one of a thing has its noun, none and more have the other, and digits stand in groups", () => {
  const said: [string, string][] = [
    [countOf(0, "row"), "0 rows"],
    [countOf(1, "row"), "1 row"],
    [countOf(2040, "row"), "2,040 rows"],
    [countOf(1, "row is", "rows are"), "1 row is"],
    [countOf(3, "person", "people"), "3 people"],
    [nounOf(1, "it", "them"), "it"],
    [nounOf(2, "printing"), "printings"]
  ];
  for (const [is, shall] of said) assert.equal(is, shall);
});
