// slow: draws every chart of a story for release after release
import assert from "node:assert/strict";
import {appendFileSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {mkdtemp, readdir, readFile, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {gunzipSync} from "node:zlib";
import {after, before, test} from "node:test";
import {JSDOM} from "jsdom";
import {parseCsv} from "../../loaders/read/csv.ts";
import {releasesTable} from "../../loaders/schema/releases.ts";
import {toCsv} from "../../loaders/write/text.ts";
import {zipFiles} from "../../tools/publish/archive.ts";
import {freezeRelease} from "../../tools/publish/freeze.ts";
import {frozenFiles} from "../../tools/publish/frozen-files.ts";
import {sha256} from "../../tools/publish/hash.ts";
import {chartsFile} from "../../tools/publish/paths.ts";
import {readReleases, releasesFile} from "../../tools/publish/read-releases.ts";
import {chartsToFreeze, frozenAt, frozenChartRows, frozenCharts} from "../../tools/page/embed/frozen-charts.ts";
import {frozenStories} from "../../tools/page/embed/frozen-story.ts";
import {writeEmbeds, writeFrozenCharts} from "../../tools/page/embed/write-embeds.ts";
import {loadStory, storyData, type StoryData} from "../../tools/page/story-data.ts";
import {storyFigures} from "../../tools/page/story-figures.ts";

const story = loadStory("maria-2017");
const folder = "embed/stories/maria-2017";
const figures = storyFigures(story);
let root: string;
let out: string;

before(async () => {
  root = await mkdtemp(join(tmpdir(), "tollbook-frozen-"));
  out = await mkdtemp(join(tmpdir(), "tollbook-frozen-"));
  freezeRelease({storyId: story.id, version: "1.0.0", released_on: "2026-11-26", summary: "The first one."}, root);
});
after(async () => {
  for (const dir of [root, out]) await rm(dir, {recursive: true, force: true});
});

const named = (version: string, tables = story.tables) => storyData(story.id, tables, undefined, version);

/** A later release of other tables and of another page, without its zip of tables. */
function release(version: string, then: StoryData, own: typeof figures): void {
  const charts = zipFiles(chartsToFreeze(then, root, own));
  writeFileSync(chartsFile(story.id, version, root), charts);
  const before = readReleases(story.id, root);
  writeFileSync(releasesFile(story.id, root),
    toCsv(releasesTable, [...before, {...before[0]!, version, charts_sha256: sha256(charts)}]));
}

async function pages(version: string): Promise<Map<string, string>> {
  await writeFrozenCharts(out, story, root);
  const found = new Map<string, string>();
  for (const id of await readdir(join(out, folder))) {
    const page = await readFile(join(out, folder, id, "v", version, "index.html"), "utf8").catch(() => null);
    if (page !== null) found.set(id, page);
  }
  return found;
}

test("a released chart keeps every byte when title, range and data change; the next release freezes the new one",
  async () => {
  const first = await pages("1.0.0");
  assert.deepEqual([...first.keys()].sort(), figures.map(({id}) => id).sort());
  const tables = structuredClone(story.tables);
  const [figure] = figures.filter(({id}) => id === "windows");
  const drawn = new Set(story.chart.claims.filter(({toll_id}) => figure!.spec.tolls.includes(toll_id))
    .map(({claim_id}) => claim_id));
  const claim = tables.claims.find(({claim_id, low}) => drawn.has(claim_id) && low !== null)!;
  claim.low = claim.low! + 1;
  const changed = {...figure!, title: "Another title", spec: {...figure!.spec, from: "2017-09-25"}};
  release("1.1.0", named("1.1.0", tables), [changed]);
  assert.deepEqual(await pages("1.0.0"), first);
  const second = await pages("1.1.0");
  assert.deepEqual([...second.keys()], ["windows"]);
  assert.match(second.get("windows")!, /<h1>Another title<\/h1>/);
  assert.notEqual(second.get("windows"), first.get("windows"));
});

test("a chart that a release does not change keeps the address that it has, and is not written again", () => {
  assert.deepEqual([...chartsToFreeze(named("1.2.0"), root, figures.filter(({id}) => id !== "windows")).keys()],
    ["rows.json.gz"]);
  assert.deepEqual(["windows", "official", "none"].map((id) => frozenAt(id, story.id, root)), ["1.1.0", "1.0.0", null]);
});

test("a frozen chart rests on nothing that changes: its styles, words, rows and specification are in its page",
  async () => {
  for (const [id, page] of await pages("1.0.0")) {
    const {document} = new JSDOM(page).window;
    const asked = [...document.querySelectorAll("[src], link")].map((one) =>
      one.getAttribute("src") ?? one.getAttribute("href"));
    assert.deepEqual(asked, ["data:,", "../../../../../../embed/height.js"], id);
    assert.doesNotMatch(page, /url\(|@import|_bundle/, id);
    const figure = document.querySelector("figure")!;
    const {spec} = figures.find((one) => one.id === id)!;
    assert.deepEqual(JSON.parse(figure.dataset.spec!), JSON.parse(JSON.stringify(spec)));
    const {columns, rows} = JSON.parse(figure.querySelector("script")!.textContent!);
    assert.ok(rows.length > 0 && rows.every((row: unknown[]) => row.length === columns.length), id);
    assert.match(document.querySelector(".source")!.textContent!, /version 1\.0\.0\. Frozen at version 1\.0\.0\./, id);
  }
});

test("charts that were touched after their release are refused", async () => {
  const broken = await mkdtemp(join(tmpdir(), "tollbook-frozen-"));
  freezeRelease({storyId: story.id, version: "1.0.0", released_on: "2026-11-26", summary: "One."}, broken);
  appendFileSync(chartsFile(story.id, "1.0.0", broken), "x");
  assert.throws(() => frozenCharts(story.id, broken),
    /1\.0\.0\.charts\.zip: is not what version 1\.0\.0 froze of its charts; restore it from the history/);
  rmSync(broken, {recursive: true});
});

test("the charts of every release of ours are as they were frozen, and their rows can be had", () => {
  for (const {id} of [story, {id: "ukraine-2022"}])
    for (const [version, rows] of frozenChartRows(id)) {
      const own = frozenCharts(id).filter((chart) => chart.version === version);
      assert.ok(own.length > 0 || version > "0.2.0", version);
      assert.equal(JSON.parse(gunzipSync(rows).toString()).version, version);
    }
});

test("a frozen story says what its zip says, whatever the ledger says now", () => {
  const [[version, then]] = frozenStories("ukraine-2022") as [[string, StoryData]];
  assert.equal(version, "0.1.0");
  const csv = new TextDecoder().decode(frozenFiles("ukraine-2022", "0.1.0").get("claims.csv"));
  assert.deepEqual([...then.claims.keys()], parseCsv(csv).rows.slice(1).map(([id]) => id!.value));
});

test("a figure that is younger than a version has no frozen page of it", () => {
  const ukraine = loadStory("ukraine-2022");
  const then = {...ukraine, version: "then", chart: {...ukraine.chart, tolls: [], claims: [], tollTitles: {}}};
  assert.throws(() => storyFigures(then), /no claim is about the toll/);
  const left = storyFigures(then, {younger: "skip"});
  assert.ok(left.length > 0);
  assert.deepEqual(left.filter(({spec}) => spec.tolls.length), []);
});

test("a link that names its data by number, or by a hash of before, finds the rows of that release", async () => {
  await writeEmbeds(out, story, {removed: []});
  const kept = JSON.parse(readFileSync(join(out, folder, "view/kept.json"), "utf8"));
  assert.deepEqual([kept["0.1.0"], kept.e002d360, kept.f1391f7a], ["0.1.0.json.gz", "0.1.0.json.gz", "0.2.0.json.gz"]);
  for (const name of new Set(Object.values<string>(kept)))
    assert.equal(JSON.parse(gunzipSync(readFileSync(join(out, folder, "view", name))).toString()).story_id, story.id);
});
