// How a finished site takes the place of another, and what a killed build left is put back.
import assert from "node:assert/strict";
import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync,
  writeFileSync} from "node:fs";
import fs from "node:fs/promises";
import {syncBuiltinESMExports} from "node:module";
import {tmpdir} from "node:os";
import {basename, join} from "node:path";
import {after, before, describe, test} from "node:test";
import {Worker} from "node:worker_threads";
import {exchangeByPerl, recover, swap} from "../../tools/site/swap.ts";

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

  test("what a kill left of a deeper folder, or of a link's, goes back there; what is no build's stays", async () => {
    folder(".build/1-1-old-deep%2Fdist", "deep");
    folder("deep", "");
    symlinkSync("aim/site", join(root, "relative"));
    folder("aim", "");
    folder(".build/1-2-old-relative", "aimed at");
    for (const name of [".build/dist.json", ".build/x1-2", ".build/-1-2", ".build/1-"])
      writeFileSync(join(root, name), "kept");
    await recover(root);
    assert.deepEqual([read("deep/dist"), read("aim/site")], ["deep", "aimed at"]);
    assert.deepEqual(readdirSync(join(root, ".build")).sort(), ["-1-2", "1-", "dist.json", "x1-2"]);
  });

  test("what cannot be put back is said, and stays where it is for the next build", async () => {
    folder(".build/1-1-old-gone%2Fdist", "old");
    const refused = {code: 3, message: `${join(root, "gone/dist")}: a file went away in between; look after it and ` +
      "run this again"};
    await assert.rejects(recover(root), refused);
    await assert.rejects(recover(root), refused);
    rmSync(join(root, ".build/1-1-old-gone%2Fdist"), {recursive: true});
  });

  test("what the disk refuses leaves the old one in its place", async () => {
    folder("kept", "old");
    const refused = {code: 3, message: "kept: a file went away in between; look after it and run this again"};
    await assert.rejects(swap(root, join(root, ".build/1-1"), "kept", never), refused);
    assert.equal(read("kept"), "old");
    const fresh = folder(".build/1-2", "new");
    const vanishes = async () => (rmSync(fresh, {recursive: true}), false);
    await assert.rejects(swap(root, fresh, "kept", vanishes), refused);
    assert.equal(read("kept"), "old");
    symlinkSync("loop", join(root, "loop"));
    await assert.rejects(swap(root, folder(".build/1-3", "new"), "loop", never),
      {code: 3, message: "loop: a part of it is a file; choose another place and run this again"});
  });

  test("where the disk refuses to put the old one back as well, it is said where it is", async () => {
    folder("stuck", "old");
    const fresh = folder(".build/1-4", "new");
    const {rename} = fs;
    const old = `${fresh}-old-stuck`;
    const refuse = (from: string) =>
      Promise.reject(Object.assign(new Error(`no renaming of ${basename(from)}`), {code: "EIO"}));
    let first = true;
    fs.rename = async (from, to) => {
      if (from === fresh && first) return (first = false, await rename(from, to));
      return await (from === fresh || from === old ? refuse(String(from)) : rename(from, to));
    };
    syncBuiltinESMExports();
    try {
      await assert.rejects(swap(root, fresh, "stuck", never), {code: 3,
        message: `${join(root, "stuck")}: no renaming of 1-4`,
        begin: `build failed, the old site is in ${old} until the next build puts it back`});
    } finally {
      fs.rename = rename;
      syncBuiltinESMExports();
    }
    assert.equal(read(".build/1-4-old-stuck"), "old");
    await recover(root);
    assert.equal(read("stuck"), "old");
  });

  test("by two renames, the old one is beside the fresh one, by the name of its place, until it is swept", async () => {
    folder("two", "old");
    await swap(root, folder(".build/1-1", "new"), "two", never);
    assert.equal(read(".build/1-1-old-two"), "old");
    await recover(root);
    assert.deepEqual([read("two"), existsSync(join(root, ".build/1-1-old-two"))], ["new", false]);
  });

  test("folders are exchanged on Linux alone, by the number that its processor has for it", async () => {
    const [one, other] = [folder("one", "one"), folder("other", "other")];
    const exchanged = async (what: {platform?: string; arch?: string}) => {
      const own = Object.fromEntries(Object.keys(what)
        .map((name) => [name, Object.getOwnPropertyDescriptor(process, name)!]));
      for (const [name, value] of Object.entries(what)) Object.defineProperty(process, name, {...own[name], value});
      try {
        return await exchangeByPerl(one, other);
      } finally {
        Object.defineProperties(process, own);
      }
    };
    assert.equal(await exchanged({platform: "darwin"}), false);
    assert.equal(await exchanged({arch: "mips"}), false);
    assert.equal(await exchangeByPerl(one, join(root, "nowhere")), false);
    assert.equal(read("one"), "one");
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
    const workerData = {file: join(root, "live/index.html"), shared};
    const worker = new Worker(code, {eval: true, execArgv: [], workerData});
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
