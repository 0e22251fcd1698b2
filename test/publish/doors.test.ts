import assert from "node:assert/strict";
import {execFileSync, spawnSync} from "node:child_process";
import {readFileSync} from "node:fs";
import {join} from "node:path";
import {before, test} from "node:test";
import {tableDoor} from "../../loaders/door.ts";
import {tables} from "../../loaders/schema/index.ts";
import {siteRoot} from "../../tools/site-root.ts";
import {builtSite} from "../built-site.ts";

let site: string;
before(async () => (site = await builtSite()));

/** A ledger is read anew for each, so that the large story goes through all of its tables once. */
const few = ["claims", "gaps", "standing"];
for (const story of ["ukraine-2022", "maria-2017"])
  for (const format of ["csv", "json", "parquet", "arrow"] as const)
    test(`a page reads of ${story} in ${format} the very bytes that are published`, () => {
      for (const table of story === "maria-2017" ? Object.keys(tables) : few) {
        const published = readFileSync(join(site, "data", story, `${table}.${format}`));
        assert.ok(published.equals(tableDoor(format, ["--story", story, "--table", table])), table);
      }
    });

test("a loader of a table is run as Framework runs it", () => {
  const words = ["--import", "tsx", "src/data/[story]/[table].csv.ts", "--story", "maria-2017", "--table", "tolls"];
  const said = execFileSync(process.execPath, words, {cwd: siteRoot});
  assert.ok(said.equals(readFileSync(join(site, "data/maria-2017/tolls.csv"))));
});

test("a table that there is not is named in one line with those that there are", () => {
  const words = ["--import", "tsx", "src/data/[story]/[table].csv.ts", "--story", "maria-2017", "--table", "tols"];
  const {status, stderr, stdout} = spawnSync(process.execPath, words, {cwd: siteRoot, encoding: "utf8"});
  assert.deepEqual([status, stdout], [1, ""]);
  assert.match(stderr, /^Error: no table is called tols; there are story, /m);
});
