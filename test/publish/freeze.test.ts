// slow: zips the tables a dozen times
import assert from "node:assert/strict";
import {appendFileSync, cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync}
  from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {after, before, test} from "node:test";
import {unzipSync} from "fflate";
import {freezeRelease} from "../../tools/publish/freeze.ts";
import {frozenFiles, frozenLedger} from "../../tools/publish/frozen-files.ts";
import {hashLines, sha256, tablesHash} from "../../tools/publish/hash.ts";
import {fileNames, frozenRoot, keptFormats} from "../../tools/publish/paths.ts";
import {readReleases, releasesFile, versionFile} from "../../tools/publish/read-releases.ts";
import {selectFiles} from "../../tools/publish/select-files.ts";
import {soundLedger} from "../../tools/publish/current-edition.ts";
import {storyIds} from "../../loaders/read/ledger.ts";
import {tables} from "../../loaders/schema/index.ts";

const storyId = "ukraine-2022";
const first = {storyId, version: "1.0.0", released_on: "2026-11-22", summary: "The first one."};

for (const story of storyIds()) {
  for (const release of readReleases(story)) {
    test(`${story} ${release.version} is what was frozen, byte for byte`, () => {
      const archive = readFileSync(versionFile(story, release.version));
      assert.equal(sha256(archive), release.archive_sha256);
      const files = new Map(Object.entries(unzipSync(archive)));
      const sums = new TextDecoder().decode(files.get("SHA256SUMS")!);
      files.delete("SHA256SUMS");
      assert.equal(hashLines(files), sums);
      const names = [...files.keys()].filter((name) => /^[^.]+\.csv$/.test(name)).map((name) => name.slice(0, -4));
      assert.equal(tablesHash(files, names), release.tables_sha256);
    });
  }
  test(`${story}: every frozen zip is listed, and every listed version has its zip`, () => {
    const folder = join(frozenRoot, story, "v");
    const zips = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".zip")) : [];
    const listed = readReleases(story).flatMap(({version}) => [`${version}.charts.zip`, `${version}.zip`]);
    assert.deepEqual(zips.sort(), listed.sort());
  });
}

let root: string;
before(() => {
  root = mkdtempSync(join(tmpdir(), "tollbook-"));
  freezeRelease(first, root);
});
after(() => rmSync(root, {recursive: true}));

function copied(): string {
  const folder = mkdtempSync(join(tmpdir(), "tollbook-"));
  cpSync(root, folder, {recursive: true});
  return folder;
}

test("freezeRelease writes a zip with every promised file and its row", () => {
  const files = frozenFiles(storyId, "1.0.0", root);
  assert.deepEqual([...files.keys()].sort(), fileNames([...keptFormats, "json"]).sort());
  const [release] = readReleases(storyId, root);
  assert.equal(release!.summary, "The first one.");
  assert.equal(release!.claims, soundLedger(storyId).claims.length);
  assert.equal(release!.tables_sha256, tablesHash(files, Object.keys(tables)));
});

test("the same freeze on another day of work gives the same bytes", () => {
  const elsewhere = mkdtempSync(join(tmpdir(), "tollbook-"));
  assert.deepEqual(freezeRelease(first, elsewhere), readReleases(storyId, root)[0]);
  rmSync(elsewhere, {recursive: true});
});

test("a frozen version gives back the ledger that it was made from", () => {
  const files = frozenFiles(storyId, "1.0.0", root);
  assert.deepEqual(frozenLedger(files, "1.0.0").claims, [...soundLedger(storyId).claims].sort(byId));
});

function byId(a: {claim_id: string}, b: {claim_id: string}): number {
  return a.claim_id < b.claim_id ? -1 : 1;
}

test("freezing tables that have not changed is refused", () => {
  assert.throws(() => freezeRelease({...first, version: "1.0.1"}, root), {
    code: 1, message: "nothing to release: the tables say what version 1.0.0 says"
  });
});

for (const [what, change, message] of [
  ["the same number", {}, "version 1.0.0: not higher than 1.0.0, the last one; a version is never frozen twice"],
  ["a lower number", {version: "0.10.0"},
    "version 0.10.0: not higher than 1.0.0, the last one; a version is never frozen twice"],
  ["no number", {version: "two"}, "version two: not three numbers with dots; write it like 1.2.0"],
  ["a day before the last", {version: "1.1.0", released_on: "2026-11-21"},
    "day 2026-11-21: before 2026-11-22, the day of version 1.0.0"],
  ["no such day", {version: "1.1.0", released_on: "2026-02-30"},
    "day 2026-02-30: no such day; write it like 2022-03-02"],
  ["no summary", {version: "1.1.0", summary: " "}, "no summary; say in a sentence what changed"]
] as const) {
  test(`freezing with ${what} is refused as a wrong call`, () => {
    assert.throws(() => freezeRelease({...first, ...change}, root), {code: 2, message});
  });
}

test("selectFiles --as-published gives the frozen bytes, whatever the ledger says now", () => {
  const files = selectFiles({story: storyId, asPublished: "1.0.0", tables: ["claims"], formats: ["csv"]}, root);
  assert.deepEqual([...files.keys()].sort(), [
    "CITATION.cff", "GLOSSARY.txt", "LICENSE.txt", "README.txt", "SHA256SUMS", "citation.bib", "citation.csl.json",
    "claims.csv", "claims.schema.json"
  ]);
  assert.deepEqual(files.get("claims.csv"), frozenFiles(storyId, "1.0.0", root).get("claims.csv"));
});

test("selectFiles crosses both clocks: what version 1.0.0 held of what was known on 25 March 2022", () => {
  const files = selectFiles({story: storyId, asPublished: "1.0.0", knownOn: "2022-03-25"}, root);
  const now = selectFiles({story: storyId, knownOn: "2022-03-25"}, root);
  assert.deepEqual(files.get("gaps.csv"), now.get("gaps.csv"));
  assert.match(new TextDecoder().decode(files.get("README.txt")!), /version 1\.0\.0\+known-on-2022-03-25/);
});

test("a frozen zip that was touched is refused", () => {
  const broken = copied();
  appendFileSync(versionFile(storyId, "1.0.0", broken), "x");
  assert.throws(() => frozenFiles(storyId, "1.0.0", broken), {
    code: 1, message: "the zip of version 1.0.0 is not the one that was frozen; restore it from the history"
  });
  rmSync(versionFile(storyId, "1.0.0", broken));
  assert.throws(() => frozenFiles(storyId, "1.0.0", broken), {
    code: 1, message: "the zip of version 1.0.0 cannot be read (ENOENT); restore it from the history"
  });
  rmSync(broken, {recursive: true});
});

test("a list of releases with a broken row is refused with its place", () => {
  const broken = copied();
  const file = releasesFile(storyId, broken);
  assert.ok(existsSync(file));
  writeFileSync(file, readFileSync(file, "utf8").replace("2026-11-22", "2026-11-31"));
  assert.throws(() => readReleases(storyId, broken), /releases\.csv:2:7 .*2026-11-31/);
  rmSync(broken, {recursive: true});
});
