import assert from "node:assert/strict";
import {writeFileSync} from "node:fs";
import {join} from "node:path";
import {test} from "node:test";
import {readLedger} from "../../loaders/read/ledger.ts";
import {fileText, ledgerCopy} from "../edit/ledger-copy.ts";

/** What the checker says of a claimant's aliases. */
function told(aliases: string): string[] {
  const root = ledgerCopy();
  const [head, first, ...rest] = fileText(root, "claimants.csv").trimEnd().split("\n");
  const lines = [`${head},aliases`, `${first},${aliases}`, ...rest.map((line) => `${line},`)];
  writeFileSync(join(root, "atlantis-1900/claimants.csv"), `${lines.join("\n")}\n`);
  const {problems} = readLedger("atlantis-1900", root, (file) => file);
  return problems.map(({line, code, what}) => `${line} ${code} ${what}`);
}

const table: [aliases: string, problems: string[]][] = [
  ["Fleet office", []],
  ["Fleet office | Адміралтейство", []],
  ["Crown of Atlantis", ['2 ALIAS-TAKEN "Crown of Atlantis" is atlantis-crown too']],
  ["crown OF atlantis", ['2 ALIAS-TAKEN "crown OF atlantis" is atlantis-crown too']],
  ["atlantis-crown", ['2 ALIAS-TAKEN "atlantis-crown" is atlantis-crown too']]
];
for (const [aliases, problems] of table)
  test(`the alias ${aliases} is ${problems.length ? "another claimant's" : "its own"}`, () =>
    assert.deepEqual(told(aliases), problems));
