import assert from "node:assert/strict";
import {join} from "node:path";
import {test} from "node:test";
import {siteFiles} from "../../tools/site/site-files.ts";
import {siteRoot} from "../../tools/site-root.ts";
import {builtSite} from "../built-site.ts";
import {cutOff, mayCutOff} from "../cut-off.ts";
import {temporarySite} from "./temporary-site.ts";

const allowed = await mayCutOff();
if (!allowed) {
  console.error("\n*** SKIPPED: this machine allows no network namespaces (unshare -rn); that build and preview ask");
  console.error("*** no network is NOT proved here; run the tests on a Linux that allows them ***\n");
}
const skip = allowed ? false : "NOT PROVED: no network namespaces on this machine";

const from = (file: string) => JSON.stringify(join(siteRoot, "tools/site", file));

test("the cut machine reaches itself and no other", {skip}, async () => {
  const {stdout} = await cutOff(`
    import {createServer} from "node:http";
    const server = createServer((_, response) => response.end("self")).listen(0, "127.0.0.1", async () => {
      const self = await fetch("http://127.0.0.1:" + server.address().port).then((answer) => answer.text());
      const other = await fetch("http://192.0.2.1/").catch((error) => error.cause.code);
      console.log(self, other);
      server.close();
    });`);
  assert.equal(stdout, "self ENETUNREACH\n");
});

test("a preview needs no network, nor do the modules that its pages load", {skip}, async () => {
  const site = await temporarySite();
  await site.edit("src/deep/page.md", "```js\nimport", '```js\nimport {html} from "npm:htl";\nimport');
  try {
    const root = JSON.stringify(site.root);
    const {stdout, stderr} = await cutOff(`
      import "tsx";
      const {dev} = await import(${from("dev.ts")});
      const {freePort} = await import(${from("port.ts")});
      const port = await freePort();
      const {close} = await dev({root: ${root}, port, log: console.error, check: async () => ({problems: []})});
      for (let up = false; !up;) {
        up = await fetch("http://127.0.0.1:" + port).then(() => true, () => false);
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      const get = (path) => fetch(new URL(path, "http://127.0.0.1:" + port));
      const page = await (await get("/deep/page")).text();
      const modules = page.match(/\\.\\.\\/_[^"]+\\.js[^"]*/g);
      const answers = await Promise.all(modules.map((path) => get("/deep/" + path)));
      const loaded = answers.every((answer) => answer.ok);
      console.log(page.includes("Known"), modules.some((path) => path.includes("_npm/htl")), loaded);
      await close();`);
    assert.equal(stdout, "true true true\n", stderr);
  } finally {
    await site.remove();
  }
});

// Whoever builds it looks first whether anybody can be reached (test/built-site.ts).
test("a build needs no network: the site that all tests read was built where none is", {skip}, async () => {
  assert.ok((await siteFiles(await builtSite())).includes("index.html"));
});
