// slow: builds an invented site again and again, in processes that are killed
import assert from "node:assert/strict";
import {after, before, describe, test} from "node:test";
import {atTheSwap, breakBuild, twoStates, type TwoStates} from "../../tools/bench/faults/killed-builds.ts";
import {inventedSite} from "./invented-framework.ts";

// Every moment and every full disk, with Framework itself: npm run faults -- build.
const sample = [atTheSwap.find(({name}) => name === "killed when the old one is put aside, two renames")!,
  {name: "killed when half of it is written, its first process alone", killedAtHalf: true}];

/** Left alone when half is written it never ends, unless it was ended. */
const framework = `import {mkdirSync, readFileSync, writeFileSync} from "node:fs";
  import {setTimeout as sleep} from "node:timers/promises";
  const out = process.env.TOLLBOOK_OUT;
  const toll = readFileSync("loaders/ledger/tolls.csv", "utf8").trim().split(",").at(-1);
  const page = \`<!DOCTYPE html><html><head><title>A</title></head><body><main>\${toll}</main></body></html>\`;
  mkdirSync(out, {recursive: true});
  writeFileSync(out + "/index.html", page);
  await sleep(300);
  while (!process.connected) await sleep(300);
  writeFileSync(out + "/other.html", page);`;

describe("a broken build leaves the old site or the new one, the next sweeps up, and a failing one keeps it", () => {
  const site = inventedSite(framework);
  let states: TwoStates;
  before(async () => (states = await twoStates(site)));
  after(() => site.remove());
  for (const breaking of sample) test(breaking.name, async () => assert.deepEqual(await breakBuild(states, breaking),
    []));
});
