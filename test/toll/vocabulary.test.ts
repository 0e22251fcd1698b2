import assert from "node:assert/strict";
import {test} from "node:test";
import {phraseOf} from "../../src/toll/vocabulary.ts";

test("a toll of what may be is called projected, and nothing of it reported", () => {
  assert.equal(phraseOf("killed"), "reported killed");
  assert.equal(phraseOf("losses", null), "reported as losses");
  assert.equal(phraseOf("killed", "projection"), "projected as killed");
  assert.equal(phraseOf("losses", "projection"), "projected as losses");
  assert.equal(phraseOf("war-crime-cases", "projection"), "projected as in war-crime cases");
});
