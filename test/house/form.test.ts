import assert from "node:assert/strict";
import {spawnSync} from "node:child_process";
import {readFileSync} from "node:fs";
import {join} from "node:path";
import {test} from "node:test";
import {group} from "d3-array";
import {root, sourceFiles} from "./imports.ts";

/** So many lines of a room are longer than 120 letters and wait for somebody to mend them. Nothing is ever added
 * here. */
const waiting: Record<string, number> = {};

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
  for (const [room, places] of group(long, (place) => place.split("/").slice(0, 2).join("/"))) {
    const known = waiting[room] ?? 0;
    assert.ok(places.length <= known,
      `${room}: ${places.length} long lines, ${known} are known:\n${places.join("\n")}`);
  }
});
