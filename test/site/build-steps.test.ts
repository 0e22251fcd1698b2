// What a build does around Framework, which is invented here.
import assert from "node:assert/strict";
import {existsSync, readdirSync, readFileSync, statSync, writeFileSync} from "node:fs";
import fs, {mkdir, writeFile} from "node:fs/promises";
import {syncBuiltinESMExports} from "node:module";
import {join} from "node:path";
import {afterEach, describe, test} from "node:test";
import {build, type BuildOptions} from "../../tools/site/build.ts";
import {buildWithFramework} from "../../tools/site/framework.ts";
import {Failure} from "../../tools/failure.ts";
import {withLock} from "../../tools/lock.ts";
import {inventedSite} from "./invented-framework.ts";

const page = "<!DOCTYPE html><html><head><title>A</title></head><body><main><p>A page.</p></main></body></html>";
const writes = `import {mkdirSync, writeFileSync} from "node:fs";
  const out = process.env.TOLLBOOK_OUT;
  mkdirSync(out, {recursive: true});
  writeFileSync(out + "/index.html", ${JSON.stringify(page)});
  console.log("made by", process.env.TZ, process.env.LC_ALL, process.argv.slice(2).join(" "));`;
const stops = 'console.error("Unexpected error: no such day"); process.exit(1);';

let site: ReturnType<typeof inventedSite>;

/** What a build says, made ready to compare: seconds and processes are never the same. */
async function built(options: Omit<BuildOptions, "root"> = {}) {
  const said: string[] = [];
  const log = (line: string) => said.push(line.replace(/\d+\.\d s/, "S s"));
  const answer = await build({root: site.root, log, ...options})
    .catch((error: Error) => error instanceof Failure ? [error.message, ...error.details] : Promise.reject(error));
  return {said, answer};
}
const inside = (folder: string) => readdirSync(join(site.root, folder)).sort();

describe("build()", () => {
  afterEach(() => site.remove());

  test("says each step with its time; the second time only that nothing changed, unless made anew", async () => {
    site = inventedSite(writes);
    const steps = ["ledger checked", "tables made, pages written", "cells drawn",
      "scripts and styles bundled, pages finished", "pages added", "site verified"].map((step) => `${step} (S s)`);
    const check = async () => ({problems: []});
    const made = {pages: 1, files: 3};
    const notes = () => ["one draft is left out"];
    assert.deepEqual(await built({check, notes}), {said: [steps[0], "one draft is left out", ...steps.slice(1)],
      answer: made});
    assert.deepEqual(await built({check}), {said: ["nothing has changed since the site in dist was built"],
      answer: made});
    assert.deepEqual((await built({check, anew: true})).said, steps);
    assert.deepEqual((await built({out: "other"})).said, steps.slice(1), "another folder is another site");
    assert.deepEqual(inside("other"), ["data", "index.html", "licences.txt"]);
  });

  test("adds files before pages are finished, and pages after that, to the fresh folder alone", async () => {
    site = inventedSite(writes);
    const seen: boolean[] = [];
    const put = (name: string) => async (folder: string) => {
      seen.push(/<html lang="en">/.test(readFileSync(join(folder, "index.html"), "utf8")),
        existsSync(join(site.root, "dist")));
      writeFileSync(join(folder, name), page);
    };
    assert.deepEqual((await built({addFiles: put("file.html"), addPages: put("page.html")})).answer,
      {pages: 3, files: 5});
    assert.deepEqual(seen, [false, false, true, false]);
    assert.match(readFileSync(join(site.root, "dist/file.html"), "utf8"), /lang="en"/);
    assert.doesNotMatch(readFileSync(join(site.root, "dist/page.html"), "utf8"), /lang="en"/);
  });

  test("stops at a ledger with problems, counted and told, before Framework is asked", async () => {
    site = inventedSite(writes);
    const problems = ["a.csv:2:1 ONE wrong", "a.csv:3:1 TWO wrong"];
    assert.deepEqual(await built({check: async () => ({problems})}),
      {said: [], answer: ["the ledger has 2 problems, see above", ...problems]});
    assert.deepEqual((await built({check: async () => ({problems: problems.slice(1)})})).answer,
      ["the ledger has 1 problem, see above", problems[1]]);
    assert.equal(existsSync(join(site.root, "dist")), false);
    assert.deepEqual(inside(".build"), []);
  });

  test("stops at a site that cannot be verified, keeps the old one and leaves nothing lying about", async () => {
    site = inventedSite(writes);
    await built();
    site.write("node_modules/@observablehq/framework/dist/bin/observable.js",
      writes.replace("A page.", "<a href=gone.html>gone</a>"));
    assert.deepEqual((await built({anew: true})).answer,
      ["the built site has 1 problem, see above", "index.html: gone.html leads nowhere: no such file"]);
    assert.match(readFileSync(join(site.root, "dist/index.html"), "utf8"), /A page\./);
    assert.deepEqual(inside(".build"), ["dist.json"]);
  });

  test("waits for another build, and says whose", async () => {
    site = inventedSite(writes);
    let end = () => {};
    const other = withLock(join(site.root, ".build/lock"), () => new Promise<void>((resolve) => (end = resolve)));
    const said: string[] = [];
    const waiting = build({root: site.root, log: (line) => (said.push(line), end())});
    await other;
    await waiting;
    assert.equal(said[0], `another build is at work (process ${process.pid}); waiting for it`);
    assert.equal(said.length, 6);
  });

  test("makes a site of a disk that knows no rights, and stops at any other refusal of them", async () => {
    const {chmod} = fs;
    site = inventedSite(writes);
    try {
      for (const [code, stops] of [["EPERM", false], ["ENOTSUP", false], ["ENOSYS", false], ["EIO", true]] as const) {
        fs.chmod = async () => Promise.reject(Object.assign(new Error(code), {code}));
        syncBuiltinESMExports();
        const made = build({root: site.root, anew: true})
          .then(() => null, (error: NodeJS.ErrnoException) => error.code);
        assert.equal(await made, stops ? code : null);
      }
    } finally {
      fs.chmod = chmod;
      syncBuiltinESMExports();
    }
  });

  test("makes a site that any server may read, of files that nobody else may", async () => {
    site = inventedSite(writes);
    const own = process.umask(0o077);
    try {
      await built({addFiles: (folder) => mkdir(join(folder, "private")).then(() =>
        writeFile(join(folder, "private/own.txt"), "own", {mode: 0o700}))});
    } finally {
      process.umask(own);
    }
    const modeOf = (name: string) => (statSync(join(site.root, "dist", name)).mode & 0o777).toString(8);
    assert.deepEqual(["", "index.html", "private", "private/own.txt"].map(modeOf), ["755", "644", "755", "644"]);
  });
});

describe("buildWithFramework()", () => {
  afterEach(() => site.remove());

  test("runs it in one zone and language, told where to write, and hears it", async () => {
    site = inventedSite(writes);
    let heard = "";
    await buildWithFramework(site.root, "made", (chunk) => (heard += chunk));
    assert.equal(heard, "made by UTC C build --debug\n");
    assert.deepEqual(inside("made"), ["index.html"]);
  });

  test("fails by its words, with what it said before", async () => {
    site = inventedSite(`console.log("load /a"); ${stops}`);
    await assert.rejects(buildWithFramework(site.root, "made"), ({message, details}: Failure) => {
      assert.deepEqual([message, details], ["no such day", ["load /a"]]);
      return true;
    });
  });

  test("does not take for the cause what one said last that was killed", async () => {
    site = inventedSite('console.log("load /a"); process.kill(process.pid, "SIGKILL");');
    await assert.rejects(buildWithFramework(site.root, "made"), {code: 3, message: "Framework was ended from outside " +
      "(SIGKILL); where nobody did that, memory was short; close some programs and run this again"});
  });
});
