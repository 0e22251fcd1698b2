import assert from "node:assert/strict";
import {spawnSync} from "node:child_process";
import {cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {after, test} from "node:test";
import checkHere from "../../tools/command/check.ts";
import {fixtureRoot} from "./corrupt.ts";

const project = join(import.meta.dirname, "../..");
const root = mkdtempSync(join(tmpdir(), "tollbook-check-"));
after(() => rmSync(root, {recursive: true}));

function check(...words: string[]): {status: number | null; out: string; err: string} {
  const {status, stdout, stderr} = spawnSync(process.execPath, ["tools/command/tollbook.mjs", "check", ...words],
    {cwd: project, encoding: "utf8"});
  return {status, out: stdout, err: stderr};
}

function brokenLedger(name: string): string {
  const ledger = join(root, name);
  cpSync(fixtureRoot, ledger, {recursive: true});
  const file = join(ledger, "atlantis-1900", "outlets.csv");
  writeFileSync(file, readFileSync(file, "utf8").replace("Y Llanw", "").replace("tide-and-times,", "Tide,"));
  return ledger;
}

test("a ledger with nothing wrong is counted and ends with 0", () => {
  assert.deepEqual(check("--ledger", "test/fixtures/ledger"),
    {status: 0, out: "atlantis-1900: 15 claims, 25 reports, nothing wrong\n", err: ""});
});

test("what is wrong is told a line each, with the file as it is reached from here, and ends with 1", () => {
  const {status, out, err} = check("--ledger", brokenLedger("lines"));
  const lines = out.trimEnd().split("\n");
  assert.equal(status, 1);
  assert.equal(err, "");
  assert.match(lines[0]!, /lines\/atlantis-1900\/outlets\.csv:6:1 CELL-FORM outlet_id is "Tide"; .*; .*$/);
  assert.match(lines[1]!, /lines\/atlantis-1900\/outlets\.csv:7:9 CELL-FORM name is ""; .*; .*$/);
  assert.equal(lines.at(-1), `atlantis-1900: ${lines.length - 1} problems`);
});

test("--json tells the same to a machine and ends with 1, or with 0 and an empty list", () => {
  const {status, out} = check("atlantis-1900", "--json", "--ledger", brokenLedger("json"));
  const problems = JSON.parse(out) as Record<string, unknown>[];
  assert.equal(status, 1);
  assert.deepEqual(Object.keys(problems[0]!), ["file", "line", "column", "code", "what", "why", "mend"]);
  assert.deepEqual(problems.slice(0, 2).map(({line, column, code}) => [line, column, code]),
    [[6, 1, "CELL-FORM"], [7, 9, "CELL-FORM"]]);
  assert.deepEqual(check("--json", "--ledger", "test/fixtures/ledger"), {status: 0, out: "[]\n", err: ""});
});

test("a wrong call ends with 2, says what is wrong with it, and checks nothing", async () => {
  mkdirSync(join(root, "empty", ".git"), {recursive: true});
  const calls: [words: string[], message: RegExp][] = [
    [["atlantis-1901", "--ledger", "test/fixtures/ledger"],
      /^nothing was checked: no story atlantis-1901; did you mean atlantis-1900\?\n$/],
    [["--jsno"], /^nothing was checked: unknown option '--jsno'; did you mean --json\?\n$/],
    [["--ledger"], /^nothing was checked: --ledger: its value is missing; write it behind the flag\n$/],
    [["--ledger", "nowhere"], /^nothing was checked: no story in nowhere; name a folder of stories' folders\n$/],
    [["--ledger", "package.json"], /^nothing was checked: no story in package\.json; /],
    [["--ledger", join(root, "empty")], /^nothing was checked: no story in .*empty; /]
  ];
  for (const [words, message] of calls) {
    const [out, err]: string[][] = [[], []];
    const voice = {log: (line: string) => void out!.push(line), error: (line: string) => void err!.push(line)};
    assert.deepEqual([await checkHere(words, voice), out], [2, []], words.join(" "));
    assert.match(`${err!.join("\n")}\n`, message);
  }
});
