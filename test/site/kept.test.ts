// What a build keeps from the one before, on an invented site: the memory of what it was made from, Framework's cache,
// and the list of licences.
import assert from "node:assert/strict";
import {createHash} from "node:crypto";
import fs from "node:fs";
import {mkdir, mkdtemp, readFile, realpath, rm, symlink, utimes, writeFile} from "node:fs/promises";
import {syncBuiltinESMExports} from "node:module";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {serialize} from "node:v8";
import {describe, test} from "node:test";
import {emptyCache} from "../../tools/site/cache.ts";
import {takeBundles} from "../../tools/site/kept-bundles.ts";
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
  const site: Files = {"src/index.md": "# A", "loaders/ledger/a.csv": "a", "loaders/a.ts": "a",
    "src/data/a.csv.ts": "a", "tools/a.ts": "a", "dist/index.html": "A", ".build/x": "",
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
    ["a helper of loaders", (root) => write(root, {"loaders/a.ts": "b"})],
    ["a loader", (root) => write(root, {"src/data/a.csv.ts": "b"})],
    ["what writes pages", (root) => write(root, {"tools/a.ts": "b"})],
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

test("Framework's cache loses all that is in it, and need not be there", () =>
  folder({"src/.observablehq/cache/data/a.csv": "old", "src/.observablehq/cache/_node/b.js": "b"}, async (root) => {
    await emptyCache(root);
    assert.deepEqual(await siteFiles(join(root, "src/.observablehq/cache")), []);
    await emptyCache(join(root, "nowhere"));
  }));

describe("bundles of packages are kept beside them", () => {
  const cache = "src/.observablehq/cache/_node";
  const packages: Files = {"node_modules/.package-lock.json": "{}"};
  const make = (root: string, files: Files) => write(join(root, cache), files);
  /** Two sites, one after the other, with the packages of one place. */
  const sites = (use: (one: string, other: string) => Promise<void>) => folder(packages, async (one) =>
    await folder({}, async (other) => {
      await symlink(join(one, "node_modules"), join(other, "node_modules"));
      await use(one, other);
    }));
  const laidOut = async (root: string) => {
    const keep = takeBundles(root);
    const files = await siteFiles(join(root, cache)).catch(() => []);
    return {keep, files: await Promise.all(files.map(async (file) =>
      `${file} ${await readFile(join(root, cache, file), "utf8")}`))};
  };
  const build = async (root: string, files: Files) => {
    const {keep} = await laidOut(root);
    await make(root, files);
    keep();
    await emptyCache(root);
  };

  test("for every site with the same, which adds to them, also when another was built meanwhile", () =>
    sites(async (one, other) => {
      const first = await laidOut(one);
      const second = await laidOut(other);
      assert.deepEqual([first.files, second.files], [[], []]);
      await make(one, {"a@1/index.js": "a", "b@2/x.wasm": "\0"});
      await make(other, {"a@1/index.js": "a", "@c/d@3/index.js": "d"});
      first.keep();
      second.keep();
      await emptyCache(one);
      assert.deepEqual((await laidOut(one)).files, ["@c/d@3/index.js d", "a@1/index.js a", "b@2/x.wasm \0"]);
      assert.equal((await siteFiles(join(one, "node_modules/.cache/tollbook"))).length, 1);
    }));

  test("as long as they are installed; then they go", () => sites(async (one) => {
    await build(one, {"a@1/index.js": "a"});
    await write(one, {"node_modules/.package-lock.json": "{1}"});
    assert.deepEqual((await laidOut(one)).files, []);
    await build(one, {"a@1/index.js": "b"});
    assert.deepEqual((await laidOut(one)).files, ["a@1/index.js b"]);
    assert.equal((await siteFiles(join(one, "node_modules/.cache/tollbook"))).length, 1);
  }));

  test("nor longer than a file of one of them is as it was, as it is not when somebody patched it", () =>
    sites(async (one) => {
      await write(one, {"node_modules/a/lib/a.js": "a", "node_modules/@c/d/index.js": "d",
        "node_modules/e/index.js": "e"});
      await build(one, {"a@1/index.js": "a", "@c/d@3/index.js": "d"});
      await write(one, {"node_modules/e/index.js": "of no bundle", "node_modules/a/README.md": "of none"});
      assert.deepEqual((await laidOut(one)).files, ["@c/d@3/index.js d", "a@1/index.js a"]);
      for (const file of ["node_modules/a/lib/a.js", "node_modules/@c/d/index.js"]) {
        await emptyCache(one);
        await write(one, {[file]: "patched"});
        assert.deepEqual((await laidOut(one)).files, [], file);
        await build(one, {"a@1/index.js": "a", "@c/d@3/index.js": "d"});
      }
    }));

  test("but not those that lay there before, nor where nobody knows what is installed", () => sites(async (one) => {
    await make(one, {"a@1/index.js": "of other packages"});
    await build(one, {"b@1/index.js": "b"});
    assert.deepEqual((await laidOut(one)).files, []);
    await rm(join(one, "node_modules/.package-lock.json"));
    await build(one, {"b@1/index.js": "b"});
    assert.deepEqual((await laidOut(one)).files, []);
  }));

  const hashed = (value: unknown) => {
    const contents = serialize(value);
    return Buffer.concat([createHash("sha256").update(contents).digest(), contents]);
  };
  const damages: [what: string, damage: (kept: Buffer) => Buffer][] = [
    ["was cut off", (kept) => kept.subarray(0, -1)], ["is empty", () => Buffer.alloc(0)],
    ["has another byte", (kept) => Buffer.from(kept).fill("z", kept.lastIndexOf("a"), kept.lastIndexOf("a") + 1)],
    ["is of a version without a hash", (kept) => kept.subarray(32)],
    ...[null, 7, {a: "b"}, {a: new Uint8Array(), "a/b.js": new Uint8Array()}, {"../../evil.js": new Uint8Array()},
      {"/evil.js": new Uint8Array()}, {"a/../../evil.js": new Uint8Array()}, {"": new Uint8Array()}].map((value): [
      string, () => Buffer] => [`holds ${JSON.stringify(value)}`, () => hashed(value)])
  ];
  for (const [what, damage] of damages) test(`and made anew where what is kept ${what}`, () => sites(async (one) => {
    await build(one, {"a@1/index.js": "a"});
    const [name] = await siteFiles(join(one, "node_modules/.cache/tollbook"));
    const file = join(one, "node_modules/.cache/tollbook", name!);
    await writeFile(file, damage(await readFile(file)));
    assert.deepEqual((await laidOut(one)).files, []);
    assert.deepEqual((await siteFiles(one)).filter((path) => path.includes("evil")), []);
    await build(one, {"b@1/index.js": "b"});
    assert.deepEqual((await laidOut(one)).files, ["b@1/index.js b"]);
  }));

  test("and so are those of which one cannot be laid out, and nothing of them is left lying about", () =>
    sites(async (one) => {
      await build(one, {"a@1/index.js": "a", "b@1/index.js": "b"});
      const {writeFileSync} = fs;
      let written = 0;
      fs.writeFileSync = ((...words: Parameters<typeof writeFileSync>) => {
        if (++written > 1) throw Object.assign(new Error("full"), {code: "ENOSPC"});
        writeFileSync(...words);
      }) as typeof writeFileSync;
      syncBuiltinESMExports();
      try {
        assert.deepEqual((await laidOut(one)).files, []);
      } finally {
        fs.writeFileSync = writeFileSync;
        syncBuiltinESMExports();
      }
      assert.equal(written, 2);
      assert.deepEqual((await laidOut(one)).files, ["a@1/index.js a", "b@1/index.js b"]);
    }));

  test("what one left that was killed while it wrote goes after ten minutes, and what is being written stays", () =>
    sites(async (one) => {
      const kept = join(one, "node_modules/.cache/tollbook");
      await build(one, {"a@1/index.js": "a"});
      const [own] = await siteFiles(kept);
      const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);
      await write(kept, {"bundles-abc.123": "", "bundles-abc.124": "", "bundles-other": "", "other.1": "", other: ""});
      await utimes(join(kept, "bundles-abc.123"), minutesAgo(11), minutesAgo(11));
      await utimes(join(kept, "bundles-abc.124"), minutesAgo(9), minutesAgo(9));
      await utimes(join(kept, "other.1"), minutesAgo(11), minutesAgo(11));
      await build(one, {"b@1/index.js": "b"});
      assert.deepEqual(await siteFiles(kept), [own!, "bundles-abc.124", "other", "other.1"].sort());
    }));

  test("and so are those of a place that cannot be written", () => sites(async (one) => {
    await write(one, {"node_modules/.cache": "a file in the way"});
    await build(one, {"a@1/index.js": "a"});
    assert.deepEqual((await laidOut(one)).files, []);
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

  test("names also what scripts of one file hold, the fonts, and d3's types, of which help is made", () =>
    folder({...packages, "src/components/page.ts": 'import "bird";',
      "node_modules/bird/index.js": "", "node_modules/@types/d3-egg/package.json": of("@types/d3-egg", "MIT"),
      "node_modules/@types/bird/package.json": of("@types/bird", "MIT"),
      "src/style/fonts.css": '@font-face {src: url("fonts/sans/a.woff2")}',
      "src/style/fonts/sans/a.woff2": "x", "src/style/fonts/sans/package.json": of("sans", "OFL-1.1")},
      async (root) => {
        await writeLicences(root, join(root, "out"), []);
        const text = await readFile(join(root, "out/licences.txt"), "utf8");
        assert.deepEqual(text.split("\n").slice(2, 6).map((line) => line.replace(/ +/g, " ")),
          ["@sea/fish 1.2.3 ISC", "@types/d3-egg 1.2.3 MIT", "bird 1.2.3 MIT", "sans 1.2.3 OFL-1.1"]);
        assert.equal(new Set(text.split("\n").slice(2, 6).map((line) => line.lastIndexOf(" "))).size, 1, "aligned");
      }));

  test("is refused where a package says no licence", () =>
    folder({...packages, "node_modules/bird/package.json": of("bird")}, async (root) =>
      assert.rejects(writeLicences(root, join(root, "out"), inputs),
        /^Error: bird says no licence in its package\.json, and a browser gets parts of it; take another$/)));
});
