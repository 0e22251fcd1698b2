import assert from "node:assert/strict";
import {mkdirSync, readFileSync, renameSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {test} from "node:test";
import {problemLine} from "../../loaders/check/problem.ts";
import {changed, fixtureText, problemsAfter} from "./corrupt.ts";

/** The checker's lines once a file of the invented ledger holds other bytes. */
function linesOf(file: string, bytes: Uint8Array | string): string[] {
  return problemsAfter((folder) => writeFileSync(join(folder, file), bytes)).map(problemLine);
}

const mend = "letters would turn into others; save the file as UTF-8 without BOM";

test("a file in another encoding is told at its first bad line, and its rows are read", () => {
  const text = changed(fixtureText("reports.csv"), "sailors,75,75", "sailors,75,5O0");
  assert.deepEqual(linesOf("reports.csv", Buffer.from(text, "latin1")), [
    `reports.csv:11:1 FILE-ENCODING this line is not UTF-8; ${mend}`,
    'reports.csv:12:133 CELL-NUMBER high is "5O0"; it must be digits only, like 14000, or empty; ' +
      "there is a letter among the digits"
  ]);
});

test("other lines that are not UTF-8 are counted", () => {
  const text = fixtureText("outlets.csv").replace("Le Cap Noir", "Le Cap Néant").replace("Y Llanw", "Y Llânw");
  assert.deepEqual(linesOf("outlets.csv", Buffer.from(text, "latin1")), [
    `outlets.csv:2:1 FILE-ENCODING this line is not UTF-8, nor are 1 more below; ${mend}`
  ]);
});

test("UTF-16 is told once", () => {
  const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(fixtureText("outlets.csv"), "utf16le")]);
  assert.deepEqual(linesOf("outlets.csv", bytes), [`outlets.csv:1:1 FILE-ENCODING the file is UTF-16; ${mend}`]);
});

test("letters of every script are UTF-8 like any other", () => {
  assert.deepEqual(linesOf("outlets.csv", fixtureText("outlets.csv").replace("Y Llanw", "Прилив 潮 🌊")), []);
});

test("lines may end in CRLF, and the last in nothing", () => {
  for (const file of ["claims.csv", "reports.csv", "events.csv"]) {
    assert.deepEqual(linesOf(file, fixtureText(file).replaceAll("\n", "\r\n")), []);
    assert.deepEqual(linesOf(file, fixtureText(file).trimEnd()), []);
  }
});

test("an empty file has no header", () => {
  const why = "CSV-EMPTY the file has no header; columns are found by name; write the first line: " +
    "correction_id,target,was,now,reason,made_on";
  assert.deepEqual(linesOf("corrections.csv", ""), [`corrections.csv:1:1 ${why}`]);
  assert.deepEqual(linesOf("corrections.csv", "\n\n"), [`corrections.csv:1:1 ${why}`]);
});

test("a table may have no rows, but for the story's own", () => {
  const header = (file: string) => fixtureText(file).split("\n")[0]! + "\n";
  assert.deepEqual(linesOf("corrections.csv", header("corrections.csv")), []);
  assert.deepEqual(linesOf("story.csv", header("story.csv")), [
    "story.csv:1:1 STORY-ONE story.csv has 0 rows; a folder holds one story; keep one row"
  ]);
});

const missing = "the file is missing; every story has each table, even an empty one; add the file with its header line";

test("a missing file is told once, and of what it should hold nothing is said", () => {
  for (const file of ["story.csv", "claims.csv", "reports.csv", "vocabulary.csv", "corrections.csv"])
    assert.deepEqual(problemsAfter((folder) => rmSync(join(folder, file))).map(problemLine),
      [`${file}:1:1 FILE-MISSING ${missing}`]);
});

test("a file under a wrong name is told as the one that was meant", () => {
  const lines = problemsAfter((folder) => renameSync(join(folder, "left-out.csv"), join(folder, "left_out.csv")));
  assert.deepEqual(lines.map(problemLine), [
    `left-out.csv:1:1 FILE-MISSING ${missing}`,
    "left_out.csv:1:1 FILE-UNKNOWN no table has this name; its rows would be left out; did you mean left-out.csv?"
  ]);
});

test("a folder in the place of a file is told", () => {
  const lines = problemsAfter((folder) => {
    rmSync(join(folder, "events.csv"));
    mkdirSync(join(folder, "events.csv"));
  });
  assert.deepEqual(lines.map(problemLine), [
    "events.csv:1:1 FILE-UNREADABLE the file cannot be read (EISDIR); its rows would be lost; " +
      "make it a plain file that you may read"
  ]);
});

test("several things wrong with one file and with others are all told in one run, by file and place", () => {
  const problems = problemsAfter((folder) => {
    const edit = (file: string, change: (text: string) => string) =>
      writeFileSync(join(folder, file), change(readFileSync(join(folder, file), "utf8")));
    edit("reports.csv", (text) => `\uFEFF${text}<<<<<<< HEAD\n`);
    edit("reports.csv", (text) => text.replace("r-03,", "r-01,").replace('losses",2100', 'losses",2.100'));
    edit("claims.csv", (text) => text.replace("1900-03-17,1900-03-18", "1900-03-19,1900-03-18"));
    edit("claims.csv", (text) => text.replace("almost", "nearly"));
    edit("outlets.csv", (text) => text.replace("Y Llanw", '"Y Llanw'));
  });
  assert.deepEqual(problems.map(({file, line, code}) => `${file}:${line} ${code}`), [
    "claims.csv:4 DAY-ORDER",
    "claims.csv:4 CLAIM-UNDECIDED",
    "claims.csv:9 CELL-FORM",
    "outlets.csv:7 CSV-QUOTE-OPEN",
    "reports.csv:1 FILE-BOM",
    "reports.csv:4 ID-TWICE",
    "reports.csv:23 CELL-NUMBER",
    "reports.csv:27 FILE-MERGE"
  ]);
});
