import assert from "node:assert/strict";
import {existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {after, test} from "node:test";
import run from "../../tools/command/tables.ts";
import {writeFolder} from "../../tools/publish/write-folder.ts";

const folder = mkdtempSync(join(tmpdir(), "tollbook-"));
after(() => rmSync(folder, {recursive: true}));

/** The words of the command, for the story that is meant unless they name another. */
async function tables(...words: string[]): Promise<{code: number; said: string[]}> {
  const said: string[] = [];
  const hear = (line: string) => void said.push(line.replaceAll(folder, ""));
  const story = words.includes("--story") ? [] : ["--story", "maria-2017"];
  return {code: await run([...story, ...words], {log: hear, error: hear}), said};
}

test("tollbook tables writes what was asked for into a new folder, and says how much", async () => {
  const out = join(folder, "new");
  assert.deepEqual(await tables("--out", out, "--table", "claims,gaps", "--format", "csv,parquet"), {
    code: 0, said: ["/new: 13 files"]
  });
  assert.match(readFileSync(join(out, "claims.csv"), "utf8"), /^claim_id,story_id,claimant_id,/);
  assert.equal(readFileSync(join(out, "gaps.parquet")).subarray(0, 4).toString(), "PAR1");
});

test("tollbook tables fills an empty folder", async () => {
  mkdirSync(join(folder, "empty"));
  assert.equal((await tables("--out", join(folder, "empty"), "--table", "story", "--format", "json")).code, 0);
});

test("tollbook tables overwrites nothing", async () => {
  mkdirSync(join(folder, "mine"));
  writeFileSync(join(folder, "mine/claims.csv"), "mine");
  assert.deepEqual(await tables("--out", join(folder, "mine")), {
    code: 2, said: ["no tables written: /mine: is not empty and nothing is overwritten; name a new folder"]
  });
  assert.equal(readFileSync(join(folder, "mine/claims.csv"), "utf8"), "mine");
});

const skip = !existsSync("/proc/self");
test("a folder that the system makes none in is no file that went away", {skip}, async () => {
  const {code, said} = await tables("--out", "/proc/tollbook");
  assert.deepEqual([code, said.at(-1)], [3, "no tables written: /proc/tollbook: no folder can be made there; " +
    "nothing was written; choose another place"]);
});

for (const [words, line] of [
  [["--story", "urkaine-2022"], "no story urkaine-2022; did you mean ukraine-2022?"],
  [["--table", "claim"], "no table claim; did you mean claims?"],
  [["--table", "gaps-daily", "--format", "json"], "no format of gaps-daily json; known: csv, parquet"],
  [["--as-published", "2026-11-21"],
    "as published 2026-11-21: nothing was published by then; the first version, 0.1.0, is of 2026-11-22"],
  [["--as-published", "2142-01-01"], "as published 2142-01-01: that day is yet to come; leave it out"],
  [["--known-on", "2142-01-01"], "known on 2142-01-01: that day is yet to come; leave it out"],
  [["--format", "xlsx"], "no format xlsx; known: csv, excel.csv, json, parquet, arrow, hxl.csv"],
  [["--as-published", "99.0.0"], "no version 99.0.0 of maria-2017; "],
  [["--known-on", "2022-02-30"], "known on 2022-02-30: no such day; write it like 2022-03-25"],
  [["--fromat", "csv"], "unknown option '--fromat'; did you mean --format?"]
] as [string[], string][]) {
  test(`tollbook tables ${words.join(" ")} is a wrong call, told in one line, and writes nothing`, async () => {
    const {code, said} = await tables("--out", join(folder, "never"), ...words);
    assert.equal(code, 2);
    assert.equal(said.length, 1);
    assert.ok(said[0]!.startsWith(`no tables written: ${line}`), said[0]);
    assert.ok(!existsSync(join(folder, "never")));
  });
}

test("tollbook tables without --out is a wrong call", async () => {
  const {code, said} = await tables();
  assert.equal(code, 2);
  assert.match(said[0]!, /^no tables written: --out: not said; as in: npx tollbook tables --out tables$/);
});

test("a folder below a file is the machine's fault", async () => {
  writeFileSync(join(folder, "file"), "");
  assert.deepEqual(await tables("--out", join(folder, "file/below"), "--table", "story"), {
    code: 3, said: ["no tables written: /file/below: a part of it is a file; nothing was written; " +
      "choose another place and run this again"]
  });
});

for (const [code, why, mend] of [["ENOSPC", "the disk is full", "make room"],
  ["EACCES", "you may not write there", "ask for the right or choose another place"]])
  test(`a disk that stops taking files (${code}) leaves nothing behind`, () => {
    const out = join(folder, "stopped");
    const files = new Map([["a", new Uint8Array(1)], ["b", new Uint8Array(1)]]);
    const write = (file: unknown, contents: unknown) => {
      if (String(file).endsWith("b")) throw Object.assign(new Error("no"), {code});
      writeFileSync(file as string, contents as Uint8Array);
    };
    assert.throws(() => writeFolder(files, out, write), {
      code: 3, message: `${out}: ${why}; nothing was written; ${mend} and run this again`
    });
    assert.deepEqual(readdirSync(folder).filter((name) => name.includes("stopped")), []);
  });

test("a day between two releases bears the last number before it, with the day behind a plus sign", async () => {
  const out = join(folder, "day");
  await tables("--out", out, "--table", "claims, gaps", "--format", "csv", "--as-published", "2026-11-25");
  assert.equal(existsSync(join(out, "gaps.csv")), true);
  const citation = readFileSync(join(out, "CITATION.cff"), "utf8");
  const day = /^version: "0[.]1[.]0[+]as-published-2026-11-25"\ndate-released: "([^"]+)"$/m.exec(citation)?.[1];
  assert.equal(day !== undefined && day <= "2026-11-25", true, String(day));
});

test("the folder is readable to whom the umask allows, as any folder that is made", async () => {
  const before = process.umask(0o027);
  try {
    await tables("--out", join(folder, "shared"), "--table", "story", "--format", "csv");
    assert.equal(statSync(join(folder, "shared")).mode & 0o777, 0o750);
    assert.equal(statSync(join(folder, "shared/story.csv")).mode & 0o777, 0o640);
  } finally {
    process.umask(before);
  }
});
