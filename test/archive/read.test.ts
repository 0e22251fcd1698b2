// slow: worker processes are started, killed and started again
import assert from "node:assert/strict";
import {spawn} from "node:child_process";
import {existsSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {test} from "node:test";
import {setTimeout as sleep} from "node:timers/promises";
import {pathToFileURL} from "node:url";
import {gzipSync} from "node:zlib";
import {listShards} from "../../tools/archive/input/list-shards.ts";
import {coverageLines, coverageOf} from "../../tools/archive/read/coverage.ts";
import {readManifest} from "../../tools/archive/read/manifest.ts";
import {planArchive, readArchive} from "../../tools/archive/read/read-archive.ts";
import {readShard} from "../../tools/archive/read/read-shard.ts";
import {archiveDigest, partName, verifiedRecord} from "../../tools/archive/read/record.ts";
import {readTries} from "../../tools/archive/read/tries.ts";
import archive from "../../tools/command/archive.ts";
import {siteRoot} from "../../tools/site-root.ts";
import {writeArchive} from "../../tools/bench/measure/generated-archive.ts";
import {listening} from "../edit/ledger-copy.ts";
import {scratch} from "./scratch.ts";

const folder = scratch();
const files = await writeArchive(join(folder, "generated"), 400, {ofShard: 100});
const quiet = {jobs: 2, patience: 60_000, deep: false, tell: () => {}, draw: () => {}};

/** Every shard read in this one process: what every other way must come to. */
const alone = join(folder, "alone");
const {manifest} = await planArchive(files, alone);
for (const shard of manifest.shards) await readShard(alone, shard);
const digest = archiveDigest(coverageOf(alone, manifest).records);

const digestOf = (out: string) => archiveDigest(coverageOf(out, readManifest(out)).records);
const filesIn = (out: string) => readdirSync(out, {recursive: true, withFileTypes: true})
  .filter((entry) => entry.isFile()).map(({name}) => name).sort();

test("kill -9 loses nothing: the same call goes on to what one process writes, and no more", async () => {
  const out = join(folder, "killed");
  const call = ["archive", "read", ...files, "--out", out, "--jobs", "2"];
  const start = () => spawn(process.execPath, [join(siteRoot, "tools/command/tollbook.mjs"), ...call],
    {stdio: "ignore", detached: true});
  let first = start();
  for (let waited = 0; waited < 300 && !existsSync(join(out, "parts")); waited += 1) await sleep(50);
  // The whole group: the command and its workers.
  process.kill(-first.pid!, "SIGKILL");
  await new Promise((resolve) => first.once("exit", resolve));
  const before = coverageOf(out, readManifest(out)).done;
  first = start();
  assert.equal(await new Promise((resolve) => first.once("exit", resolve)), 0);
  assert.ok(before < 4, "it was killed before its end");
  assert.equal(digestOf(out), digest);
  assert.deepEqual(filesIn(out), filesIn(alone));
});

test("a part that is damaged or gone is found and read again; bytes are hashed where that is asked for", async () => {
  const out = join(folder, "damaged");
  const {manifest} = await planArchive(files.slice(0, 2), out);
  const [one, two] = await Promise.all(manifest.shards.map((shard) => readShard(out, shard)));
  rmSync(join(out, partName(one!.parts[0]!)));
  const file = join(out, partName(two!.parts[0]!));
  const bytes = readFileSync(file);
  bytes[100]! ^= 1;
  writeFileSync(file, bytes);
  assert.deepEqual(manifest.shards.map(({id}) => verifiedRecord(out, id) !== null), [false, true]);
  assert.deepEqual(manifest.shards.map(({id}) => verifiedRecord(out, id, true) !== null), [false, false]);
  await readArchive(out, manifest, {...quiet, jobs: 1, deep: true});
  assert.deepEqual(manifest.shards.map(({id}) => verifiedRecord(out, id, true)), [one, two]);
});

test("a shard that cannot be read to its end is set aside after three tries, and coverage says so", async () => {
  const out = join(folder, "poison-shard");
  const broken = join(folder, "broken.jsonl.gz");
  writeFileSync(broken, gzipSync('{"text":"12 people were killed."}\n').subarray(0, -9));
  const {manifest} = await planArchive([files[0]!, broken], out);
  const told: string[] = [];
  const coverage = await readArchive(out, manifest, {...quiet, jobs: 1, tell: (line) => told.push(line)});
  assert.deepEqual([coverage.done, coverage.shards, coverage.quarantined[0]?.reasons.length], [1, 2, 3]);
  assert.match(coverageLines(coverage).join("\n"),
    /^1 of 2 shards read, 50 %; 100 articles.*\nshard set aside after 3 tries: .*broken\.jsonl\.gz: .*unexpected end/s);
  assert.equal(told.filter((line) => line.includes("tried again")).length, 2);
  const settled = listening();
  assert.equal(await archive(["read", broken, "--out", out], settled), 1);
  assert.match(settled.said[0]!, /^2 of 2 shards are settled already$/);
  const again = listening();
  assert.equal(await archive(["read", broken, "--out", out, "--again", "--jobs", "1"], again), 1);
  assert.equal(again.said.filter((line) => line.includes("tried again")).length, 2, "asked to, it is tried anew");
});

const line = (text: string) => `${JSON.stringify({text})}\n`;

for (const [word, patience] of [["DEADLY", 60_000], ["ENDLESS", 4_000]] as const)
  test(`an article that ${word === "DEADLY" ? "ends the reader" : "holds it up for good"} is found, named and set ` +
    "aside; the others of its shard are read", async () => {
    const out = join(folder, `poison-${word}`);
    const file = join(folder, `${word}.jsonl`);
    writeFileSync(file, line("1 person died.") + line(word) + line("3 people died."));
    const {manifest} = await planArchive([file], out);
    process.env.NODE_OPTIONS = `--import=${pathToFileURL(join(siteRoot, "tools/bench/faults/deadly.mjs")).href}`;
    const coverage = await readArchive(out, manifest, {...quiet, jobs: 1, patience});
    delete process.env.NODE_OPTIONS;
    assert.deepEqual([coverage.done, coverage.articles, coverage.set_aside, coverage.with_toll], [1, 3, 1, 2]);
    assert.deepEqual(coverage.records[0]!.set_aside_names,
      [{name: "2", problem: "it ended the reader, or held it up"}]);
    assert.deepEqual(readTries(out, manifest.shards[0]!.id).reasons, [], "what went well in the end is forgotten");
  });

test("a line that is no article is named and set aside; the others are read", async () => {
  const out = join(folder, "no-article");
  const file = join(folder, "one-bad.jsonl");
  writeFileSync(file, `${line("1 person died.")}{\n${line("3 people died.")}`);
  const {shards: [shard]} = await listShards([file]);
  const {articles, with_toll, set_aside_names: [aside]} = await readShard(out, shard!);
  assert.deepEqual([articles, with_toll, aside?.name], [3, 2, "2"]);
});

test("archive read says how much was read, and answers 0 for all of it, 1 for less, 2 for none",
  async () => {
  const voice = listening();
  assert.equal(await archive(["read", files[0]!, "--out", alone, "--jobs", "1"], voice), 0);
  assert.match(voice.said.at(-1)!, /^4 of 4 shards read, 100 %; 400 articles, \d+ with a figure, 0 set aside$/);
  const nothing = listening();
  assert.equal(await archive(["read", join(folder, "nowhere"), "--out", join(folder, "none")], nothing), 2);
  assert.match(nothing.said.at(-1)!, new RegExp("^the archive was not read: no article and no archive is at these " +
    "paths; name folders of articles \\(\\.txt"));
  assert.equal(await archive(["read", files[0]!], listening()), 2, "--out is needed");
});

test("archive read-shard IN OUT reads one file for an engine: 0 when it is read, 1 when trying again will not help",
  async () => {
  const out = join(folder, "engine");
  const voice = listening();
  for (const file of files.slice(0, 2)) assert.equal(await archive(["read-shard", file, out], voice), 0);
  assert.deepEqual(voice.said.map((line) => JSON.parse(line).articles), [100, 100]);
  assert.equal(await archive(["read-shard", join(folder, "broken.jsonl.gz"), out], listening()), 1);
  assert.equal(await archive(["read-shard", join(folder, "nowhere.jsonl"), out], listening()), 1);
  const {manifest} = await planArchive(files, out);
  assert.equal(coverageOf(out, manifest).done, 2, "what an engine read counts for the archive");
});
