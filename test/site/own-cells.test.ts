// Whether a page runs cells that its author did not write, on an invented site that Framework's own Markdown reads.
import assert from "node:assert/strict";
import {mkdir, mkdtemp, realpath, rm, symlink, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {test} from "node:test";
import {foreignCells} from "../../tools/site/own-cells.ts";
import {siteRoot} from "../../tools/site-root.ts";

const fence = (code: string) => `\`\`\`js\n${code}\n\`\`\`\n`;
// Framework calls a cell after its text.
const [sum, inline, other] = ["cd626bdd", "d4735e3a", "00000000"];
const page = (...ids: string[]) => `<link rel="modulepreload" href="./_observablehq/runtime.1.js">` +
  `<link rel="modulepreload" href="./_observablehq/stdlib.1.js"><script type="module">\n` +
  ['import {define} from "./_observablehq/client.1.js";', ...ids.map((id) => `define({id: "${id}"});`), "</script>"]
    .join("\n");

async function foreign(files: Record<string, string>): Promise<string[]> {
  const root = await realpath(await mkdtemp(join(tmpdir(), "tollbook-cells-")));
  try {
    for (const [file, text] of Object.entries(files)) {
      await mkdir(dirname(join(root, file)), {recursive: true});
      await writeFile(join(root, file), text);
    }
    await symlink(join(siteRoot, "node_modules"), join(root, "node_modules"));
    return await foreignCells(root, join(root, "out"));
  } finally {
    await rm(root, {recursive: true, force: true});
  }
}

const line = (file: string, id: string) =>
  `${file}: runs a cell (${id}) that its source does not hold; text came into a page as code`;
const source = `${fence("1 + 1")}\n\${2}\n`;

test("none are, where a page runs each block and expression of its source", async () =>
  assert.deepEqual(await foreign({"src/index.md": source, "out/index.html": page(sum, inline)}), []));

test("one is, that no source holds, or that runs oftener than it stands there", async () => {
  assert.deepEqual(await foreign({"src/a/b.md": source, "out/a/b.html": page(sum, inline, other),
    "out/a/c.html": "<p>no script</p>"}), [line("a/b.html", other)]);
  assert.deepEqual(await foreign({"src/index.md": source, "out/index.html": page(sum, `${sum}-1`)}),
    [line("index.html", sum)]);
  assert.deepEqual(await foreign({"src/index.md": `${source}\n${fence("1 + 1")}`,
    "out/index.html": page(sum, `${sum}-1`)}), []);
});

test("all are, of a page that has no source", async () =>
  assert.deepEqual(await foreign({"src/other.md": source, "out/index.html": page(sum)}), [line("index.html", sum)]));

test("expressions are, in a page that a loader wrote, whose blocks are its own", async () =>
  assert.deepEqual(await foreign({"src/.observablehq/cache/toll.md": source, "out/toll.html": page(sum, inline)}),
    [line("toll.html", inline)]));
