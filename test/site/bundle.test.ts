// What scripts of a page are bundled to, on an invented site.
import assert from "node:assert/strict";
import {mkdir, mkdtemp, readFile, realpath, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {describe, test} from "node:test";
import {Failure} from "../../tools/failure.ts";
import {bundle, bundleInMemory} from "../../tools/site/bundle.ts";

async function site<Made>(files: Record<string, string>, use: (root: string) => Promise<Made>): Promise<Made> {
  const root = await realpath(await mkdtemp(join(tmpdir(), "tollbook-bundle-")));
  try {
    for (const [file, text] of Object.entries(files)) {
      await mkdir(dirname(join(root, "src", file)), {recursive: true});
      await writeFile(join(root, "src", file), text);
    }
    return await use(root);
  } finally {
    await rm(root, {recursive: true, force: true});
  }
}

/** Each name that was asked for, with where it was written and what is loaded along with it; hashes as HASH. */
const bundled = (files: Record<string, string>, asked: string[]) => site(files, async (root) => {
  const {bundles, inputs} = await bundle(root, asked, join(root, "out"));
  const plain = (file: string) => file.replace(/\b[0-9A-Z]{8}\b|\b[0-9a-f]{8}\b/g, "HASH");
  const texts = await Promise.all([...bundles.values()].map(({file}) => readFile(join(root, "out", file), "utf8")));
  return {inputs, texts, made: Object.fromEntries(Array.from(bundles, ([name, {file, preload}]) =>
    [name, [file, ...preload].map(plain)]))};
});

describe("bundle(root, asked, out)", () => {
  const shared = {"parts/both.ts": 'export const both: string = "in both of them";',
    "parts/later.ts": 'export const later = "fetched later";'};
  const uses = 'import {both} from "../parts/both.js"; console.log(both);';

  test("writes what two scripts share once, and names it as loaded with each, but not what either fetches later",
    async () => {
      const {made, inputs, texts} = await bundled({...shared, "components/a.ts": uses,
        "components/b.ts": `${uses} console.log(import("../parts/later.js"));`},
        ["components/a.js", "components/b.js"]);
      assert.deepEqual(made, {"components/a.js": ["_bundle/components/a-HASH.js", "_bundle/chunks/HASH.js"],
        "components/b.js": ["_bundle/components/b-HASH.js", "_bundle/chunks/HASH.js"]});
      assert.deepEqual(inputs.toSorted(),
        ["src/components/a.ts", "src/components/b.ts", "src/parts/both.ts", "src/parts/later.ts"]);
      for (const text of texts) assert.ok(!text.includes("in both of them") && !/\n./.test(text), text);
    });

  test("names all that is loaded with a script, each part once, however many steps away", async () => {
    const {made} = await bundled({"parts/one.ts": "export const one = [1111];",
      "parts/two.ts": 'import {one} from "./one.js"; export const two = [one, 2222];',
      "components/a.ts": 'import {two} from "../parts/two.js"; console.log(two, 1);',
      "components/b.ts": 'import {two} from "../parts/two.js"; ' +
        'import {one} from "../parts/one.js"; console.log(two, one, 2)',
      "components/c.ts": 'import {one} from "../parts/one.js"; console.log(one, 3);'},
      ["components/a.js", "components/b.js", "components/c.js"]);
    assert.deepEqual(Object.values(made).map((files) => files.length), [3, 3, 2]);
  });

  test("writes the script of every page as one file, and finds what it fetches later", async () => {
    const page = `${uses} console.log(import("../parts/later.js"));`;
    const {made, texts} = await bundled({...shared, "components/page.ts": page}, ["components/page.js"]);
    assert.deepEqual(made, {"components/page.js": ["_bundle/components/page-HASH.js"]});
    assert.match(texts[0]!, /in both of them/);
    assert.match(texts[0]!, /import\("\.\.\/parts\/later-[0-9A-Z]{8}\.js"\)/);
  });

  test("makes nothing where nothing is asked for", async () =>
    assert.deepEqual(await bundled({}, []), {inputs: [], texts: [], made: {}}));

  for (const name of ["components/a", "components/page"])
    test(`stops at what is wrong with ${name}.ts by file, line and column, with all else that is`, async () => {
      const files = {[`${name}.ts`]: 'import "./gone.js";\n  import "./lost.js";\n'};
      await assert.rejects(bundled(files, [`${name}.js`]), ({message, details}: Failure) => {
        assert.deepEqual([message, details], [`src/${name}.ts:1:8: Could not resolve "./gone.js"`,
          [`src/${name}.ts:2:10: Could not resolve "./lost.js"`]]);
        return true;
      });
    });
});

describe("bundleInMemory(root, name)", () => {
  test("answers a script by its address, readable, and writes nothing", () =>
    site({"components/a.ts": "export const a: number = 1;\n"}, async (root) => {
      const files = await bundleInMemory(root, "components/a.js");
      assert.deepEqual([...files.keys()], ["/_bundle/components/a.js"]);
      const text = new TextDecoder().decode([...files.values()][0]);
      assert.match(text, /^var a = 1;\n(?:.*\n)+\/\/# sourceMappingURL=data:/m);
      await assert.rejects(readFile(join(root, "_bundle/components/a.js")), {code: "ENOENT"});
    }));

  test("answers a style under its own name", () => site({"style/a.css": "p {color: red}\n"}, async (root) =>
    assert.deepEqual([...(await bundleInMemory(root, "style/a.css")).keys()], ["/_bundle/style/a.css"])));
});
