import assert from "node:assert/strict";
import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {before, test} from "node:test";
import {readRemoved} from "../../tools/page/removed.ts";
import {siteFiles} from "../../tools/site/site-files.ts";
import {builtSite} from "../built-site.ts";

let files: Set<string>;
let listed: string[];

before(async () => {
  files = new Set(await siteFiles(await builtSite()));
  listed = (await readFile(join(import.meta.dirname, "addresses.txt"), "utf8")).trim().split("\n");
});

/** The files of a removed chart go with it; its pages and module stay. */
function wentWithItsChart(address: string): boolean {
  const frozenOf = (chart: string) => `embed/${chart.replace("charts/", "")}/v/`;
  return readRemoved().some((row) => [".svg", ".png", ".zip"].some((ending) => address === row.address + ending)) ||
    readRemoved().some((row) => row.address.includes("charts/") && address.startsWith(frozenOf(row.address)));
}

test("every address that was ever given still answers: with its page, or with why it was removed", () => {
  const fileOf = (address: string) => (address.endsWith("/") ? `${address}index.html` : address);
  const lost = listed.filter((address) => !files.has(fileOf(address)) && !wentWithItsChart(address));
  assert.deepEqual(lost, [], "write a row for each in loaders/ledger/removed.csv");
});

test("an address that is shortened to its folder is answered, but for the folders of scripts and styles", () => {
  const folders = new Set([...files].flatMap((file) => {
    const parts = file.split("/").slice(0, -1);
    return parts.map((_, at) => parts.slice(0, at + 1).join("/"));
  }));
  const lost = [...folders].filter((folder) => !folder.startsWith("_") && !files.has(`${folder}/index.html`));
  assert.deepEqual(lost, []);
});

test("the list holds each address once, in order, and all kinds", () => {
  assert.deepEqual(listed, [...new Set(listed)].sort());
  for (const address of ["claims/russia-mod-2022-03-02-killed-498.html", "claimants/russia-mod.html",
    "tolls/russia-military-killed.html", "charts/count.html", "charts/count.zip", "embed/count/", "embed/count.js",
    "embed/count/v/0.1.0/", "data/ukraine-2022/v/0.1.0.zip", "tables.html", "tables/claims.html"])
    assert.ok(listed.includes(address), address);
});
