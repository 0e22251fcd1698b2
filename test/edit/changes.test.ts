import assert from "node:assert/strict";
import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {test} from "node:test";
import {changesBetween, changesText} from "../../tools/edit/changes.ts";
import {changeFeed} from "../../tools/publish/change-feed.ts";
import {readLedger} from "../../loaders/read/ledger.ts";
import {movedOn, writtenWith} from "../../tools/page/freshness.ts";
import {storyData} from "../../tools/page/story-data.ts";
import {deriveTables} from "../../loaders/tables/index.ts";
import {fixtureRoot} from "../loaders/corrupt.ts";

const {ledger} = readLedger("atlantis-1900", fixtureRoot);

test("a first release brings all of its claims and printings", () => {
  assert.equal(changesText(changesBetween(null, ledger)), "15 claims added, 25 printings added, 1 cell corrected.");
});

test("a release that changes nothing says so", () => {
  assert.equal(changesText(changesBetween(ledger, ledger)), "No row changed.");
});

test("a release says by how much each gap moved, and what was taken back", () => {
  const later = structuredClone(ledger);
  later.claims.find((row) => row.claim_id === "atlantis-crown-1900-03-12-killed-1000")!.low = 2000;
  later.claims.find((row) => row.claim_id === "atlantis-admiralty-1900-03-18-killed-75")!.withdrawn_on = "1900-04-09";
  assert.deepEqual(changesBetween(ledger, later).taken_back, ["atlantis-admiralty-1900-03-18-killed-75"]);
  const text = changesText(changesBetween(ledger, later));
  assert.match(text, /^1 claim taken back by its claimant\. The widest gap between claims of the same days or /);
  assert.match(text, /Atlantean soldiers reported killed: at least 8 times before, none to speak of now/);
});

test("the feed of changes names each version once, the newest first", () => {
  const hashes = {tables_sha256: "x", archive_sha256: "y", charts_sha256: null, doi: null, hashes: []};
  const row = {released_on: "1901-01-01", claims: 1, reports: 1, ...hashes};
  const files = changeFeed(ledger.story[0]!,
    [{...row, version: "1.0.0", summary: "First."}, {...row, version: "1.1.0", summary: "A < B"}]);
  const feed = new TextDecoder().decode(files.get("changes.atom"));
  assert.deepEqual(Array.from(feed.matchAll(/<title>(Version [^<]*)/g), ([, title]) => title),
    ["Version 1.1.0", "Version 1.0.0"]);
  assert.match(feed, /<summary>A &#60; B<\/summary>/);
});

test("a page names the version that it was written with in its head, and nowhere else", () => {
  assert.equal(writtenWith("---\ntitle: T\nwritten_with: 1.2.3\n---\n\n# T\n"), "1.2.3");
  assert.equal(writtenWith("---\ntitle: T\n---\n\nwritten_with: 1.2.3\n"), null);
});

test("a number that moved since a page was written is told with its line, its reference and both words", () => {
  const root = mkdtempSync(join(tmpdir(), "tollbook-pages-"));
  const id = "puerto-rico-dps-2017-12-09-killed-64";
  writeFileSync(join(root, "page.md"),
    `---\nwritten_with: 0.1.0\n---\n\nIt stood at {claim:${id}} and {claim:gwu-milken-2018-08-28-killed-2975}.\n`);
  const now = structuredClone(readLedger("maria-2017").ledger);
  Object.assign(now.claims.find((row) => row.claim_id === id)!, {low: 65, high: 65});
  assert.deepEqual(movedOn("page.md", storyData("maria-2017", deriveTables(now)), root),
    [{file: "page.md", line: 5, reference: `{claim:${id}}`, was: "64", now: "65"}]);
  rmSync(root, {recursive: true});
});
