// slow: reads fifteen hundred articles
import assert from "node:assert/strict";
import {readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {test} from "node:test";
import {matchLedger} from "../../tools/articles/match-ledger.ts";
import {listShards} from "../../tools/archive/input/list-shards.ts";
import {readShard} from "../../tools/archive/read/read-shard.ts";
import {addShards} from "../../tools/archive/read/manifest.ts";
import {reduceArchive} from "../../tools/archive/reduce/reduce.ts";
import {surveyOf} from "../../tools/archive/reduce/survey.ts";
import {answersOf, writeArchive} from "../../tools/bench/measure/generated-archive.ts";
import archive from "../../tools/command/archive.ts";
import {listening} from "../edit/ledger-copy.ts";
import {atlantis, ledgers} from "../fixtures/atlantis.ts";
import {scratch} from "./scratch.ts";

const folder = scratch();
const ledger = matchLedger(atlantis);
const options = {story: "atlantis-1900", partial: false, memory: "512MB"};

/** Reads the files in this process. */
async function read(name: string, files: string[], skip = 0): Promise<string> {
  const out = join(folder, name);
  const {shards} = await listShards(files);
  await addShards(out, shards);
  for (const shard of shards.slice(skip)) await readShard(out, shard);
  return out;
}

const csv = (file: string) => {
  const [head, ...lines] = readFileSync(file, "utf8").trim().split("\n").map((line) => line.split(","));
  return lines.map((cells) => Object.fromEntries(head!.map((name, at) => [name, cells[at]])));
};

const count = 1_500;
const files = await writeArchive(join(folder, "generated"), count, {ofShard: 350});
const out = await read("whole", files);
const reduced = join(folder, "reduced");
await reduceArchive(out, ledger, reduced, options);
const survey = await surveyOf(reduced, "atlantis-1900", ledger.claims);
const answers = answersOf(count);

test("a survey of generated articles gives the known answers: who printed a claim, kept its bound, had it from others",
  () => {
  assert.ok(Object.keys(answers.claims).length === 3);
  for (const [claim, {printed, kept, syndicated}] of Object.entries(answers.claims)) {
    const row = survey.claims.find(({claim_id}) => claim_id === claim)!;
    assert.deepEqual([row.printed, row.kept_bound, row.kept_measure, row.syndicated, row.ambiguous],
      [printed, kept, printed, syndicated, 0], claim);
  }
  const printed = survey.claims.filter((row) => row.printed).map(({claim_id}) => claim_id);
  assert.deepEqual(printed.sort(), Object.keys(answers.claims).sort());
});

test("denominators count each article once, and the same page again apart", () => {
  const rows = csv(join(reduced, "denominators.csv"));
  const sum = (name: string) => rows.reduce((all, row) => all + Number(row[name]), 0);
  assert.deepEqual([sum("articles"), sum("again")], [answers.articles, answers.again]);
  assert.equal(sum("printing"), Object.values(answers.claims).reduce((all, {printed}) => all + printed, 0));
});

test("unknown figures are listed by how many articles print them", () => {
  const rows = csv(join(reduced, "unknown.csv"));
  assert.equal(rows.reduce((all, {articles}) => all + Number(articles), 0), answers.unknown);
  const counts = rows.map(({articles}) => Number(articles));
  assert.deepEqual(counts, counts.toSorted((a, b) => b - a));
});

test("nothing is counted of an archive of which a shard is missing, unless that is asked for, and then it is said",
  async () => {
  const missing = await read("missing", files, 1);
  const to = join(folder, "reduced-missing");
  await assert.rejects(reduceArchive(missing, ledger, to, options), /4 of 5 shards are read, 80 %; read the rest, or/);
  const {shards, done} = await reduceArchive(missing, ledger, to, {...options, partial: true});
  assert.deepEqual([shards, done], [5, 4]);
  const {shards_read} = await surveyOf(to, "atlantis-1900", ledger.claims);
  assert.equal(shards_read, 4);
});

test("a folder that is there is never written over, and a failure leaves none", async () => {
  await assert.rejects(reduceArchive(out, ledger, reduced, options), /is there already and nothing is overwritten/);
  await assert.rejects(surveyOf(join(folder, "nowhere"), "atlantis-1900", ledger.claims), /no folder that .* left/);
});

test("an archive without a single figure is surveyed too: none of its articles printed a claim", async () => {
  const file = join(folder, "quiet.jsonl");
  writeFileSync(file, `${JSON.stringify({text: "The harvest was good.", published: "1900-04-20"})}\n`);
  const to = join(folder, "reduced-quiet");
  await reduceArchive(await read("quiet", [file]), ledger, to, options);
  const {claims} = await surveyOf(to, "atlantis-1900", ledger.claims);
  assert.deepEqual([...new Set(claims.map(({articles, printed}) => `${articles} ${printed}`))], ["1 0"]);
});

test("archive reduce and archive survey write the table of a story, and refuse another story's counts", async () => {
  const [to, file] = [join(folder, "by-command"), join(folder, "survey.csv")];
  const voice = listening();
  const story = ["--ledger", ledgers];
  assert.equal(await archive(["reduce", out, "--story", "atlantis-1900", "--to", to, ...story], voice), 0);
  assert.equal(await archive(["survey", "atlantis-1900", "--from", to, "--to", file, ...story], voice), 0);
  assert.deepEqual(voice.said.slice(1), [`${file}: 3 of ${ledger.claims.length} claims are printed in 1,500 articles`]);
  const printed = csv(file).filter((row) => row.printed !== "0");
  assert.deepEqual(printed.map((row) => Number(row.printed)).sort(),
    Object.values(answers.claims).map((answer) => answer.printed).sort());
  await assert.rejects(surveyOf(to, "lemuria-1900", ledger.claims), /reduced for atlantis-1900, not for lemuria-1900/);
  assert.equal(await archive(["survey", "atlantis-1900", "--from", to, "--to", file, ...story], listening()), 2);
});
