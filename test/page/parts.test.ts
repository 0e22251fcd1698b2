import assert from "node:assert/strict";
import {test} from "node:test";
import {model} from "../../src/reader/score/model.ts";
import {fillParts} from "../../tools/page/parts.ts";
import type {PageContext} from "../../tools/page/context.ts";
import {resolveReferences} from "../../tools/page/references.ts";
import {loadStory} from "../../tools/page/story-data.ts";
import {bars} from "../../tools/train/bars.ts";
import {tollGap} from "../../tools/page/parts/toll-gap.ts";
import {fixtureRoot} from "./fixture-root.ts";
import {writtenPage} from "./written-page.ts";

const story = loadStory("atlantis-1900", fixtureRoot);
const context = (params: Record<string, string> = {}): PageContext =>
  ({story, path: "/method", root: "./", siteRoot: "./", params, line: 7});
const part = (tag: string, params?: Record<string, string>) =>
  fillParts(`<div data-part=${tag}></div>`, context(params));
const words = (markup: string) =>
  markup.replace(/<[^>]+>/g, " ").replace(/&#39;/g, "'").replace(/&#34;/g, "\"").replace(/\s+/g, " ").trim();

test("a part that nobody wrote is named with its page and line", () => {
  assert.throws(() => part("\"no-such\""),
    /^Error: src\/method\.md:7 no part is called no-such; known: article, article-desk, bases, /);
});

test("the part of bounds reads each bound on the claim with most printings", () => {
  const text = words(part("\"bounds\""));
  assert.match(text, /more than more than 1,000 1,000 open 1,000 more than 1,000/);
  assert.match(text, /almost almost 300 open 300 300 200 to under 300/);
  assert.match(text, /a range 400 to 900 400 900 none: a bar 400 to 900/);
});

test("what the reader calls sure is told with the bars it met and the shares it reached, never more", () => {
  const rows = [...part("\"trusted\"").matchAll(/<tr>\s*<th scope="row">[^]*?<\/tr>/g)].map(([row]) => words(row));
  const said = rows.map((row) => /^(.+?) (\d+) % (\d+) % (\d+) %$/.exec(row)!.slice(1));
  assert.deepEqual(said.map(([what]) => what),
    ["number, bound and measure", "whose people", "which people", "who says so"]);
  for (const [at, slot] of (["measure", "party", "group", "claimant"] as const).entries()) {
    const {accepted, right} = model.trusts[slot];
    assert.equal(Number(said[at]![1]) / 100, bars[slot]);
    for (const [share, told] of [[accepted, said[at]![2]], [right, said[at]![3]]] as const)
      assert.ok(share >= Number(told) / 100 && share < (Number(told) + 1) / 100, `${slot}: ${told} for ${share}`);
  }
});

test("a part within a line of prose is filled as one between paragraphs is", () => {
  const {body} = writtenPage("It is <span data-part=\"version\"></span>, no more.", story, "/method");
  assert.doesNotMatch(body, /data-part/);
  assert.match(words(body), /^It is \S.*, no more\.$/);
});

test("where the ledger holds one body's word on a toll, the page does not say that nobody else spoke", () => {
  const row = (toll: string) => story.tables.tolls.find(({toll_id}) => toll_id === toll)!;
  const gap = (toll: string) => words(tollGap(row(toll), story, "./").text);
  const bodies = (toll: string) =>
    new Set([...story.known.values()].filter((claim) => claim.toll_id === toll).map((claim) => claim.body_id)).size;
  const alone = story.tables.tolls.map((row) => row.toll_id)
    .filter((toll) => bodies(toll) === 1 && !gap(toll).startsWith("These figures say what may be"));
  assert.ok(alone.length);
  for (const toll of alone) assert.equal(gap(toll), "This ledger holds one body’s word on it, " +
    "so that there is nothing here to compare. Others may have spoken of it.");
});

test("the part of comparisons answers with reasons in words", () => {
  const pair = (a: string, b: string) => words(part(`"compare" data-pairs="${a} ${b}"`));
  assert.match(pair("lemuria-war-office-1900-03-04-killed-40", "atlantis-crown-1900-03-12-killed-1000"),
    /Yes\. They are about one toll\.$/);
  assert.match(pair("lemuria-war-office-1900-03-04-killed-40", "atlantis-admiralty-1900-03-30-losses-2100"),
    /With a caveat\. One says losses/);
  assert.match(pair("lemuria-war-office-1900-03-04-killed-40", "atlantis-admiralty-1900-03-18-killed-75"),
    /No\. One counts lemuria's people/);
});

test("the part of comparisons names a claim that is not there", () => {
  assert.throws(() => part("\"compare\" data-pairs=\"nobody-1 nobody-2\""),
    /src\/method\.md:7 part compare: no claim has the id nobody-1/);
});

test("the part of decisions takes only claims that give a reason", () => {
  assert.match(words(part("\"decided\" data-claims=\"mu-observers-1900-03-22-killed-400-900\"")),
    /The bulletin gives both ends; one outlet prints only the upper\.$/);
  assert.throws(() => part("\"decided\" data-claims=\"atlantis-admiralty-1900-03-18-killed-75\""),
    /is no claim with a reason/);
});

test("corrections are told with what was, what is and why; without any it says so", () => {
  assert.match(words(part("\"corrections\"")),
    new RegExp("1901 \\. Admiralty : counted up to 28 March 1900 became " +
      "counted up to 29 March 1900 , 1 day later\\. The bulletin counts"));
  const none = {...context(), story: {...story, tables: {...story.tables, corrections: []}}};
  assert.match(words(fillParts("<div data-part=\"corrections\"></div>", none)),
    /^No row of this ledger has been corrected so far\./);
});

test("claims taken back are listed by their day, with what became of them", () => {
  assert.match(words(part("\"taken-back\"")),
    new RegExp("War Office of Lemuria 15 March 1900 900 killed Lemurian soldiers disowned " +
      "Crown of Atlantis 27 March 1900 3,000 killed Lemurian soldiers withdrawn$"));
});

test("the symmetry report has a row for each side and party", () => {
  const text = words(part("\"symmetry\""));
  assert.match(text, /Lemurian side both \d/);
  assert.match(text, /Atlantean side Atlantean people \d/);
});

test("a claimant's page tells what it says of its own side and of the other", () => {
  const text = words(part("\"claimant\"", {claimant: "atlantis-admiralty"}));
  assert.match(text, /^Admiralty of Atlantis 4 claims in \d+ printings\. Side: Atlantean side\./);
  assert.match(text,
    new RegExp("Of Lemurian people, the other side Lemurian soldiers reported as losses 3 300 losses 3 March 1900 " +
      "2,100 losses 30 March 1900 Of Atlantean people, its own side"));
  assert.match(text, /Over time 300 on 3 March 1900, 2,100 on 30 March 1900/);
});

test("a chart on a claimant's page says how many of the claims in the table have no day and are not drawn", () => {
  const ukraine = loadStory("ukraine-2022");
  const text = words(fillParts('<div data-part="claimant"></div>',
    {...context({claimant: "ukraine-government"}), story: ukraine}));
  const [, drawn, all] = /Russian soldiers reported killed: (\d+) claims that have a day, of (\d+)\./.exec(text)!;
  assert.match(text, new RegExp(`Russian soldiers reported killed ${all} `), "as the table counts them");
  assert.ok(Number(drawn) < Number(all));
});

test("a body's page takes in the claims of those who speak for it", () => {
  assert.match(words(part("\"claimant\"", {claimant: "atlantis-crown"})),
    /^Crown of Atlantis 6 claims .* with those who speak for it/);
});

test("a term is a button with a popover of its own, whose name no other on the page has", () => {
  const markup = resolveReferences("{term:losses} and {term:losses lost}", context());
  assert.match(markup,
    new RegExp('^<button type="button" class="term" popovertarget="term-losses-7-1">losses</button>' +
      '<span class="definition" id="term-losses-7-1" popover><b>losses</b> Whatever '));
  assert.match(markup, /popovertarget="term-losses-7-2">lost<\/button>/);
});

test("an unknown term stops the build with its page and line", () => {
  assert.throws(() => resolveReferences("{term:nonsense}", context()),
    /src\/method\.md:7 \{term:nonsense\}: the glossary has no such term; known: claim, claimant/);
});

test("rows can be counted by what their columns hold, or by their holding nothing", () => {
  assert.equal(resolveReferences("{rows:claims status=withdrawn,disowned}", context()), "2");
  assert.equal(resolveReferences("{rows:claims said_on=}", context()), "1");
  assert.throws(() => resolveReferences("{rows:claims colour=red}", context()), /a filter is a column of the table/);
});

test("a figure as printed keeps the printing's measure and leads to the claim", () => {
  const markup = resolveReferences("{printed:r-02}", context());
  assert.match(markup, /href="[^"]*claims\/atlantis-admiralty-1900-03-03-losses-300[."]/);
  assert.equal(words(markup), "300 killed");
  assert.equal(words(resolveReferences("{admits:mu-observers-1900-04-02-killed-1200}", context())), "0 to 1,200");
});
