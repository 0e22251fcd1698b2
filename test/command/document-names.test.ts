import assert from "node:assert/strict";
import {test} from "node:test";
import {documentNames} from "../../tools/command/extract.ts";

const rows: [files: string[], names: string[]][] = [
  [[], []],
  [["-"], ["-"]],
  [["in/one.txt", "in/two.html"], ["one", "two"]],
  [["in/v1.2 notes.md", "in/no-ending"], ["v1.2 notes", "no-ending"]],
  [["a/1.txt", "b/1.txt", "b/2.txt"], ["a/1", "b/1", "2"]],
  [["x/a/1.txt", "y/a/1.txt"], ["x/a/1", "y/a/1"]],
  [["in\\a\\1.txt", "in\\b\\1.txt"], ["a/1", "b/1"]],
  [["same/1.txt", "same/1.html", "same/2.txt"], ["same/1.txt", "same/1.html", "2"]]
];
for (const [files, names] of rows)
  test(`${files.join(", ") || "nothing"} is called ${names.join(", ") || "nothing"}`, () =>
    assert.deepEqual(documentNames(files), names));
