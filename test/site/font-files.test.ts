import assert from "node:assert/strict";
import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {test} from "node:test";
import {basicLetters} from "../../tools/fonts/faces.ts";
import {fontFiles} from "../../tools/fonts/made.ts";
import {siteRoot} from "../../tools/site-root.ts";

test("the first file of a font has every sign of ASCII, and those of English print", () =>
  assert.equal(basicLetters.join(""), " !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`" +
    "abcdefghijklmnopqrstuvwxyz{|}~\u00a0·×–—‘’“”•…←↑→↓−"));

test("the site's files of fonts are what the packages give, by npx tsx tools/fonts/run.ts", async () => {
  const made = await fontFiles();
  const folder = "src/style/fonts";
  const there = readdirSync(join(siteRoot, folder), {recursive: true, encoding: "utf8"})
    .filter((name) => /\.\w+$|LICENSE$/.test(name)).map((name) => join(folder, name));
  assert.deepEqual([...made.keys()].sort(), ["src/glyphs.json", ...there].sort());
  const other = [...made].filter(([name, contents]) => !contents.equals(readFileSync(join(siteRoot, name))));
  assert.deepEqual(other.map(([name]) => name), []);
});
