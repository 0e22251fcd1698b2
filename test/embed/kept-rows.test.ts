import assert from "node:assert/strict";
import {test} from "node:test";
import fc from "fast-check";
import {keptRows} from "../../src/components/embed/kept-rows.ts";
import {inScript} from "../../tools/page/embed/frozen-page.ts";

test("the rows of a frozen page are read as they were written, words that stand often once", () => {
  const cell = fc.oneof(fc.constantFrom("killed", "losses", "</script>", null, true, false, 0, 1), fc.string(),
    fc.integer());
  const rows = fc.array(fc.record({a: cell, b: cell, c: fc.constantFrom("x", "y")}, {noNullPrototype: true}));
  fc.assert(fc.property(rows, (made) => assert.deepEqual(keptRows(inScript(made)), made)));
  const many = Array.from({length: 300}, (_, at) => ({toll: "russia-military-killed", low: at}));
  assert.ok(inScript(many).length < JSON.stringify(many).length / 4);
  assert.ok(!inScript([{a: "</script>"}]).includes("</script"));
});

test("pages of the first releases, which write every word where it stands, are read too", () => {
  assert.deepEqual(keptRows('{"columns":["a","b"],"rows":[["x",1],["y",null]]}'), [{a: "x", b: 1}, {a: "y", b: null}]);
});
