import assert from "node:assert/strict";
import {readFileSync} from "node:fs";
import {join} from "node:path";
import {test} from "node:test";
import {JSDOM} from "jsdom";
import {movedSentences} from "../../tools/page/freshness.ts";
import {toldCorrections} from "../../tools/page/told-corrections.ts";
import {fillParts} from "../../tools/page/parts.ts";
import {storyRootOf, rootOf} from "../../tools/page/links.ts";
import {loadStory, storyData, type StoryData} from "../../tools/page/story-data.ts";
import {readLedger} from "../../loaders/read/ledger.ts";
import type {Ledger} from "../../loaders/schema/index.ts";
import {deriveTables} from "../../loaders/tables/index.ts";
import {siteRoot} from "../../tools/site-root.ts";
import {fixtureRoot} from "./fixture-root.ts";
import {writtenPage} from "./written-page.ts";

const words = (markup: string) =>
  markup.replace(/<[^>]+>/g, "").replace(/&#39;/g, "'").replace(/&#34;/g, "\"").replace(/&#38;/g, "&")
    .replace(/\s+/g, " ").trim();

function part(name: string, story: StoryData, path: string, params: Record<string, string> = {}): string {
  const context = {story, path, root: storyRootOf(path, story.prefix), siteRoot: rootOf(path), params, line: 1};
  return fillParts(`<div data-part="${name}"></div>`, context);
}

/** A story in which our corrections made cells say something else. */
function corrected(id: string, cells: [target: string, now: number | string][], root?: string): StoryData {
  const ledger: Ledger = structuredClone(readLedger(id, root).ledger);
  cells.forEach(([target, now], at) => {
    const [table, row, column] = target.split("/") as ["claims" | "reports", string, string];
    const key = table === "claims" ? "claim_id" : "report_id";
    const own = (ledger[table] as unknown as Record<string, unknown>[]).find((one) => one[key] === row)!;
    ledger.corrections.push({correction_id: `fix-${at}`, target, was: String(own[column]), now: String(now),
      reason: "The page has it so.", made_on: "2026-12-01"});
    own[column] = now;
  });
  return storyData(id, deriveTables(ledger));
}

const stories: [id: string, claim: string, was: number, now: number, size: string, touched: RegExp][] = [
  ["ukraine-2022", "russia-mod-2022-03-02-killed-498", 498, 489, "9 fewer (1.8 %)",
    new RegExp("It touches \\d+ sentences and \\d+ charts.*Who said how many: " +
      "\\d+ sentences and \\d+ charts \\(sentence 1,.* “[^”]+”")],
  ["maria-2017", "puerto-rico-dps-2017-12-09-killed-64", 64, 65, "1 more (1.6 %)",
    new RegExp("It touches \\d+ sentences? and \\d+ charts?.*The number that stood: " +
      "\\d+ sentences? and \\d+ charts? \\(sentence 1,.* “[^”]+”")]
];
for (const [id, claim, was, now, size, touched] of stories) {
  const story = corrected(id, [[`claims/${claim}/low`, now], [`claims/${claim}/high`, now]]);

  test(`${id}: the corrections page says what a cell said, says now, by how much, why, and where it stood`, () => {
    const text = words(part("corrections", story, `/${story.prefix}corrections`));
    assert.ok(
      text.includes(
        `killed became ${now} killed, ${size}. The page has it so.`), text);
    const {short_name} = story.claimants.get(story.claims.get(claim)!.claimant_id)!;
    assert.ok(text.includes(`1 December 2026. ${short_name}: ${was} killed became`), text);
    assert.match(text, touched);
  });

  test(`${id}: the page of the claim says the same of its own cells`, () => {
    const text = words(part("claim", story, `/${story.prefix}claims/${claim}`, {claim}));
    assert.ok(text.includes(`1 December 2026. ${was} killed became ${now} killed, ${size}. The page has it so.`), text);
    assert.match(text, touched);
  });

  test(`${id}: a claim that was never corrected says so`, () => {
    const {claims, reports, corrections} = readLedger(id).ledger;
    const touched = new Set(corrections.map(({target}) => target.split("/")[1]));
    const {claim_id: claim} = claims.find(({claim_id: own}) => !touched.has(own) &&
      !reports.some(({claim_id, report_id}) => claim_id === own && touched.has(report_id)))!;
    assert.match(words(part("claim", loadStory(id), `/${story.prefix}claims/${claim}`, {claim})),
      /Our correctionsnone, of it or of its printings/);
  });

  test(`${id}: each sentence that a correction moved is told with its line, both words and by how much`, () => {
    const lines = movedSentences(story);
    assert.match(lines[0]!,
      new RegExp(
        `^src/\\S+\\.md:\\d+ \\{claim:${claim}[^}]*\\} said "${was}.*", says "${now}.*", ` +
        `${size.replace(/[()]/g, "\\$&")}; read the sentence again$`));
    assert.match(words(part("freshness", story, `/${story.prefix}index`)),
      new RegExp(
        "^Written with version [\\d.]+ of the data, whose claims reach to \\d+ \\w+ \\d{4}\\. Since then .*" +
        `“${was}” became “${now}”, ${size.replace(/[()]/g, "\\$&")}.*\\. ` +
        "The sentences show what the data say now\\.$"));
  });

  test(`${id}: its pages name a version that was released`, () => {
    assert.deepEqual(movedSentences(loadStory(id)).filter((line) => /no such version/.test(line)), []);
    assert.match(words(part("freshness", loadStory(id), `/${story.prefix}index`)),
      /^Written with version \d[\d.]* of the data, whose claims reach to \d+ \w+ \d{4}\./);
  });
}

test("a correction leads to the sentences that name its claim; one that moved says so where it stands", () => {
  const claim = "russia-mod-2022-03-02-killed-498";
  const story = corrected("ukraine-2022", [[`claims/${claim}/low`, 489], [`claims/${claim}/high`, 489]]);
  const file = "index.md";
  const {body} = writtenPage(readFileSync(join(siteRoot, "src", file), "utf8"), story, "/index");
  const led = [...part("corrections", story, "/corrections").matchAll(/href="\.\/index\.html#(at-[^"]+)"/g)]
    .map(([, id]) => id!).filter((id) => id.endsWith(claim));
  assert.ok(led.length > 0);
  for (const id of led) assert.equal(body.split(`id="${id}"`).length, 2, id);
  assert.match(body,
    /489(?: killed)?<\/a> <small class="moved">\(was “498(?: killed)?”, 9 fewer \(1\.8 %\)\)<\/small>/);
  assert.ok(!writtenPage(readFileSync(join(siteRoot, "src", file), "utf8"), loadStory("ukraine-2022"), "/index").body
    .includes('class="moved"'));
});

test("the cells that the corrections tell of and those of no harm to a reader are all that the table has", () => {
  const story = loadStory("ukraine-2022");
  const text = words(part("corrections", story, "/corrections"));
  const [, corrections, cells] = /(\d+) corrections of (\d+) cells/.exec(text)!.map(Number);
  const [, more] = /(\d+) more cells were changed/.exec(text)!.map(Number);
  assert.ok(corrections! < cells!);
  assert.equal(cells! + more!, story.tables.corrections.length);
});

for (const id of ["ukraine-2022", "maria-2017"])
  test(`${id}: no correction is told with an id, or with two stops at the end of a sentence`, () => {
    const story = loadStory(id);
    const {tables} = story;
    const ids = new Set([...story.claims.keys(), ...story.claimants.keys(),
      ...tables.reports.map((row) => row.report_id), ...tables.events.map((row) => row.event_id),
      ...tables.coverage.map((row) => row.coverage_id)]
      .filter((one) => one.includes("-")));
    for (const {whose, was, now, reasons} of toldCorrections(story)) {
      const said = [whose, was, now].join(" ");
      assert.deepEqual((said.match(/[a-z0-9]+(?:-[a-z0-9]+)+/g) ?? []).filter((word) => ids.has(word)), [], said);
      assert.doesNotMatch(`${was}” became “${now}”. ${reasons.join(" ")}`, /[.]”|[.][.]|_/);
    }
  });

test("many corrections are folded under their version and whose figure changed, and each can still be named", () => {
  const story = loadStory("ukraine-2022");
  const told = toldCorrections(story);
  const {document} = new JSDOM(part("corrections", story, "/corrections")).window;
  for (const {rows, whose, claim_id} of told) {
    const fold = document.getElementById(rows[0]!.correction_id)!.closest("details.fold")!;
    const name = fold.querySelector("b")!.textContent!;
    assert.ok(claim_id ? whose.startsWith(name) : name.startsWith("Events"), `${whose} under ${name}`);
  }
  assert.match(document.querySelector("h3")!.textContent!, /^With version \d\S+, \d+ \w+ \d{4} \d+ corrections$/);
  const names = [...document.querySelectorAll(".fold > summary b")].map(({textContent}) => textContent!);
  assert.deepEqual(names.slice(0, -1), names.slice(0, -1).sort());
  const counts = [...document.querySelectorAll(".fold > summary small")].map(({textContent}) => Number(textContent));
  assert.equal(counts.reduce((sum, count) => sum + count), told.length);
  const few = part("corrections", loadStory("maria-2017"), "/stories/maria-2017/corrections");
  assert.ok(!few.includes('class="fold"'));
});

test("what is routine is counted and not listed", () => {
  const claim = "russia-mod-2022-03-02-killed-498";
  const story = corrected("ukraine-2022", [[`claims/${claim}/note`, "A remark."]]);
  const before = part("corrections", loadStory("ukraine-2022"), "/corrections");
  const after = part("corrections", story, "/corrections");
  const count = (text: string) => Number(/(\d+) more cells were changed/.exec(words(text))![1]);
  assert.equal(count(after), count(before) + 1);
  assert.ok(!after.includes("A remark."));
});

test("a correction of a printing stands on the page of the claim that it prints", () => {
  const story = corrected("atlantis-1900", [["reports/r-01/published_on", "1900-03-06"]], fixtureRoot);
  const {claim_id} = story.tables.reports.find((row) => row.report_id === "r-01")!;
  const text = words(part("claim", story, `/${story.prefix}claims/${claim_id}`, {claim: claim_id}));
  assert.match(text,
    new RegExp("Admiralty, as printed by Tide & Times: printed on \\d+ March 1900 became printed on 6 March 1900, " +
      "\\d days? (later|earlier)\\. The page has it so\\. No published sentence names it"));
});

test("a story in which nothing was taken back and nothing left out says so", () => {
  const whole = loadStory("atlantis-1900", fixtureRoot);
  const story = {...whole, tables: {...whole.tables, claims: [], "left-out": []}};
  assert.equal(words(part("left-out", story, "/corrections")), "Nothing that was read had to be left out.");
  assert.equal(words(part("taken-back", story, "/corrections")), "No claimant of this ledger has taken a figure back.");
});
