import assert from "node:assert/strict";
import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {test} from "node:test";
import {readLedger} from "../../loaders/read/ledger.ts";
import {writeLargeLedger} from "../fixtures/large-ledger.ts";

// `npm run bench -- check` asks the same of 100,000 rows, with time and memory.
test("of 20,000 rows with 2,000 defects each is told, and nothing else", () => {
  const root = mkdtempSync(join(tmpdir(), "tollbook-large-"));
  try {
    const planted = writeLargeLedger(join(root, "atlantis-1900"), 20_000);
    const {problems} = readLedger("atlantis-1900", root, (file) => file);
    const place = ({file, line, code}: {file: string; line: number; code: string}) => `${file}:${line} ${code}`;
    assert.equal(planted.length, 2_000);
    assert.deepEqual(problems.map(place), planted.map(place));
  } finally {
    rmSync(root, {recursive: true});
  }
});
