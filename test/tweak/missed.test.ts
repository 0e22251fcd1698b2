// What a cell asks rows for and no row has: each wrong column of each table is told, however the cell asks.
import assert from "node:assert/strict";
import {test} from "node:test";
import {runInThisContext} from "node:vm";
import * as Plot from "@observablehq/plot";
import * as d3 from "d3";
import {JSDOM} from "jsdom";
import {charts} from "../../src/charts/index.ts";
import {compile} from "../../src/tweak/cell/frame/compile.ts";
import {watching} from "../../src/tweak/cell/frame/missed.ts";
import {lend} from "../lend.ts";
import {storyRows} from "./state.ts";

const {document} = new JSDOM("").window;
lend({tick: () => {}, document});

/** A few rows of each list of the story: each cell gets a copy of its own. */
const rows = Object.fromEntries(Object.entries(storyRows()).map(([name, part]) =>
  [name, Array.isArray(part) ? part.slice(0, 60) : part])) as ReturnType<typeof storyRows>;

/** What is told of a cell that is run on a story's rows and on a file of its own. */
async function told(text: string): Promise<string[]> {
  const watch = watching();
  const story = structuredClone(rows);
  watch.over(story, "chart.json");
  const gaps = [{gap: 2, day: "2022-03-01"}, {gap: 3}];
  watch.over(gaps, "gaps.csv");
  const program = compile(text, {tick: "tick", take: "take"}, {module: () => null, file: () => null});
  const given: Record<string, unknown> = {story, gaps, Plot, d3, document, display: (value: unknown) => value,
    charts: () => charts(story, {document})};
  const run = runInThisContext(`(${program.text})`, {filename: "cell-0.js"});
  await Promise.resolve(run(...program.inputs.map((name) => given[name]))).catch(() => {});
  return watch.missed(0, program.names.places).map(({place, words}) => `${place.line}:${place.column + 1} ${words}`);
}

const wrong: [text: string, words: string | RegExp][] = [
  ["story.claims.map((d) => d.clamant)", "1:27 claims has no column clamant; did you mean claimant?"],
  ["story.claims.map(({clamant}) => clamant)", "1:20 claims has no column clamant; did you mean claimant?"],
  ["story.claims.map(({clamant: who = 1}) => who)", "1:20 claims has no column clamant; did you mean claimant?"],
  ["const [{clamant}] = story.claims;", "1:9 claims has no column clamant; did you mean claimant?"],
  ["story.claims.filter((d) => d.low > 1).map((d) => d[\"knwon_on\"])", /^1:52 claims .*; did you mean known_on\?$/],
  ["for (const d of story.reports) d.outlett", /^1:34 reports .*; did you mean outlet\?$/],
  ["story.claims.map((d) => d.outlet)", "1:27 claims has no column outlet; reports has one"],
  ["story.claims.map((d) => d.date)", "1:27 claims has no column date; events has one"],
  ["story.claims.map((d) => d.toll_of_whom)", /^1:27 claims has no column toll_of_whom; there are claim_id, .* …$/],
  ["story.claims.at(-1).title", /^1:21 claims has no column title; there are claim_id/],
  ["story.clams", "1:7 chart.json has no part clams; did you mean claims?"],
  ["const {clams} = story;", "1:8 chart.json has no part clams; did you mean claims?"],
  ["d3.rollup(story.claims, (v) => v.length, (d) => d.mesure)", /^1:51 claims .*; did you mean measure\?$/],
  ["d3.max(story.events, (d) => d.knownon)", /^1:31 events has no column knownon; /],
  ["Plot.dot(story.claims, {x: \"knwon_on\", y: \"low\"}).plot({document})", /^1:28 claims .*did you mean known_on\?$/],
  ["Plot.barY(story.reports, Plot.groupX({y: \"count\"}, {x: \"outlett\"})).plot({document})",
    /^1:56 reports .*; did you mean outlet\?$/],
  ["const pick = (row, name) => row[name];\nstory.tolls.map((d) => pick(d, \"toll\"))",
    /^2:32 tolls has no column toll; did you|^2:32 tolls has no column toll; there/],
  ["gaps.map((d) => d.gaap)", "1:19 gaps.csv has no column gaap; did you mean gap?"],
  ["await null; story.claims.map((d) => d.clamant)", "1:39 claims has no column clamant; did you mean claimant?"]
];
for (const [text, words] of wrong)
  test(`is told: ${text}`, async () => {
    const found = await told(text);
    assert.equal(found.length, 1, found.join("; "));
    if (typeof words === "string") assert.equal(found[0], words);
    else assert.match(found[0]!, words);
  });

const right = ["story.claims.map((d) => d.low)", "gaps.map((d) => d.day)", "JSON.stringify(story.claims[0])",
  "story.claims.map((d) => ({...d, mine: 1})).map((d) => d.mine)", "story.claims.forEach((d) => { d.mine = 1 });",
  "for (const d of story.claims) d.mine = (d.mine ?? 0) + 1;", "story.claims.length + story.claims.title",
  "[...Object.entries(story.claims[0])].map(([name, value]) => name + value)", "structuredClone(story.claims)",
  "const own = {clamant: 1}; own.clamant + story.claims[0].low", "story.tollTitles['no-such-toll']",
  "Plot.dot(story.claims, {x: 'known_on', y: 'low', fill: 'measure'}).plot({document})",
  "Plot.dot(story.claims, {x: 'known_on', y: 'low'}).plot({document, y: {type: 'log'}})",
  "d3.groups(story.claims, (d) => d.measure).map(([measure, rows]) => rows.length)",
  "story.claims[0] instanceof Object && story.claims[0].constructor === Object && String(story.claims[0])",
  "charts(story).steps('russia-military-killed')", "story.claims.map((d) => 'range' in d)"];
for (const text of right)
  test(`is left alone: ${text}`, async () => assert.deepEqual(await told(text), []));

test("a list with holes, and one of frozen rows, is looked at as far as it goes", () => {
  const watch = watching();
  const holes = [{a: 1}, null, 3] as {a: number}[];
  watch.over(holes, "holes.csv");
  watch.over([Object.freeze({a: 1})], "frozen.csv");
  assert.equal((holes[0] as Record<string, unknown>).b, undefined);
  assert.deepEqual(watch.missed(0, new Map([["b", {line: 1, column: 0}]])).map(({words}) => words),
    ["holes.csv has no column b; did you mean a?"]);
});

test("of every list of the rows a wrong column is told", async () => {
  for (const part of ["claims", "reports", "tolls", "events", "coverage", "survival"])
    assert.match((await told(`story.${part}.map((d) => d.no_such_column)`)).join(),
      new RegExp(`${part} has no column`));
});
