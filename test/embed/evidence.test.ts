import assert from "node:assert/strict";
import {createHash} from "node:crypto";
import {test} from "node:test";
import {unzipSync} from "fflate";
import {JSDOM} from "jsdom";
import {parseCsv} from "../../loaders/read/csv.ts";
import {zipFiles} from "../../tools/publish/archive.ts";
import {evidence} from "../../tools/page/embed/evidence.ts";
import {chartPicture} from "../../tools/page/embed/picture.ts";
import {loadStory} from "../../tools/page/story-data.ts";
import {storyFigure, storyFigures} from "../../tools/page/story-figures.ts";
import * as kinds from "../../src/charts/kinds.ts";

const story = loadStory("ukraine-2022");
const xml = new (new JSDOM("").window.DOMParser)();
const text = (file: Uint8Array | undefined) => new TextDecoder().decode(file);
const column = (file: Uint8Array | undefined, name: string) => {
  const [header, ...rows] = parseCsv(text(file)).rows.map((cells) => cells.map(({value}) => value));
  return rows.map((row) => row[header!.indexOf(name)]!);
};

test("the bundle of the strip holds its six claims, their printings and nobody else's", async () => {
  const files = evidence(storyFigure(story, "one-day")!, story, "");
  const claims = column(files.get("claims.csv"), "claim_id");
  assert.ok(claims.includes("russia-mod-2022-03-02-killed-498"));
  assert.deepEqual(claims.toSorted(), [...new Set(column(files.get("chart.csv"), "Figure claim_id"))].sort());
  assert.deepEqual([...new Set(column(files.get("reports.csv"), "claim_id"))].sort(), claims.toSorted());
  const claimants = new Set(column(files.get("claims.csv"), "claimant_id"));
  assert.deepEqual(column(files.get("claimants.csv"), "claimant_id").toSorted(), [...claimants].sort());
});

test("the bundle of the gap holds the pairs that are drawn, and the stretches", async () => {
  const files = evidence(storyFigure(story, "gap")!, story, "");
  const pairs = ["smaller_claim_id", "larger_claim_id"].flatMap((name) => column(files.get("gaps.csv"), name));
  assert.deepEqual(column(files.get("claims.csv"), "claim_id").toSorted(), [...new Set(pairs)].sort());
  assert.deepEqual(files.has("survival.csv"), false);
});

for (const figure of storyFigures(story))
  test(`${figure.id}: hashes hold, the table is the chart's, the picture is one file that needs nothing`, async () => {
    const files = unzipSync(zipFiles(evidence(figure, story, chartPicture(figure, story)), 6));
    const lines = text(files.SHA256SUMS).trim().split("\n").map((line) => line.split("  ") as [string, string]);
    assert.deepEqual(lines.map(([, name]) => name), Object.keys(files).filter((name) => name !== "SHA256SUMS").sort());
    for (const [hash, name] of lines) assert.equal(createHash("sha256").update(files[name]!).digest("hex"), hash, name);
    const {rows} = kinds[figure.spec.chart].rows(figure.spec, story.chart);
    assert.equal(parseCsv(text(files["chart.csv"])).rows.length - 1, rows.length);
    const picture = text(files["chart.svg"]);
    assert.equal(xml.parseFromString(picture, "image/svg+xml").querySelector("parsererror"), null);
    assert.doesNotMatch(picture, /var\(|href=|<script|@import|url\((?!#)/);
    assert.ok(picture.includes(story.version), "the source line is in the picture");
  });
