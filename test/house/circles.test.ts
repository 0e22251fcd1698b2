import assert from "node:assert/strict";
import {test} from "node:test";
import {circles} from "./circles.ts";

const edges = (...pairs: string[]) => pairs.map((pair) => ({from: pair[0]!, to: pair[1]!}));

test("circles() finds each set of files that reach one another, and leaves out those that only lead to one", () => {
  assert.deepEqual(circles(edges("ab", "bc", "ca", "xa", "cd", "pq", "qp")), ["a b c", "p q"]);
});

test("circles() finds none where every way ends", () => {
  assert.deepEqual(circles(edges("ab", "ac", "bd", "cd")), []);
});

test("circles() finds a file that takes from itself", () => {
  assert.deepEqual(circles(edges("aa")), ["a"]);
});
