// What Framework says when it stops, and the one line that an author gets of it. Its words here are as it writes them.
import assert from "node:assert/strict";
import {test} from "node:test";
import {complaint, loaderFailure} from "../../tools/site/complaint.ts";

const stops: [what: string, chatter: string[], cause: string][] = [
  ["a message with its own place stands alone",
    ["load /index → 5ms", "Unexpected error: src/a.ts:3:7: expected }"], "src/a.ts:3:7: expected }"],
  ["the site's own line of the stack is the place, without the time that a preview adds",
    ["Unexpected error: no such toll", "    at find (node:internal/x:1:2)",
      "    at toll (file:///site/loaders/read/ledger.ts?17.5:12:9)", "    at page (file:///site/src/index.md.ts:3:1)"],
    "loaders/read/ledger.ts:12:9: no such toll"],
  ["the config is a place too", ["Unexpected error: no title", "    at file:///site/observablehq.config.ts:4:11"],
    "observablehq.config.ts:4:11: no title"],
  ["a file that is not there is said with its mend",
    ["Unexpected error: import not found: /components/gone.js"],
    "src/components/gone.js: a page asks for this file, and it is not there; mend its import"],
  ["a message that only announces is followed by what it announces",
    ["Unexpected error: Failed to compile:", "  unexpected token"], "unexpected token"],
  ["an announcement with nothing behind it is kept", ["Unexpected error: Failed to compile:"], "Failed to compile:"],
  ["a loader that stops is named, with its own last error",
    ["load /data/a.csv → 5ms", "load /data/b.csv →", "TypeError: first: gone",
      "RangeError: no such day: 1831-13-01", "error in 90ms: loader exited",
      "Unexpected error: loader exited with code 1"],
    "/data/b.csv: loader exited with code 1: RangeError: no such day: 1831-13-01"],
  ["a loader that is not there is named by what asked for it",
    ["render /index →", "Unexpected error: Not found: /data/x.csv"], "/index: Not found: /data/x.csv"],
  ["what no file was busy with has no place", ["load /index → 5ms", "Unexpected error: out of memory"],
    "out of memory"],
  ["the last of several is the one that stopped it",
    ["Unexpected error: the first", "Unexpected error: the second"], "the second"],
  ["without an error the last word is the cause", ["load /index → 5ms", "killed  "], "killed"],
  ["what Node says of a process that it ends is the cause, and not the last line of what it prints with it",
    ["load /index → 5ms", "node:events:497", "      throw er; // Unhandled 'error' event", "      ^", "",
      "Error: listen EACCES: permission denied 127.0.0.1:80", "    at Server.setup (node:net:1:2) {",
      "  code: 'EACCES'", "}", "", "Node.js v20.19.0"], "Error: listen EACCES: permission denied 127.0.0.1:80"],
  ["packages that are not there are named with what brings them",
    ["node:internal/modules/cjs/loader:1228", "  throw err;", "Error: Cannot find module '/site/node_modules/a.js'",
      "    at Module._resolve (node:internal/x:1:2) {", "  code: 'MODULE_NOT_FOUND'", "}", "", "Node.js v20.19.0"],
    "Error: Cannot find module 'node_modules/a.js'; run npm ci where packages are missing"],
  ["silence is called so", ["", "  "], "no word"]
];
for (const [what, chatter, cause] of stops)
  test(what, () => assert.equal(complaint(chatter.join("\n"), "/site").cause, cause));

test("advice, colours, blank lines and the site's folder are left out; the last twenty lines before it stay", () => {
  const said = Array.from({length: 21}, (_, at) => `load /page-${at + 1} → 5ms`);
  const {lines} = complaint(["\u001b[33mTip: To see more\u001b[39m", ...said, "", "If you think it is a bug",
    "↳ https://example.org", "\u001b[31mUnexpected error: no\u001b[39m", "after it"].join("\n"), "/site");
  assert.deepEqual(lines, said.slice(1));
  assert.deepEqual(complaint("read /site/src/a.md\nfile:///site/src/b.md", "/site").lines,
    ["read src/a.md", "src/b.md"]);
  assert.deepEqual(complaint("load /a\nUnexpected error: no\nafter it", "/site").lines, ["load /a"]);
  assert.deepEqual(complaint("Unexpected error: no", "/site").lines, []);
});

const ends = "error in 3ms: loader exited with code 1";
const mend = "mend it and save; until then nothing of it is new";
const failures: [what: string, chatter: string[], failure: string | null][] = [
  ["none is, where none failed", ["load /rows.csv → [missing] Error: no such day", "done in 3ms"], null],
  ["with its own last error", ["load /a.csv → 5ms", "load /rows.csv → [missing] Error: the first",
    "Error: no such day", ends], `/rows.csv: its loader failed: Error: no such day; ${mend}`],
  ["without the site's folder and colours", ["\u001b[31mload /rows.csv → [stale] TypeError: no /site/a.csv\u001b[39m",
    ends],
    `/rows.csv: its loader failed: TypeError: no a.csv; ${mend}`],
  ["the last of several", ["load /a.csv → [missing] Error: one", ends, "load /b.csv → [missing] Error: two", ends,
    "load /c.csv → [missing] Error: three"], `/b.csv: its loader failed: Error: two; ${mend}`],
  ["that the disk is full", ["load /rows.csv → [missing] Error: ENOSPC: no space", ends],
    "/rows.csv: its loader failed: Error: ENOSPC: no space; make room on the disk, then save a file again"],
  ["though it says nothing, and nobody knows which it is", [ends], `a loader: its loader failed: no word; ${mend}`]
];
for (const [what, chatter, failure] of failures)
  test(`a loader that fails in a preview is told: ${what}`, () =>
    assert.equal(loaderFailure(chatter.join("\n"), "/site"), failure));
