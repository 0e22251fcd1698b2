import assert from "node:assert/strict";
import {test} from "node:test";
import {movedSentences} from "../../tools/page/freshness.ts";
import {fillParts} from "../../tools/page/parts.ts";
import {storyRootOf, rootOf} from "../../tools/page/links.ts";
import {loadStory, storyData, type StoryData} from "../../tools/page/story-data.ts";
import {readLedger} from "../../loaders/read/ledger.ts";
import type {Ledger} from "../../loaders/schema/index.ts";
import {deriveTables} from "../../loaders/tables/index.ts";
import {fixtureRoot} from "./fixture-root.ts";

const words = (markup: string) =>
  markup.replace(/<[^>]+>/g, "").replace(/&#39;/g, "'").replace(/&#34;/g, "\"").replace(/\s+/g, " ").trim();

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
    /It touches \d+ sentences and \d+ charts.*Who said how many: \d+ sentences and \d+ charts “[^”]+”, “[^”]+”/],
  ["maria-2017", "puerto-rico-dps-2017-12-09-killed-64", 64, 65, "1 more (1.6 %)",
    /It touches \d+ sentences? and \d+ charts?.*The number that stood: \d+ sentences? and \d+ charts? “[^”]+”/]
];
for (const [id, claim, was, now, size, touched] of stories) {
  const story = corrected(id, [[`claims/${claim}/low`, now], [`claims/${claim}/high`, now]]);

  test(`${id}: the corrections page says what a cell said, says now, by how much, why, and where it stood`, () => {
    const text = words(part("corrections", story, `/${story.prefix}corrections`));
    assert.ok(
      text.includes(
        `1 December 2026: low of ${claim} (claims) said ${was} and says ${now}, ${size}. The page has it so.`), text);
    assert.match(text, touched);
  });

  test(`${id}: the page of the claim says the same of its own cells`, () => {
    const text = words(part("claim", story, `/${story.prefix}claims/${claim}`, {claim}));
    assert.ok(text.includes(`1 December 2026: high said ${was} and says ${now}, ${size}. The page has it so.`), text);
    assert.match(text, touched);
  });

  test(`${id}: a claim that was never corrected says so`, () => {
    assert.match(words(part("claim", loadStory(id), `/${story.prefix}claims/${claim}`, {claim})),
      /Corrected by usnever, nor any printing of it/);
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

test("a correction of a printing stands on the page of the claim that it prints", () => {
  const story = corrected("atlantis-1900", [["reports/r-01/published_on", "1900-03-06"]], fixtureRoot);
  const {claim_id} = story.tables.reports.find((row) => row.report_id === "r-01")!;
  const text = words(part("claim", story, `/${story.prefix}claims/${claim_id}`, {claim: claim_id}));
  assert.match(text,
    new RegExp("published_on of r-01 \\(reports\\) said \\d+ March 1900 and says 6 March 1900, " +
      "\\d days? (later|earlier)\\. The page has it so\\. No published sentence names it"));
});

test("a story in which nothing was taken back and nothing left out says so", () => {
  const whole = loadStory("atlantis-1900", fixtureRoot);
  const story = {...whole, tables: {...whole.tables, claims: [], "left-out": []}};
  assert.equal(words(part("left-out", story, "/corrections")), "Nothing that was read had to be left out.");
  assert.equal(words(part("taken-back", story, "/corrections")), "No claimant of this ledger has taken a figure back.");
});
