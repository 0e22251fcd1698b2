// What a build keeps from the one before, on an invented site: the memory of what it was made from, Framework's cache,
// and the list of licences.
import assert from "node:assert/strict";
import {mkdir, mkdtemp, readFile, realpath, rm, utimes, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {describe, test} from "node:test";
import {emptyCache, stampCache} from "../../tools/site/cache.ts";
import {writeLicences} from "../../tools/site/licences.ts";
import {siteFiles} from "../../tools/site/site-files.ts";
import {Memory} from "../../tools/site/unchanged.ts";

type Files = Record<string, string>;

async function write(root: string, files: Files): Promise<void> {
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, file)), {recursive: true});
    await writeFile(join(root, file), text);
  }
}

async function folder(files: Files, use: (root: string) => Promise<void>): Promise<void> {
  const root = await realpath(await mkdtemp(join(tmpdir(), "tollbook-kept-")));
  try {
    await write(root, files);
    await use(root);
  } finally {
    await rm(root, {recursive: true, force: true});
  }
}

describe("a site is not made again", () => {
  const site: Files = {"src/index.md": "# A", "loaders/ledger/a.csv": "a", "dist/index.html": "A", ".build/x": "",
    "node_modules/.package-lock.json": "{}"};
  const made = {pages: 1, files: 1};
  /** What is remembered of a site that was kept, and then changed. */
  const after = async (change: (root: string) => Promise<unknown>): Promise<object | null> => {
    let known: object | null = null;
    await folder(site, async (root) => {
      const first = new Memory(root, "dist");
      assert.equal(await first.unchanged(), null);
      await first.keep(made);
      await change(root);
      const found = await new Memory(root, "dist").unchanged();
      known = found && {pages: found.pages, files: found.files};
    });
    return known;
  };

  test("where nothing changed", async () => assert.deepEqual(await after(async () => {}), made));

  const apart: Files = {"test/a.test.ts": "a", ".git/HEAD": "a", "dist-old/a": "a", "package/a.js": "a",
    "src/.observablehq/cache/a": "a", "node_modules/a/b.js": "a", ".ci/a.sh": "a"};
  test(`where only these are new: ${Object.keys(apart).join(", ")}`, async () =>
    assert.deepEqual(await after((root) => write(root, apart)), made));

  const changes: [what: string, change: (root: string) => Promise<unknown>][] = [
    ["a page", (root) => write(root, {"src/index.md": "# B"})],
    ["a row", (root) => write(root, {"loaders/ledger/a.csv": "b"})],
    ["a new empty folder", (root) => mkdir(join(root, "src/new"))],
    ["a file's name", async (root) => {
      await rm(join(root, "src/index.md"));
      await write(root, {"src/other.md": "# A"});
    }],
    ["the installed packages", (root) => write(root, {"node_modules/.package-lock.json": "{1}"})],
    ["a page of the site, to one of the same length", (root) => write(root, {"dist/index.html": "B"})
      .then(() => utimes(join(root, "dist/index.html"), 1, 1))],
    ["a file that lies in the site besides", (root) => write(root, {"dist/more.html": ""})],
    ["the site, which is gone", (root) => rm(join(root, "dist"), {recursive: true})],
    ["what was noted, which is no JSON", (root) => write(root, {".build/dist.json": "{"})]
  ];
  for (const [what, change] of changes)
    test(`but it is where this changed: ${what}`, async () => assert.equal(await after(change), null));

  test("but it is for another address", async (t) => {
    t.after(() => delete process.env.TOLLBOOK_URL);
    assert.equal(await after(async () => (process.env.TOLLBOOK_URL = "https://example.org")), null);
  });
});

describe("Framework's cache", () => {
  const cache: Files = {"src/.observablehq/cache/data/a.csv": "old", "src/.observablehq/cache/_node/b.js": "b",
    "node_modules/.package-lock.json": "{}"};
  const left = async (change: (root: string) => Promise<unknown>) => {
    let names: string[] = [];
    await folder(cache, async (root) => {
      await stampCache(root);
      await change(root);
      await emptyCache(root);
      names = await siteFiles(join(root, "src/.observablehq/cache"));
    });
    return names;
  };

  test("loses what loaders made, and keeps the bundles of the packages that are installed", async () =>
    assert.deepEqual(await left(async () => {}), ["_node/b.js", "_node/installed.json"]));

  test("loses those too where other packages are installed, or nobody knows which", async () => {
    assert.deepEqual(await left((root) => write(root, {"node_modules/.package-lock.json": "{1}"})), []);
    assert.deepEqual(await left((root) => rm(join(root, "node_modules"), {recursive: true})), []);
    assert.deepEqual(await left((root) => rm(join(root, "src/.observablehq/cache/_node/installed.json"))), []);
  });

  test("need not be there", () => folder({}, async (root) => {
    await stampCache(root);
    await emptyCache(root);
  }));
});

describe("licences.txt", () => {
  const of = (name: string, license?: unknown) => JSON.stringify({name, version: "1.2.3", license});
  const packages: Files = {
    "node_modules/bird/package.json": of("bird", "MIT"), "node_modules/bird/LICENCE.md": "  Free as a bird.\r\n",
    "node_modules/bird/README.md": "x", "node_modules/@sea/fish/package.json": of("@sea/fish", "ISC"),
    "node_modules/bird/node_modules/egg/package.json": of("egg", "0BSD"),
    "node_modules/unused/package.json": of("unused", "GPL-3.0"), "out/_npm/@sea/fish@1.2.3/x.js": ""
  };
  const inputs = ["src/index.ts", "node_modules/bird/a.js", "node_modules/bird/node_modules/egg/b.js"];

  test("names each package of which a browser gets something, once, by name, with its licence's text", () =>
    folder(packages, async (root) => {
      await writeLicences(root, join(root, "out"), [...inputs, "node_modules/bird/c.js"]);
      const text = await readFile(join(root, "out/licences.txt"), "utf8");
      const line = "-".repeat(72);
      const own = text.slice(text.indexOf("@sea/fish 1.2.3"));
      assert.match(text, /^What a browser gets from this site besides the site's own code and words/);
      assert.deepEqual(own.split("\n").slice(0, 3).map((one) => one.replace(/ +/g, " ")),
        ["@sea/fish 1.2.3 ISC", "bird 1.2.3 MIT", "egg 1.2.3 0BSD"]);
      assert.ok(text.includes(`${line}\nbird 1.2.3\n\nFree as a bird.\n`));
      assert.ok(text.includes(`${line}\negg 1.2.3\n\n0BSD; the package has no text of it.\n`));
      assert.ok(!text.includes("unused") && !text.includes("\r"));
    }));

  test("is refused where a package says no licence", () =>
    folder({...packages, "node_modules/bird/package.json": of("bird")}, async (root) =>
      assert.rejects(writeLicences(root, join(root, "out"), inputs),
        /^Error: bird says no licence in its package\.json, and a browser gets parts of it; take another$/)));
});
