import assert from "node:assert/strict";
import {test} from "node:test";
import {exploreSpec} from "../../src/tweak/explore-spec.ts";
import {storyRows} from "./state.ts";

const rows = storyRows();
test("explore opens on the story's own toll, over all its time", () => {
  const spec = exploreSpec(rows);
  assert.deepEqual([spec.chart, spec.tolls, spec.from], ["steps", ["russia-military-killed"], "2022-02-24"]);
});

test("its axis is logarithmic, as its cell says: hundreds and hundreds of thousands stand there together", () => {
  assert.equal(exploreSpec(rows).scale, "log");
});
