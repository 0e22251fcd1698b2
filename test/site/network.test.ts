import assert from "node:assert/strict";
import {spawnSync} from "node:child_process";
import {join} from "node:path";
import {test} from "node:test";
import {siteRoot} from "../../loaders/site/site-root.ts";
import {temporarySite} from "./temporary-site.ts";

/** A machine of its own with a loopback interface and nothing else. */
function cutOff(command: string[], cwd: string) {
  const script = 'ip link set lo up 2>/dev/null || ifconfig lo up; exec "$@"';
  return spawnSync("unshare", ["-rn", "sh", "-c", script, "sh", ...command], {cwd, encoding: "utf8", timeout: 180_000});
}

const allowed = cutOff(["true"], siteRoot).status === 0;
if (!allowed) {
  console.error("\n*** SKIPPED: this machine allows no network namespaces (unshare -rn); that build and preview ask");
  console.error("*** no network is NOT proved here; run the tests on a Linux that allows them ***\n");
}
const skip = allowed ? false : "NOT PROVED: no network namespaces on this machine";

const node = (code: string) => [process.execPath, "--import", "tsx", "--input-type=module", "-e", code];
const from = (file: string) => JSON.stringify(join(siteRoot, "loaders/site", file));

test("the cut machine reaches itself and no other", {skip}, () => {
  const {stdout} = cutOff(node(`
    import {createServer} from "node:http";
    const server = createServer((_, response) => response.end("self")).listen(0, "127.0.0.1", async () => {
      const self = await fetch("http://127.0.0.1:" + server.address().port).then((answer) => answer.text());
      const other = await fetch("http://192.0.2.1/").catch((error) => error.cause.code);
      console.log(self, other);
      server.close();
    });`), siteRoot);
  assert.equal(stdout, "self ENETUNREACH\n");
});

test("a build needs no network", {skip}, async () => {
  const site = await temporarySite();
  try {
    const root = JSON.stringify(site.root);
    const {stdout, stderr} = cutOff(node(`
      const {build} = await import(${from("build.ts")});
      console.log(JSON.stringify(await build({root: ${root}})));`), siteRoot);
    assert.equal(stdout, '{"pages":3,"files":14}\n', stderr);
  } finally {
    await site.remove();
  }
});

test("a preview needs no network, nor do the modules that its pages load", {skip}, async () => {
  const site = await temporarySite();
  await site.edit("src/deep/page.md", "```js\nimport", '```js\nimport {html} from "npm:htl";\nimport');
  try {
    const root = JSON.stringify(site.root);
    const {stdout, stderr} = cutOff(node(`
      const {startPreview} = await import(${from("preview.ts")});
      const {port, stop} = await startPreview(${root});
      const get = (path) => fetch(new URL(path, "http://127.0.0.1:" + port));
      const page = await (await get("/deep/page")).text();
      const modules = page.match(/\\.\\.\\/_[^"]+\\.js[^"]*/g);
      const answers = await Promise.all(modules.map((path) => get("/deep/" + path)));
      const loaded = answers.every((answer) => answer.ok);
      console.log(page.includes("Known"), modules.some((path) => path.includes("_npm/htl")), loaded);
      await stop();`), siteRoot);
    assert.equal(stdout, "true true true\n", stderr);
  } finally {
    await site.remove();
  }
});

const unbuilt = process.env.TOLLBOOK_TEST_PROBLEM ?? false;

test("npm run build of this repository needs no network", {skip: skip || unbuilt}, () => {
  const {status, stdout, stderr} = cutOff(node(`
    const {build} = await import(${from("build.ts")});
    const {buildSteps} = await import(${from("../pages/stories.ts")});
    await build({root: ${JSON.stringify(siteRoot)}, out: ".build/test-cut-off", ...buildSteps});
    (await import("node:fs")).rmSync(".build/test-cut-off", {recursive: true});`), siteRoot);
  assert.equal(status, 0, stdout + stderr);
});
