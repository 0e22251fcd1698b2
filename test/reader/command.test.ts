import assert from "node:assert/strict";
import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {test} from "node:test";
import {island} from "../../tools/articles/island.ts";
import run from "../../tools/command/extract.ts";

async function call(words: string[], input = ""): Promise<{code: number; out: string[]; errors: string[]}> {
  const out: string[] = [];
  const errors: string[] = [];
  const code = await run(words, {
    log: (line) => out.push(line),
    error: (line) => errors.push(line),
    input: () => new TextEncoder().encode(input),
    progress: null
  });
  return {code, out, errors};
}

test("extract - reads standard input and prints one claim a line with the gold's keys", async () => {
  const {code, out} = await call(
    ["-", "--published", "2022-03-02"],
    "Police said on Monday that 12 people were killed."
  );
  const [claim] = out.map((line) => JSON.parse(line));
  assert.equal(code, 0);
  assert.deepEqual(
    [claim.doc, claim.quote, claim.start, claim.end, claim.low, claim.claimant, claim.said_on, claim.as_of,
      claim.verdict],
    ["-", "12", 27, 29, 12, "Police", "2022-02-28", null, "accept"]
  );
  assert.equal("trace" in claim, false);
});

test("extract FOLDER reads every article in it, goes on after a bad one and answers 1", async (t) => {
  const folder = mkdtempSync(join(tmpdir(), "articles-"));
  t.after(() => rmSync(folder, {recursive: true}));
  writeFileSync(join(folder, "a.txt"), "12 people were killed.");
  writeFileSync(join(folder, "b.txt"), Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]));
  writeFileSync(join(folder, "c.html"), "<p>=7 people died.</p>");
  const {code, out, errors} = await call([folder, "--format", "csv"]);
  assert.equal(code, 1);
  assert.deepEqual(
    out.slice(1).map((line) => line.split(",").slice(0, 2)),
    [
      ["a", "12"],
      ["c", "7"]
    ]
  );
  assert.deepEqual(errors, [
    `${join(folder,
      "b.txt")}:1:1 BINARY not text; its bytes are those of a picture; ` +
        "save the article as text or HTML"
  ]);
});

test("extract --explain adds the rules and the numbers that are no toll", async () => {
  const {out} = await call(["-", "--format", "table", "--explain"], "12 people were killed in 3 days.");
  assert.match(out[2]!, /predicate/);
  assert.equal(out[3], "-  25  not a toll: 3 (duration, days)");
});

test("extract refuses an unknown format, a day that is none, and no files", async () => {
  for (const [words, why] of [
    [["a.txt", "--format", "xml"], /no format xml; known: jsonl, csv, table/],
    [["a.txt", "--published", "2022-02-30"], /no such day/],
    [[], /missing required argument 'file'; as in: npx tollbook extract article\.html/]
  ] as const) {
    const {code, errors} = await call([...words]);
    assert.equal(code, 2);
    assert.match(errors[0]!, why);
  }
});

test("extract --against names the claim and the damage, or refuses an unknown story with the nearest", async () => {
  const text =
    "date 2022-03-02 Russia's defence ministry said on Wednesday that at least 498 Russian soldiers had been killed.";
  const {out} = await call(["-", "--format", "table", "--against", "ukraine-2022"], text);
  assert.match(out[0]!, /verdict {2}ledger$/);
  assert.match(out[1]!, /differs from russia-mod-2022-03-02-killed-498: bound added \(498 → at-least 498\)$/);
  const [row] = (await call(["-", "--against", "ukraine-2022"], text)).out.map((line) => JSON.parse(line));
  assert.deepEqual([row.relation, row.claim_id, row.damages, row.others],
    ["garbled", "russia-mod-2022-03-02-killed-498", ["bound-gained"], []]);
  const {code, errors} = await call(["-", "--against", "ukraine-2202"], text);
  assert.equal(code, 2);
  assert.match(errors[0]!, /no story ukraine-2202; did you mean ukraine-2022\?/);
});

test("island() keeps a fault of the program to its article, in one line with place, cause and mend", () => {
  assert.deepEqual(island("a.txt", () => 12), {value: 12, problem: null});
  const {problem} = island("a.txt", () => (null as unknown as string).length);
  assert.match(problem!, /^a\.txt:1:1 FAILED TypeError: [^\n]*; the program failed on this article; [^\n]*$/);
});
