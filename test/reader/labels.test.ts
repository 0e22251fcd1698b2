import assert from "node:assert/strict";
import {spawnSync} from "node:child_process";
import {copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {test} from "node:test";
import {fileURLToPath, pathToFileURL} from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));
// It has no types.
const {wrongIn} = await import(pathToFileURL(join(here, "gold/check.mjs")).href);
const corpus = join(here, "corpus");
const sets = readdirSync(corpus).map((name) => join(corpus, name)).filter(
  (folder) => existsSync(join(folder, "gold.jsonl")));

for (const folder of [join(here, "gold/dev"), join(here, "fresh"), ...sets])
  test(`each label of ${folder.slice(here.length)} holds its figure at its place`, () => {
    const said: string[] = [];
    assert.equal(wrongIn(folder, new Set(), (line: string) => said.push(line)), 0, said.slice(0, 20).join("\n"));
  });

test("a label that has slipped by one letter is named", (t) => {
  const [folder] = sets;
  const copy = mkdtempSync(join(tmpdir(), "labels-"));
  t.after(() => rmSync(copy, {recursive: true}));
  for (const name of readdirSync(folder!)) copyFileSync(join(folder!, name), join(copy, name));
  const [first, ...rest] = readFileSync(join(copy, "gold.jsonl"), "utf8").split("\n");
  const label = JSON.parse(first!) as {doc: string; start: number};
  writeFileSync(join(copy, "gold.jsonl"), [JSON.stringify({...label, start: label.start + 1}), ...rest].join("\n"));
  const {status, stdout} = spawnSync(process.execPath, [join(here, "gold/check.mjs"), copy], {encoding: "utf8"});
  assert.equal(status, 1);
  assert.match(stdout, new RegExp(`^line 1: offset ${label.doc} `, "m"));
});
