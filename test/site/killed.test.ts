// slow: builds a small site again and again, in processes that are killed
import assert from "node:assert/strict";
import {after, before, describe, test} from "node:test";
import {atTheSwap, breakBuild, twoStates, type TwoStates} from "../../tools/bench/faults/killed-builds.ts";

// Every moment and every full disk: npm run faults -- build.
const sample = [atTheSwap.find(({name}) => name === "killed when the old one is put aside, two renames")!,
  {name: "killed when half of it is written, its first process alone", killedAtHalf: true}];

describe("a broken build leaves the old site or the new one, the next sweeps up, and a failing one keeps it", () => {
  let states: TwoStates;
  before(async () => (states = await twoStates({plain: true})));
  after(() => states?.remove());
  for (const breaking of sample) test(breaking.name, async () => assert.deepEqual(await breakBuild(states, breaking),
    []));
});
