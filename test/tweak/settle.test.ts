import assert from "node:assert/strict";
import {test} from "node:test";
import {ascending} from "d3";
import fc from "fast-check";
import {JSDOM} from "jsdom";
import {asStretch} from "../../loaders/tables/gaps.ts";
import {loadStory} from "../../tools/page/story-data.ts";
import {draw} from "../../src/charts/draw.ts";
import * as kinds from "../../src/charts/kinds.ts";
import type {ChartName, ChartSpec} from "../../src/charts/spec.ts";
import {changesIn} from "../../src/tweak/changes.ts";
import type {GapRow} from "../../src/toll/widest.ts";
import {rowsFor} from "../../src/charts/rows-for.ts";
import {settle} from "../../src/tweak/settle.ts";
import {unmet} from "../../src/tweak/unmet.ts";
import {bounds} from "../../src/toll/vocabulary.ts";
import {runs} from "../runs.ts";
import {author, storyRows} from "./state.ts";

const rows = storyRows();
const {document} = new JSDOM("").window;

test("an author's chart settles to itself", () => {
  assert.deepEqual(settle(author, {}, rows), {spec: author, notices: []});
});

test("ids that no table has fall away, with a notice", () => {
  const only = ["uk-government", "uk-goverment", "mars", "venus", "pluto", "ceres"];
  const {spec, notices} = settle(author, {tolls: ["moon-military-killed"], only}, rows);
  assert.deepEqual(spec, {...author, only: ["uk-government"]});
  assert.deepEqual(notices, ["moon-military-killed is left out: the ledger has no such toll.",
    "uk-goverment is left out: the ledger has no such body; uk-government is the nearest.",
    "mars is left out: the ledger has no such body.", "venus is left out: the ledger has no such body.",
    "So are 2 more."]);
});

test("what a link asks and the kind of chart does not have is told, once, and nothing else is", () => {
  const told = (changes: Partial<ChartSpec>) => {
    const {spec, notices} = settle(author, changes, rows);
    return unmet(changes, spec, notices);
  };
  const left = "claim is left out: this chart has no such setting.";
  assert.deepEqual(told({claim: rows.claims[0]!.claim_id}), [left]);
  assert.deepEqual(told({scale: "log"}), []);
  assert.deepEqual(told({tolls: [...author.tolls].reverse()}), []);
  assert.deepEqual(told({only: ["the-moon"]}), []);
});

test("a period outside the story is cut, one that runs backwards is the author's", () => {
  assert.equal(settle(author, {from: "1066-10-14"}, rows).spec.from, "2022-02-24");
  const backwards = settle(author, {from: "2022-04-01", until: "2022-03-01"}, rows);
  assert.deepEqual([backwards.spec.from, backwards.spec.until], [author.from, author.until]);
  assert.match(backwards.notices[0]!, /first day came after the last/);
});

test("known on a day at or after the end is all that is known", () => {
  assert.equal(settle(author, {knownOn: "2022-04-30"}, rows).spec.knownOn, null);
  assert.equal(settle(author, {knownOn: "2022-03-10"}, rows).spec.knownOn, "2022-03-10");
});

test("tolls that may not be compared are drawn apart, and the reason is said", () => {
  const {spec, notices} = settle(author, {tolls: ["russia-military-killed", "ukraine-military-killed"]}, rows);
  assert.equal(spec.chart, "panels");
  assert.deepEqual(notices, ["Drawn apart, not on one axis: One counts Russia's people, the other Ukraine's."]);
});

test("killed and losses may share an axis", () => {
  const {spec, notices} = settle(author, {tolls: ["russia-military-killed", "russia-military-losses"]}, rows);
  assert.equal(spec.chart, "steps");
  assert.deepEqual(notices, []);
});

test("a chart without an axis of counts forgets a logarithmic one", () => {
  assert.equal(settle(author, {chart: "gap", scale: "log"}, rows).spec.scale, "log");
  assert.equal(settle(author, {chart: "silence", scale: "log"}, rows).spec.scale, "linear");
});

/** Of pairs that are equally far apart a table has a row each, in the order of its keys. */
const inOrder = (gaps: GapRow[]) => gaps.toSorted((a, b) => ascending(a.from, b.from) ||
  ascending(a.larger_claim_id ?? "", b.larger_claim_id ?? "") || ascending(
    a.smaller_claim_id ?? "", b.smaller_claim_id ?? ""));

test("gaps found in the browser are those of the tables", () => {
  const gaps = loadStory("ukraine-2022").tables.gaps.map(asStretch);
  for (const toll of ["russia-military-killed", "ukraine-civilians-killed"])
    for (const admits of ["same", "losses", "basis", "all"] as const) {
      const found = rowsFor({...author, chart: "gap", tolls: [toll], admits: [admits]}, rows).gaps;
      const own = gaps.filter((row) => row.toll_id === toll && row.admits === admits && row.pairs === "standing");
      assert.deepEqual(inOrder(found), inOrder(own));
      assert.ok(found.length > 0, `${toll} ${admits}`);
    }
});

test("any wish over the ledger's own ids is drawn, described and tabled, with no coordinate that is not a number",
  () => {
  const ids = {
    tolls: rows.tolls.map((toll) => toll.toll_id),
    bodies: [...new Set(rows.claims.map((claim) => claim.body_id))],
    claims: rows.claims.map((claim) => claim.claim_id)
  };
  const day = fc.integer({min: 0, max: 1700}).map((days) => new Date(Date.UTC(2022, 1, 20 + days)).toISOString()
    .slice(0, 10));
  const wish: fc.Arbitrary<Partial<ChartSpec>> = fc.record({
    chart: fc.constantFrom(...(Object.keys(kinds) as ChartName[])),
    tolls: fc.uniqueArray(fc.constantFrom(...ids.tolls), {minLength: 1, maxLength: 3}),
    from: day,
    until: day,
    by: fc.constantFrom("body", "claimant"),
    scale: fc.constantFrom("linear", "log"),
    only: fc.uniqueArray(fc.constantFrom(...ids.bodies), {maxLength: 4}),
    knownOn: fc.option(day),
    claim: fc.constantFrom(...ids.claims),
    bounds: fc.subarray([...bounds]),
    carry: fc.option(fc.nat(60)),
    lossesAsKilled: fc.boolean(),
    covered: fc.boolean()
  }, {requiredKeys: []});
  fc.assert(fc.property(wish, fc.constantFrom(358, 760), (changes, width) => {
    const {spec} = settle(author, changes, rows);
    const data = rowsFor(spec, rows);
    const svg = draw(spec, data, {document, width, sides: rows.sides, href: (id) => `claims/${id}.html`});
    assert.doesNotMatch(svg.outerHTML, /NaN|Infinity|undefined/);
    const kind = kinds[spec.chart];
    for (const words of [kind.describe(spec, data), kind.source(spec, data), kind.finding(spec, data),
      kind.subtitle(spec, data), ...changesIn(author, spec, data)])
      assert.doesNotMatch(words, /NaN|Infinity|undefined|null|\[object/);
    const {head, rows: cells} = kind.rows(spec, data);
    for (const row of cells) assert.equal(row.length, head.length);
  }), runs(150));
});
