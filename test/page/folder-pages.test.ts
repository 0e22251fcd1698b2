import assert from "node:assert/strict";
import {readFileSync, existsSync} from "node:fs";
import {join} from "node:path";
import {after, before, test} from "node:test";
import {builtSite} from "../built-site.ts";
import {openBrowser} from "../browser.ts";
import {serve, type Served} from "../../tools/site/serve.ts";
import type {Browser} from "playwright-core";

let dir: string;
let served: Served;
let browser: Browser;

before(async () => {
  dir = await builtSite();
  served = await serve({dir, port: 0, base: "/sub/"});
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await served?.close();
});

const ways: [typed: string, page: string][] = [
  ["claims/", "claims.html"], ["tolls", "claims.html"], ["claimants/", "claims.html"], ["lists/", "claims.html"],
  ["tables/", "tables.html"], ["charts/", "index.html"], ["data/", "tables.html"], ["embed/", "index.html"],
  ["data/maria-2017/", "stories/maria-2017/tables.html"], ["data/ukraine-2022/v/0.1.0/", "tables.html"],
  ["stories/maria-2017/tolls/", "stories/maria-2017/claims.html"], ["embed/stories/", "stories/index.html"],
  ["embed/stories/maria-2017/", "stories/maria-2017/index.html"], ["embed/count/v/", "embed/count/index.html"],
  ["stories/maria-2017", "stories/maria-2017/index.html"], ["stories/ukraine-2022.html", "index.html"]
];

for (const [typed, page] of ways)
  test(`${typed} leads to ${page}, also without scripts`, async () => {
    const answer = await fetch(new URL(typed, served.url));
    const source = await answer.text();
    assert.equal(answer.status, 200);
    const [, way] = /<meta http-equiv="refresh" content="0; url=([^"]*)">/.exec(source)!;
    assert.equal(new URL(way!, answer.url).href, new URL(page, served.url).href);
    assert.ok(existsSync(join(dir, page)));
  });

test("where scripts run, the question and the place of the address come along", async () => {
  const page = await browser.newPage();
  for (const [typed, to] of [["claims/?side=russia#list", "claims.html?side=russia#list"],
    ["stories/maria-2017.html?a=1&b=%20#x", "stories/maria-2017/?a=1&b=%20#x"]] as const) {
    await page.goto(new URL(typed, served.url).href);
    await page.waitForURL(new URL(to, served.url).href, {timeout: 60_000});
  }
  await page.close();
});

test("no list of pages for crawlers, and no list of data, names a page that only leads on", () => {
  const [map, data] = ["sitemap.xml", "data/manifest.json"].map((name) => readFileSync(join(dir, name), "utf8"));
  assert.doesNotMatch(map!, /(?:claims|tolls|data|v)\/index\.html/);
  assert.match(map!, /stories\/maria-2017\/index\.html/);
  assert.doesNotMatch(data!, /\.html"/);
});
