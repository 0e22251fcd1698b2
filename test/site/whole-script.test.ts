import assert from "node:assert/strict";
import {mkdtemp, readFile, realpath, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {test, type TestContext} from "node:test";
import {wholeScript, writeWhole} from "../../tools/site/whole-script.ts";

async function folderWith(t: TestContext, files: Record<string, string>): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), "tollbook-whole-")));
  t.after(() => rm(folder, {recursive: true}));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return folder;
}

test("a script is one file with what it needs at once; what it imports later is fetched where that was written",
  async (t) => {
  const root = await folderWith(t, {
    "page.ts": 'import {now} from "./now.js";\nconsole.log(now);\n' +
      'export const open = () => [import("./later.js"), import("./near.js")];',
    "now.ts": 'export const now = "at once";', "later.ts": 'export const later = "later";', "near.ts": "export {};"
  });
  const options = {bundle: true, format: "esm" as const, loader: {".ts": "ts" as const}};
  const whole = await wholeScript(root, "page.ts", options);
  assert.deepEqual(whole.later.toSorted(), ["later.ts", "near.ts"]);
  const file = await writeWhole(whole, "components/page.js", root, (source) => source === "near.ts"
    ? {file: "_bundle/components/near.ts-XYZ.js", preload: []}
    : {file: "_bundle/chunks/later.ts-XYZ.js", preload: ["_bundle/chunks/A.js", "_bundle/components/B.js"]});
  assert.match(file, /^_bundle\/components\/page-[0-9a-f]{8}\.js$/);
  const text = await readFile(join(root, file), "utf8");
  assert.match(text, /at once/);
  assert.doesNotMatch(text, /^import[ {]|from"/m);
  assert.ok(text.includes('(__ahead(["../chunks/A.js","./B.js"]),import("../chunks/later.ts-XYZ.js"))'));
  assert.match(text, /\),import\("\.\/near\.ts-XYZ\.js"\)/);
});

test("a script that imports nothing later is what it is, and fetches nothing ahead", async (t) => {
  const root = await folderWith(t, {"page.ts": "console.log(1);"});
  const whole = await wholeScript(root, "page.ts", {bundle: true, format: "esm"});
  assert.deepEqual(whole.later, []);
  const file = await writeWhole(whole, "page.js", root, () => assert.fail("nothing is asked for"));
  assert.equal(await readFile(join(root, file), "utf8"), "console.log(1);\n");
});
