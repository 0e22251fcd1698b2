// What Framework is answered when it asks a network for a package, in whose stead node_modules answers.
import assert from "node:assert/strict";
import {readFileSync} from "node:fs";
import http from "node:http";
import {test} from "node:test";

/** What an address is answered while the module stands in for the network; it guards every server of its process, too.
 * */
async function answer(address: string | Request): Promise<Response> {
  const [real, path, {emit}] = [globalThis.fetch, process.env.PATH, http.Server.prototype];
  try {
    if (!offline) ({fetch: offline} = (await import("../../tools/site/offline.ts"), globalThis));
    return await offline!(address);
  } finally {
    globalThis.fetch = real;
    process.env.PATH = path;
    http.Server.prototype.emit = emit;
  }
}
let offline: typeof fetch | undefined;

const registry = "registry.npmjs.org";
const cdn = "https://cdn.jsdelivr.net/npm";

test("a file of a package is the installed one, whatever version is asked for", async () => {
  const file = readFileSync("node_modules/htl/package.json", "utf8");
  for (const address of [`${cdn}/htl@0.0.1/package.json`, `${cdn}/htl/package.json`])
    assert.equal(await (await answer(address)).text(), file);
  assert.equal(await (await answer(new Request(`${cdn}/@observablehq/plot@9/package.json`))).text(),
    readFileSync("node_modules/@observablehq/plot/package.json", "utf8"));
});

test("a module is bundled from the installed package, with its default", async () => {
  const response = await answer(`${cdn}/htl@0.0.1/+esm`);
  assert.equal(response.headers.get("content-type"), "application/javascript");
  const text = await response.text();
  assert.match(text, /export\{.*\bhtml\b/);
  assert.match(text, /\bdefault\b/);
  assert.doesNotMatch(text, /from"htl"/);
});

test("a part of a package is bundled by its own way", async () => {
  const text = await (await answer(`${cdn}/entities@4/decode/+esm`)).text();
  assert.match(text, /\bdecodeHTML\b/);
});

test("a package that is not installed is refused with what to do", async () =>
  assert.rejects(answer(`${cdn}/no-such-package@1/+esm`),
    /^Error: npm:no-such-package is used by a page but not installed; npm install --save-exact no-such-package$/));

test("nobody else is asked anything", async () =>
  assert.rejects(answer("https://example.org/a"),
    /^Error: example\.org was asked for \/a; a build uses no network; install the package$/));

test("the version of a package is that of the installed one; one that is not here has a made-up one", async () => {
  const versionOf = (name: string): string =>
    JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")).version;
  for (const [asked, version] of [["htl", versionOf("htl")], ["@observablehq%2fplot", versionOf("@observablehq/plot")],
    ["@observablehq/plot/latest", versionOf("@observablehq/plot")], ["no-such-package", "0.0.0"]] as const)
    assert.deepEqual(await (await answer(`https://${registry}/${asked}`)).json(),
      {version, versions: {[version]: {}}});
});
