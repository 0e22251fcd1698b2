import assert from "node:assert/strict";
import {test} from "node:test";
import {dataPaths} from "../../loaders/exports/paths.ts";
import {storyFiles} from "../../loaders/exports/story-files.ts";
import {storyIds} from "../../loaders/ledger.ts";

test("dataPaths names every file that the loader makes for a story, and no other", () => {
  for (const story of storyIds()) {
    const below = dataPaths([story]).filter((path) => path.startsWith(`/data/${story}/`) && !path.startsWith(`/data/${story}/v/`));
    const made = [...storyFiles(story).keys()].map((name) => `/data/${story}/${name}`);
    assert.deepEqual(below.sort(), made.sort());
  }
});

// Addresses that others have linked to or cited: a line is added here, never taken away or changed.
const promised = [
  "/data/ukraine-2022.zip",
  "/data/ukraine-2022/claims.csv",
  "/data/ukraine-2022/claims.excel.csv",
  "/data/ukraine-2022/claims.json",
  "/data/ukraine-2022/claims.parquet",
  "/data/ukraine-2022/claims.arrow",
  "/data/ukraine-2022/claims.schema.json",
  "/data/ukraine-2022/reports.csv",
  "/data/ukraine-2022/claimants.csv",
  "/data/ukraine-2022/outlets.csv",
  "/data/ukraine-2022/events.csv",
  "/data/ukraine-2022/corrections.csv",
  "/data/ukraine-2022/left-out.csv",
  "/data/ukraine-2022/vocabulary.csv",
  "/data/ukraine-2022/story.csv",
  "/data/ukraine-2022/tolls.csv",
  "/data/ukraine-2022/standing.csv",
  "/data/ukraine-2022/gaps.csv",
  "/data/ukraine-2022/relay.csv",
  "/data/ukraine-2022/releases.csv",
  "/data/ukraine-2022/datapackage.json",
  "/data/ukraine-2022/csv-metadata.json",
  "/data/ukraine-2022/README.txt",
  "/data/ukraine-2022/LICENSE.txt",
  "/data/ukraine-2022/CITATION.cff",
  "/data/ukraine-2022/citation.bib",
  "/data/ukraine-2022/citation.csl.json",
  "/data/ukraine-2022/SHA256SUMS",
  "/data/ukraine-2022/v/0.1.0.zip",
  "/data/ukraine-2022/v/0.1.0/claims.csv",
  "/data/ukraine-2022/v/0.1.0/gaps.parquet",
  "/data/ukraine-2022/v/0.1.0/SHA256SUMS"
];

test("every address that was ever promised is still there", () => {
  const paths = new Set(dataPaths());
  assert.deepEqual(promised.filter((path) => !paths.has(path)), []);
});
