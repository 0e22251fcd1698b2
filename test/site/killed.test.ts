// slow: builds a small site again and again, in processes that are killed
import assert from "node:assert/strict";
import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {after, before, describe, test} from "node:test";
import {Worker} from "node:worker_threads";
import {atTheSwap, breakBuild, twoStates, type TwoStates} from "../../tools/bench/faults/killed-builds.ts";
import {exchangeByPerl, recover, swap} from "../../tools/site/swap.ts";

// Every moment and every full disk: npm run faults -- build.
const sample = [atTheSwap.find(({name}) => name === "killed when the old one is put aside, two renames")!,
  {name: "killed when half of it is written, its first process alone", kill: {after: "half" as const, whole: false}}];

describe("a broken build leaves the old site or the new one, the next sweeps up, and a failing one keeps it", () => {
  let states: TwoStates;
  before(async () => (states = await twoStates()));
  after(() => states?.remove());
  for (const breaking of sample) test(breaking.name, async () => assert.deepEqual(await breakBuild(states, breaking),
    []));
});

describe("swap(root, fresh, out)", () => {
  let root: string;
  const folder = (name: string, text: string) => {
    mkdirSync(join(root, name), {recursive: true});
    writeFileSync(join(root, name, "index.html"), text);
    return join(root, name);
  };
  const read = (name: string) => readFileSync(join(root, name, "index.html"), "utf8");
  before(() => (root = mkdtempSync(join(tmpdir(), "tollbook-swap-"))));
  after(() => rmSync(root, {recursive: true}));

  const never = () => Promise.resolve(false);
  for (const [how, exchange] of [["at once", exchangeByPerl], ["by two renames", never]] as const)
    test(`puts the new one there ${how}: where nothing is, a site, an empty folder, where a link leads`, async () => {
      for (const name of ["nothing", "old", "empty", "link"]) {
        const out = `${how.replaceAll(" ", "-")}-${name}`;
        if (name === "old") folder(out, "old");
        if (name === "empty") mkdirSync(join(root, out));
        if (name === "link") symlinkSync(folder(`${out}-target`, "old"), join(root, out));
        await swap(root, folder(`.build/1-${Date.now()}`, "new"), out, exchange);
        assert.equal(read(out), "new", out);
        await recover(root);
        assert.equal(read(out), "new", out);
      }
    });

  test("an old site that a kill left aside goes back to its own place, and only where none is", async () => {
    folder(".build/1-1-old-dist", "lost");
    folder(".build/1-2-old-dist-other", "other's old");
    folder("dist-other", "other");
    folder(".build/1-3", "half");
    await recover(root);
    assert.deepEqual([read("dist"), read("dist-other"), existsSync(join(root, ".build/1-3"))],
      ["lost", "other", false]);
  });

  test("there is no moment without a site, where the system can exchange folders", async (t) => {
    folder("live", "0");
    const probe = folder(".build/2-1", "1");
    if (!await exchangeByPerl(probe, join(root, "live"))) return t.skip("this system or its disk exchanges no folders");
    const shared = new Int32Array(new SharedArrayBuffer(12));
    const code = `const {statSync} = require("node:fs");
      const {file, shared} = require("node:worker_threads").workerData;
      for (Atomics.store(shared, 0, 1); !Atomics.load(shared, 1); Atomics.add(shared, 0, 1))
        if (!statSync(file, {throwIfNoEntry: false})) Atomics.add(shared, 2, 1);`;
    const worker = new Worker(code, {eval: true, workerData: {file: join(root, "live/index.html"), shared}});
    while (!Atomics.load(shared, 0)) await new Promise((resolve) => setTimeout(resolve, 5));
    for (let times = 0; times < 40; times++) await swap(root, folder(`.build/3-${times}`, String(times)), "live");
    Atomics.store(shared, 1, 1);
    await new Promise((resolve) => worker.once("exit", resolve));
    assert.equal(read("live"), "39");
    assert.ok(shared[0]! > 100, `${shared[0]} looks`);
    assert.equal(shared[2], 0, "looks without a site");
    assert.ok(statSync(join(root, "live")).isDirectory());
  });
});
