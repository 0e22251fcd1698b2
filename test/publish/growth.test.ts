import assert from "node:assert/strict";
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {gunzipSync} from "node:zlib";
import {after, test} from "node:test";
import {unzipSync} from "fflate";
import {releasesTable} from "../../loaders/schema/releases.ts";
import type {Ledger} from "../../loaders/schema/index.ts";
import {deriveTables} from "../../loaders/tables/index.ts";
import {toCsv} from "../../loaders/write/text.ts";
import {addKeptRows, writeFrozenCharts} from "../../tools/page/embed/write-embeds.ts";
import {loadStory} from "../../tools/page/story-data.ts";
import {currentEdition, soundLedger} from "../../tools/publish/current-edition.ts";
import {frozen} from "../../tools/publish/freeze.ts";
import {frozenFiles} from "../../tools/publish/frozen-files.ts";
import {editionFiles} from "../../tools/publish/edition-files.ts";
import {sha256} from "../../tools/publish/hash.ts";
import {chartsFile} from "../../tools/publish/paths.ts";
import {readReleases, releasesFile, versionFile} from "../../tools/publish/read-releases.ts";
import {selectFiles} from "../../tools/publish/select-files.ts";
import {unpackArchives} from "../../tools/publish/unpack.ts";

const story = loadStory(process.env.TOLLBOOK_STORY ?? "maria-2017");
const root = mkdtempSync(join(tmpdir(), "tollbook-growth-"));
after(() => rmSync(root, {recursive: true}));

function release(version: string, change: (ledger: Ledger) => void): void {
  const ledger = structuredClone(soundLedger(story.id));
  change(ledger);
  const edition = {...currentEdition(story.id, []), rows: deriveTables(ledger), version, released_on: "2026-11-26"};
  mkdirSync(join(root, story.id, "v"), {recursive: true});
  const {release, archive, charts} = frozen(edition, "One.", root);
  writeFileSync(versionFile(story.id, version, root), archive);
  writeFileSync(chartsFile(story.id, version, root), charts);
  writeFileSync(releasesFile(story.id, root), toCsv(releasesTable, [...readReleases(story.id, root), release]));
}

/** What the releases of a folder add to the site: each file with its hash, and its bytes. */
async function laidOut(): Promise<Map<string, {hash: string; bytes: number}>> {
  const out = mkdtempSync(join(tmpdir(), "tollbook-growth-"));
  const zips = readReleases(story.id, root).map(({version}) => `/data/${story.id}/v/${version}.zip`);
  mkdirSync(join(out, `data/${story.id}/v`), {recursive: true});
  for (const zip of zips) writeFileSync(join(out, zip), readFileSync(join(root, zip.slice("/data/".length))));
  unpackArchives(out, zips);
  await writeFrozenCharts(out, story, root);
  const kept = new Map<string, string | Uint8Array>();
  addKeptRows(kept, "view", story, root);
  mkdirSync(join(out, "view"));
  for (const [name, contents] of kept) writeFileSync(join(out, name), contents);
  const names = readdirSync(out, {recursive: true}).map(String).filter((name) => statSync(join(out, name)).isFile());
  const found = new Map(names.map((name) => {
    const contents = readFileSync(join(out, name));
    return [name, {hash: sha256(contents), bytes: contents.length}];
  }));
  rmSync(out, {recursive: true});
  return found;
}

test("a release that changes one row adds at most 20 files and 1 MB to the site, and touches none of before",
  async (told) => {
  release("1.0.0", () => {});
  const before = await laidOut();
  release("1.0.1", ({claims}) => {
    const opening = new Set(story.chart.claims.filter((row) => row.toll_id === story.chart.default_toll)
      .map((row) => row.claim_id));
    const claim = claims.find((row) => opening.has(row.claim_id) && row.low !== null && row.low === row.high)!;
    claim.low = claim.low! + 1;
    claim.high = claim.low;
  });
  const now = await laidOut();
  for (const [name, {hash}] of before) if (!name.endsWith("kept.json")) assert.equal(now.get(name)?.hash, hash, name);
  const added = [...now].filter(([name]) => !before.has(name));
  const bytes = added.reduce((sum, [, file]) => sum + file.bytes, 0);
  told.diagnostic(`${story.id}: ${added.length} files, ${bytes} bytes; the first release ${before.size} files`);
  for (const [name, file] of added) told.diagnostic(`${file.bytes} ${name}`);
  assert.ok(added.length <= 20, added.map(([name]) => name).join(" "));
  assert.ok(bytes <= 1_048_576, `${bytes} bytes`);
});

test("a release keeps CSV alone, and its rows are read as they were, by its own metadata", () => {
  const edition = {...currentEdition(story.id, []), version: "1.0.0", released_on: "2026-11-26"};
  const whole = editionFiles(edition, ["csv", "json"]);
  const names = Object.keys(unzipSync(readFileSync(versionFile(story.id, "1.0.0", root))));
  assert.ok(names.includes("claims.csv") && !names.some((name) => /\.(arrow|parquet|excel\.csv)$/.test(name)));
  const files = frozenFiles(story.id, "1.0.0", root);
  for (const table of Object.keys(edition.declared)) {
    const read = (bytes: Uint8Array | undefined) => JSON.parse(new TextDecoder().decode(bytes));
    assert.deepEqual(read(files.get(`${table}.json`)), read(whole.get(`${table}.json`)), table);
  }
});

test("a format that a release does not keep is refused with those that it keeps; what it keeps comes as frozen", () => {
  assert.throws(() => selectFiles({story: story.id, asPublished: "1.0.0", formats: ["parquet"]}, root),
    {code: 2, message: "no parquet of version 1.0.0: it is kept as csv and json"});
  const zip = unzipSync(readFileSync(versionFile(story.id, "1.0.0", root)));
  const files = selectFiles({story: story.id, asPublished: "1.0.0"}, root);
  assert.deepEqual(Object.fromEntries(files), zip);
});

test("the list beside a release's zip leads to each of its tables", () => {
  const out = mkdtempSync(join(tmpdir(), "tollbook-growth-"));
  mkdirSync(join(out, "v"));
  writeFileSync(join(out, "v/1.0.0.zip"), readFileSync(versionFile(story.id, "1.0.0", root)));
  unpackArchives(out, ["/v/1.0.0.zip"]);
  const {tables, zip} = JSON.parse(readFileSync(join(out, "v/1.0.0.json"), "utf8"));
  assert.equal(zip, "1.0.0.zip");
  const files = frozenFiles(story.id, "1.0.0", root);
  assert.equal(Object.keys(tables).length, Object.keys(currentEdition(story.id, []).declared).length);
  for (const [table, {file, sha256: hash}] of Object.entries<{file: string; sha256: string}>(tables)) {
    const csv = gunzipSync(readFileSync(join(out, "v", file)));
    assert.deepEqual([sha256(csv), csv.equals(files.get(`${table}.csv`)!)], [hash, true], table);
  }
  rmSync(out, {recursive: true});
});
