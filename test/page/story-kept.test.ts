import assert from "node:assert/strict";
import {readFileSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {test} from "node:test";
import {loadStory} from "../../tools/page/story-data.ts";
import {checkStory} from "../../tools/publish/check-ledger.ts";
import {ledgerCopy} from "../edit/ledger-copy.ts";

function edit(file: string, from: string, to: string): void {
  const text = readFileSync(file, "utf8");
  assert.ok(text.includes(from), from);
  writeFileSync(file, text.replace(from, to));
}

const saves: [what: string, save: (folder: string) => void][] = [
  ["a row that cannot be", (folder) => edit(join(folder, "claims.csv"), "killed,,75,75,exact", "killed,,75,7,exact")],
  ["a file that is no table", (folder) => edit(join(folder, "events.csv"), "event_id,", "x,")],
  ["a story without a file", (folder) => rmSync(join(folder, "claims.csv"))],
  ["a story without its folder", (folder) => rmSync(folder, {recursive: true})]
];
for (const [what, save] of saves)
  test(`a page that is open keeps its rows where ${what} was saved`, () => {
    const root = ledgerCopy();
    const before = loadStory("atlantis-1900", root);
    save(join(root, "atlantis-1900"));
    assert.equal(loadStory("atlantis-1900", root), before);
    assert.equal(loadStory("atlantis-1900", root), before);
  });

test("what the checker alone refuses, as a released row that changed, is not shown; what it takes then is", () => {
  const root = ledgerCopy();
  const claims = join(root, "atlantis-1900/claims.csv");
  const asked: boolean[] = [];
  const check: typeof checkStory = (id, at) => {
    const isReleased = readFileSync(claims, "utf8").includes("Admiral Brine");
    asked.push(isReleased);
    const refused = {file: claims, line: 2, column: 1, code: "RELEASED-CHANGED", what: "", why: "", mend: ""};
    return {...checkStory(id, at), ...(!isReleased && {problems: [refused]})};
  };
  const load = () => loadStory("atlantis-1900", root, check);
  const before = load();
  assert.deepEqual(asked, []);
  const text = readFileSync(claims, "utf8");
  writeFileSync(claims, text.replaceAll("Admiral Brine", "Admiral Salt"));
  assert.equal(load(), before);
  assert.equal(load(), before);
  assert.deepEqual(asked, [false], "it is asked once for each save");
  writeFileSync(claims, text.replace("Admiral Brine", "Admiral Salter"));
  assert.ok(load().tables.claims.some(({speaker}) => speaker === "Admiral Salter"));
});
