import assert from "node:assert/strict";
import {spawnSync} from "node:child_process";
import {readFileSync} from "node:fs";
import {join} from "node:path";
import {test} from "node:test";
import {root, sourceFiles} from "./imports.ts";

function run(command: string, ...words: string[]): {status: number | null; said: string} {
  const {status, stdout, stderr} = spawnSync(process.execPath, [join(root, "node_modules", command), ...words],
    {cwd: root, encoding: "utf8"});
  return {status, said: stdout + stderr};
}

test("no function branches more than 20 times, nothing is declared and not used, nor any other fault of .oxlintrc.json",
  () => {
  const {status, said} = run("oxlint/bin/oxlint", "--quiet");
  assert.equal(status, 0, said);
});

test("no file is reached by nothing, and nothing is exported that no other file takes", () => {
  const {status, said} = run("knip/bin/knip.js", "--no-progress", "--include", "files,exports,duplicates");
  assert.equal(status, 0, said);
});

test("whether a noun stands for one or for more is decided in one place", () => {
  const own = sourceFiles().filter((file) => !/^src\/(?:toll\/count-of|reader\/)/.test(file));
  const decided = [/=== 1 \? "" : "s"/, /=== 1 \? "1 [^"]+" : `/, /=== 1 \? "([a-z]+)\b[^"]*" : "\1s\b/];
  const isDecided = (line: string) => decided.some((form) => form.test(line));
  for (const words of ['"" : "s"', '"row is" : "rows are"', '"1 row" : `${n}`'])
    assert.ok(isDecided(`n === 1 ? ${words}`), words);
  const found = own.flatMap((file) => readFileSync(join(root, file), "utf8").split("\n")
    .flatMap((line, at) => (isDecided(line) ? [`${file}:${at + 1}: ${line.trim()}`] : [])));
  assert.deepEqual(found, [], "countOf and nounOf of src/toll/count-of.ts tell them apart");
});

test("no line of code is longer than 120 letters", () => {
  const long = sourceFiles().flatMap((file) => readFileSync(join(root, file), "utf8").split("\n")
    .flatMap((line, at) => ([...line].length > 120 ? [`${file}:${at + 1}`] : [])));
  assert.deepEqual(long, []);
});
