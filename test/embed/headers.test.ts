import assert from "node:assert/strict";
import {mkdir, mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {after, test} from "node:test";
import {headersOf, readHeaders, writeHeaders} from "../../tools/site/headers.ts";
import {serve} from "../../tools/site/serve.ts";

const dir = await mkdtemp(join(tmpdir(), "tollbook-headers-"));
for (const folder of ["claims", "embed/count", "data", "_bundle"]) await mkdir(join(dir, folder), {recursive: true});
for (const page of ["index.html", "method.html", "sandbox.htm", "claims/a.html", "embed/count/index.html"])
  await writeFile(join(dir, page), "<title>x</title>");
await writeHeaders(dir);
const rules = await readHeaders(dir);
after(() => rm(dir, {recursive: true, force: true}));

const of = (path: string) => headersOf(path, rules).map(([name, value]) => `${name}: ${value}`);
const closed = "Content-Security-Policy: frame-ancestors 'self'";

test("every page but the embeds and the sandbox may be framed by this site alone", () => {
  for (const path of ["/", "/index.html", "/method.html", "/method", "/claims/a.html"])
    assert.deepEqual(of(path), [closed], path);
  for (const path of ["/embed/count/", "/sandbox.htm"]) assert.ok(!of(path).includes(closed), path);
});

test("embeds, data and bundles may be loaded by other sites", () => {
  for (const path of ["/embed/count.js", "/data/x/claims.csv", "/_bundle/a.js"])
    assert.ok(of(path).includes("Access-Control-Allow-Origin: *"), path);
  assert.ok(!of("/claims/a.html").includes("Access-Control-Allow-Origin: *"));
});

test("the site's own server sends them, also with a query and in a folder of its host", async () => {
  const {url, close} = await serve({dir, port: 0, base: "/sub/"});
  try {
    const headers = async (path: string) => (await fetch(new URL(path, url))).headers;
    assert.equal((await headers("method?x")).get("content-security-policy"), "frame-ancestors 'self'");
    assert.equal((await headers("embed/count/")).get("access-control-allow-origin"), "*");
    assert.equal((await headers("embed/count/")).get("content-security-policy"), null);
  } finally {
    await close();
  }
});

test("a site without _headers has no rules", async () => {
  assert.deepEqual(await readHeaders(join(dir, "claims")), []);
});
