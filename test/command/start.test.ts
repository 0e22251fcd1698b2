import assert from "node:assert/strict";
import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {test} from "node:test";
import {asBuilt} from "../../tools/command/start.ts";

test("start --built serves a built site only: where there is none, one line says what makes it", () => {
  const dir = mkdtempSync(join(tmpdir(), "tollbook-built-"));
  try {
    assert.throws(() => asBuilt(dir), /no site is there; npx tollbook build makes it/);
    writeFileSync(join(dir, "index.html"), "<!doctype html>");
    assert.equal(asBuilt(dir), "as it was last built");
  } finally {
    rmSync(dir, {recursive: true});
  }
});
