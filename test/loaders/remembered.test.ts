import assert from "node:assert/strict";
import {test} from "node:test";
import {remembered} from "../../loaders/read/remembered.ts";

test("a text whose reading failed is not answered with that of the text before", () => {
  const lengthOf = remembered((text) => {
    if (text === "bad") throw new Error("cannot be read");
    return text.length;
  });
  assert.equal(lengthOf("four"), 4);
  assert.throws(() => lengthOf("bad"), /cannot be read/);
  assert.throws(() => lengthOf("bad"), /cannot be read/);
  assert.equal(lengthOf("four"), 4);
});
