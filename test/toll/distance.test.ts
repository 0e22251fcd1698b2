import assert from "node:assert/strict";
import {test} from "node:test";
import * as fc from "fast-check";
import {distance} from "../../src/toll/distance.ts";

const table: [one: string, other: string, letters: number][] = [
  ["", "", 0], ["a", "", 1], ["", "abc", 3], ["toll", "toll", 0], ["toll", "tol", 1], ["toll", "troll", 1],
  ["kitten", "sitting", 3], ["flaw", "lawn", 2], ["ab", "ba", 2], ["Київ", "Киев", 1]
];
for (const [one, other, letters] of table)
  test(`${JSON.stringify(one)} and ${JSON.stringify(other)} are ${letters} apart`, () =>
    assert.equal(distance(one, other), letters));

test("a distance is the same both ways, 0 to itself alone, and no longer by a third", () => {
  const word = fc.string({unit: fc.constantFrom("a", "b", "c"), maxLength: 8});
  fc.assert(fc.property(word, word, word, (a, b, c) => {
    assert.equal(distance(a, b), distance(b, a));
    assert.equal(distance(a, b) === 0, a === b);
    assert.ok(distance(a, c) <= distance(a, b) + distance(b, c));
  }));
});
