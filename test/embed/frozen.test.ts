import assert from "node:assert/strict";
import {mkdtemp, readdir, readFile, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {test} from "node:test";
import {parseCsv} from "../../loaders/read/csv.ts";
import {frozenFiles} from "../../tools/publish/frozen-files.ts";
import {readReleases} from "../../tools/publish/read-releases.ts";
import {frozenStories} from "../../tools/page/embed/frozen-story.ts";
import {writeEmbeds} from "../../tools/page/embed/write-embeds.ts";
import {loadStory} from "../../tools/page/story-data.ts";
import {storyFigures} from "../../tools/page/story-figures.ts";

const story = loadStory("ukraine-2022");

test("a frozen story says what its zip says, whatever the ledger says now", () => {
  const [[version, then]] = frozenStories("ukraine-2022") as [[string, typeof story]];
  assert.equal(version, "0.1.0");
  const csv = new TextDecoder().decode(frozenFiles("ukraine-2022", "0.1.0").get("claims.csv"));
  assert.deepEqual([...then.claims.keys()], parseCsv(csv).rows.slice(1).map(([id]) => id!.value));
});

test("a figure that is younger than a version has no embed of it", () => {
  const then = {...story, version: "then", chart: {...story.chart, tolls: [], claims: [], tollTitles: {}}};
  assert.throws(() => storyFigures(then), /no claim is about the toll/);
  const left = storyFigures(then, {younger: "skip"});
  assert.ok(left.length > 0);
  assert.deepEqual(left.filter(({spec}) => spec.tolls.length), []);
});

test("the frozen embed carries its own rows and says its version", async () => {
  const out = await mkdtemp(join(tmpdir(), "tollbook-frozen-"));
  try {
    await writeEmbeds(out, story, {removed: []});
    const page = await readFile(join(out, "embed/one-day/v/0.1.0/index.html"), "utf8");
    assert.match(page, /Frozen at version 0\.1\.0\./);
    const rows = JSON.parse(await readFile(join(out, "embed/one-day/v/0.1.0/rows.json"), "utf8"));
    assert.ok(rows.claims.some((claim: {claim_id: string}) => claim.claim_id === "russia-mod-2022-03-02-killed-498"));
    assert.ok(page.includes(`data version ${rows.version}`));
  } finally {
    await rm(out, {recursive: true, force: true});
  }
});

test("before the first release the frozen embed stands at the state of the rows, after it at released versions only",
  async () => {
  const out = await mkdtemp(join(tmpdir(), "tollbook-frozen-"));
  try {
    await writeEmbeds(out, story, {removed: []});
    const released = readReleases("ukraine-2022").map(({version}) => version);
    assert.deepEqual((await readdir(join(out, "embed/one-day/v"))).sort(), released.sort());
    await writeEmbeds(out, loadStory("maria-2017"), {removed: [], frozen: out});
    assert.deepEqual(await readdir(join(out, "embed/stories/maria-2017/windows/v")), [loadStory("maria-2017").version]);
  } finally {
    await rm(out, {recursive: true, force: true});
  }
});
