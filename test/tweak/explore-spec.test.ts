import assert from "node:assert/strict";
import {test} from "node:test";
import {exploreSpec} from "../../src/tweak/explore-spec.ts";
import {storyRows} from "./state.ts";

const rows = storyRows();
const only = (low: number, high: number) => ({...rows, claims: rows.claims.slice(0, 1).map((claim) => ({...claim, toll_id: rows.default_toll, low, high}))});

test("explore opens on the story's own toll, over all its time", () => {
  const spec = exploreSpec(rows);
  assert.deepEqual([spec.chart, spec.tolls, spec.from], ["steps", ["russia-military-killed"], "2022-02-24"]);
});

test("its axis is linear until the largest figure is a thousand times the smallest", () => {
  assert.equal(exploreSpec(only(40, 39_999)).scale, "linear");
  assert.equal(exploreSpec(only(40, 40_000)).scale, "log");
  assert.equal(exploreSpec(only(0, 40_000)).scale, "linear");
});
