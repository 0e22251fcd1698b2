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

test("a program of another site is told which part of a file it got", () => {
  for (const path of ["/data/x/claims.parquet", "/charts/count.csv", "/stories/x/charts/count.json"])
    assert.ok(of(path).includes("Access-Control-Expose-Headers: Accept-Ranges, Content-Length, Content-Range, ETag"),
      path);
});

test("what a release froze may be kept for good, what follows the ledger may not", () => {
  const kept = (path: string) => of(path).some((line) => line.endsWith("immutable"));
  for (const path of ["/data/x/v/0.1.0.zip", "/data/x/v/0.1.0/claims.csv", "/data/x/v/0.3.0.json",
    "/data/x/v/files/claims-0123456789abcdef.csv.gz", "/embed/view/0.1.0.json.gz",
    "/embed/stories/x/view/0.1.0.json.gz", "/embed/count/v/0.1.0/",
    "/embed/stories/x/count/v/0.1.0/index.html", "/_bundle/a-HASH.js"]) assert.equal(kept(path), true, path);
  for (const path of ["/data/x/claims.csv", "/data/x.zip", "/embed/count/", "/embed/count.js", "/embed/view/kept.json",
    "/embed/view/rows.json", "/embed/resize.js", "/charts/count.csv"]) assert.equal(kept(path), false, path);
});

const types = [["x.parquet", "application/vnd.apache.parquet"], ["x.arrow", "application/vnd.apache.arrow.file"],
  ["CITATION.cff", "application/yaml; charset=utf-8"], ["changes.atom", "application/atom+xml; charset=utf-8"],
  ["x.sqlite", "application/vnd.sqlite3"],
  ["x.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
  ["x.csv", "text/csv; charset=utf-8"], ["claims.csv.gz", "application/gzip"]] as const;

test("every kind of file comes with its type from the site's own server, and a part of it is a part", async () => {
  for (const [name] of types) await writeFile(join(dir, "data", name), "0123456789");
  const {url, close} = await serve({dir, port: 0});
  try {
    for (const [name, type] of types) {
      const answer = await fetch(new URL(`data/${name}`, url), {headers: {range: "bytes=2-4"}});
      const said = answer.headers.get("content-type")?.toLowerCase();
      assert.deepEqual([said, answer.status, await answer.text()], [type, 206, "234"], name);
      assert.equal(answer.headers.get("content-range"), "bytes 2-4/10");
    }
  } finally {
    await close();
  }
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
