import assert from "node:assert/strict";
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {after, test} from "node:test";
import run from "../../tools/command/verify.ts";

const folder = mkdtempSync(join(tmpdir(), "kept-"));
after(() => rmSync(folder, {recursive: true}));

async function verify(name: string, files: Record<string, string>, ...words: string[]) {
  const inside = mkdtempSync(join(folder, name));
  for (const [file, text] of Object.entries(files)) writeFileSync(join(inside, file), text);
  const said: string[] = [];
  const hear = (line: string) => void said.push(line.replaceAll(`${inside}/`, ""));
  return {code: await run(["--articles", inside, ...words], {log: hear, error: hear}), said, inside};
}

// The words of r-0120 and r-0121 are those of the ledger; the texts around them are invented.
const page =
  "https://www.hindustantimes.com/world-news/in-a-first-russia-says-over-450-of-its-troops-killed-in-ukraine-" +
  "since-invasion-101646240580196-amp.html";

test("verify finds an article by the report's id and records where the words stand", async () => {
  const spans = join(folder, "spans.csv");
  const {code,
    said} = await verify("name", {"r-0120.txt": "Invented. As many as 498  Russian soldiers died, it said."}, "--spans",
      spans);
  assert.deepEqual(said, [
    "r-0120 ok r-0120.txt:10-47 498",
    "1 of 1004 reports have their article: 1 hold, 0 without their words, 0 with another number, 0 not read"
  ].map((line, at) => (at ? line.replace("1004", /of (\d+) reports/.exec(said.at(-1)!)![1]!) : line)));
  assert.equal(code, 0);
  assert.equal(readFileSync(spans, "utf8"),
    "report_id,article,start,end,quote\nr-0120,r-0120.txt,10,47,As many as 498 Russian soldiers died\n");
});

test("verify finds an article by articles.csv, and says of each report of that page what it lacks", async () => {
  const {code, said} = await verify("listed", {
    "articles.csv": `file,url\na.md,${page.replace("https://www.", "http://")}?utm_source=x\n`,
    "a.md": "As many as **489** Russian soldiers died. Nearly 3,700 injured."
  });
  assert.equal(code, 1);
  assert.equal(said[0], 'r-0120 WORDS a.md "As many as 498 Russian soldiers died" does not stand in it; ' +
    "the words must be the page's own: correct the row, or keep the page as it was printed");
  assert.match(said.find((line) => line.startsWith("r-0136"))!, /^r-0136 ok a\.md:\d+-\d+ /);
});

test("verify finds a saved page by its own canonical address", async () => {
  const {said} =
    await verify("saved",
      {"x.html": `<link rel="canonical" href="${page}"><p>over 2,870 Ukrainian troops were killed</p>`});
  assert.match(said.find((line) => line.startsWith("r-0121"))!, /^r-0121 ok x\.html:\d+-\d+ more than 2,870$/);
});

test("verify never takes hidden words for printed ones", async () => {
  const {said} = await verify("hidden", {"r-0121.html": "<p hidden>over 2,870 Ukrainian troops</p><p>No figure.</p>"});
  assert.match(said[0]!, /^r-0121 WORDS /);
});

test("verify that could look at nothing is no success, and a folder that is not there a wrong call", async () => {
  assert.equal((await verify("none", {"other.txt": "12 people were killed."})).code, 1);
  const said: string[] = [];
  assert.equal(
    await run(["--articles", join(folder, "nowhere")], {log: said.push, error: (line) => void said.push(line)}), 2);
  assert.match(said[0]!, /nowhere is no folder; name the folder that holds the articles$/);
});

test("verify names a row of articles.csv whose file is missing", async () => {
  const {code,
    said} = await verify("row",
      {"articles.csv": "file\ngone.txt\n", "r-0120.txt": "As many as 498 Russian soldiers died"});
  assert.equal(code, 1);
  assert.match(said[0]!, /^articles\.csv:1:1 NO_FILE gone\.txt is not in the folder;/);
});
