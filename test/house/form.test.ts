import assert from "node:assert/strict";
import {spawnSync} from "node:child_process";
import {readFileSync} from "node:fs";
import {join} from "node:path";
import {test} from "node:test";
import {group} from "d3-array";
import {root, sourceFiles} from "./imports.ts";

/** So many lines of a room are longer than 120 letters and wait for somebody to mend them. Nothing is ever added
 * here. */
const waiting: Record<string, number> = {
  "src/charts": 103,
  "src/components": 70,
  "src/fonts.css.ts": 1,
  "src/reader": 179,
  "src/tweak": 128,
  "test/axe.ts": 1,
  "test/cells": 16,
  "test/charts": 39,
  "test/components": 17,
  "test/cut-off.ts": 1,
  "test/embed": 26,
  "test/loaders": 14,
  "test/page": 77,
  "test/reader": 124,
  "test/site": 12,
  "test/tables": 20,
  "test/toll": 1,
  "test/tweak": 89,
  "tools/cells": 23,
  "tools/page": 43,
  "tools/site": 27
};

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

test("no line of code is longer than 120 letters", () => {
  const long = sourceFiles().flatMap((file) => readFileSync(join(root, file), "utf8").split("\n")
    .flatMap((line, at) => ([...line].length > 120 ? [`${file}:${at + 1}`] : [])));
  for (const [room, places] of group(long, (place) => place.replace(/:\d+$/, "").split("/").slice(0, 2).join("/"))) {
    const known = waiting[room] ?? 0;
    assert.ok(places.length <= known,
      `${room}: ${places.length} long lines, ${known} are known:\n${places.join("\n")}`);
  }
});
