import assert from "node:assert/strict";
import {readFileSync} from "node:fs";
import {join} from "node:path";
import {test} from "node:test";
import * as kinds from "../../src/charts/kinds.ts";

test("the guide lists every kind of chart with its call", () => {
  const guide = readFileSync(join(import.meta.dirname, "../../CONTRIBUTING.md"), "utf8");
  assert.deepEqual(Object.keys(kinds).filter((kind) => !guide.includes(`\`${kind}(`)), []);
});
