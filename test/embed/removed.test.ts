// slow: draws the embeds of a story
import assert from "node:assert/strict";
import {mkdir, mkdtemp, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {after, test} from "node:test";
import {pageKinds, writeRowPages} from "../../tools/page/row-pages.ts";
import {writeEmbeds} from "../../tools/page/embed/write-embeds.ts";
import {readRemoved, tombstone} from "../../tools/page/removed.ts";
import {checkRemoved} from "../../tools/publish/check-ledger.ts";
import {loadStory} from "../../tools/page/story-data.ts";

const story = loadStory("maria-2017");
const gone = (address: string) => ({
  address, removed_on: "2024-05-01", reason: "It was one claim with another, met in a second translation.",
  instead: null
});
const out = await mkdtemp(join(tmpdir(), "tollbook-removed-"));
for (const {part, path, ids} of pageKinds) {
  const file = join(out, `${story.prefix}${path(ids(story)[0]!)}.html`);
  await mkdir(join(file, ".."), {recursive: true});
  await writeFile(file, `<title>x</title><meta name="description" content="x">
    <link type="application/atom+xml" href="./feed.xml">
    <main><div class="part-${part}">old</div></main>`);
}
after(() => rm(out, {recursive: true, force: true}));

test("a removed claim's address says since when, why, and what took its place", async () => {
  const [instead] = story.claims.keys();
  const address = "stories/maria-2017/claims/nobody-2017-10-01-killed-1";
  const row = {...gone(address), instead: `stories/maria-2017/claims/${instead}`};
  await writeRowPages(out, story, [row]);
  const page = await readFile(join(out, `${row.address}.html`), "utf8");
  assert.match(page, /was removed on 1 May 2024\. It was one claim with another, met in a second translation\./);
  assert.ok(page.includes(`href="../../../stories/maria-2017/claims/${instead}.html"`));
  assert.match(page, /<title>Removed \| tollbook<\/title>/);
});

test("another story's removed pages are left to that story", async () => {
  await writeRowPages(out, story, [gone("claims/nobody-2022-10-01-killed-1")]);
  await assert.rejects(readFile(join(out, "claims/nobody-2022-10-01-killed-1.html")), {code: "ENOENT"});
});

test("a page cannot be removed and be there", async () => {
  const [living] = story.claims.keys();
  const address = `stories/maria-2017/claims/${living}`;
  await assert.rejects(writeRowPages(out, story, [gone(address)]), {
    message: `removed.csv: ${address} is said to be removed, and its row is there; take one of the two out`
  });
});

test("where a removed chart was embedded, its frame says so and its module leaves the page alone", async () => {
  await writeEmbeds(out, story, {removed: [gone("stories/maria-2017/charts/old")], frozen: out});
  const frame = await readFile(join(out, "embed/stories/maria-2017/old/index.html"), "utf8");
  assert.match(frame, /charts\/old<\/code> was removed on 1 May 2024/);
  assert.equal(await readFile(join(out, "embed/stories/maria-2017/old.js"), "utf8"), "export default null;\n");
});

test("readRemoved() names the place of a row that it cannot read", async () => {
  const file = join(out, "removed.csv");
  await writeFile(file, "address,removed_on,reason,instead\nclaims/x,yesterday,Because.,\n");
  assert.throws(() => readRemoved(file), /removed\.csv:2:10 /);
});

test("the checker reads the list, too: a day that is none, an address twice", async () => {
  const rows = ["claims/x,yesterday,Because.,", "claims/y,2026-01-01,So.,", "claims/y,2026-01-02,So.,"];
  await writeFile(join(out, "removed.csv"), ["address,removed_on,reason,instead", ...rows, ""].join("\n"));
  assert.deepEqual(checkRemoved(out).map(({line, code}) => `${line} ${code}`), ["2 CELL-DAY", "4 ID-TWICE"]);
});

test("the site's own list of removed pages can be read", () => {
  assert.ok(Array.isArray(readRemoved()));
});

test("a tombstone escapes what it is told", () => {
  assert.match(tombstone({...gone("claims/x"), reason: "<b>"}).text, /&#60;b&#62;/);
});
