// The project as somebody finds it who knows Framework and nothing of us: its own two commands, in a copy with an
// invented story in the place of the real ones.
// afterSite: the bundles of packages that the site's build keeps are half the work of this one.
import assert from "node:assert/strict";
import {spawn, spawnSync, type ChildProcess} from "node:child_process";
import {once} from "node:events";
import {readdir, readFile, rm, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {after, before, describe, test} from "node:test";
import type {Browser, Page} from "playwright-core";
import {freePort, host} from "../../tools/site/port.ts";
import {serve} from "../../tools/site/serve.ts";
import {openBrowser} from "../browser.ts";
import {cutSite, remove} from "./cut-site.ts";

const pages = ["index.html", "notebook.html", "charts/count.html",
  "claims/atlantis-admiralty-1900-03-03-losses-300.html"];
// With room for young objects, as all tests.
const observable = ["--max-semi-space-size=64", "node_modules/@observablehq/framework/dist/bin/observable.js"];
let root: string;
let browser: Browser;

before(async () => {
  root = await cutSite();
  // Framework takes a second for each page; all of them are built by our own build.
  for (const page of ["check-an-article", "claims", "corrections", "explore", "glossary", "method", "two-articles"])
    await rm(join(root, `src/${page}.md`));
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  if (root) await remove(root);
});

/** A page with what went wrong on it: answers that are none, errors of scripts, cells that failed. */
async function open(address: string): Promise<{page: Page; wrong: string[]}> {
  const page = await browser.newPage({viewport: {width: 1280, height: 900}});
  const wrong: string[] = [];
  page.on("response", (response) => response.status() >= 400 && wrong.push(`${response.status()} ${response.url()}`));
  page.on("pageerror", (error) => wrong.push(error.message));
  await page.goto(address, {timeout: 120_000});
  return {page, wrong};
}

/** Every cell of the page shows something of its own, and none an error. */
async function isLive(page: Page): Promise<void> {
  await page.waitForFunction(() => !document.querySelector("observablehq-loading"), null, {timeout: 60_000});
  assert.deepEqual(await page.locator(".observablehq--error").allInnerTexts(), []);
}

test("npx observable build makes a site that is styled, live and without a 404", async () => {
  // Of the pages that are alike only the first: each other asks a loader of its own, and shows the same.
  const env = {...process.env, TOLLBOOK_OUT: "dist"};
  const {status, stdout, stderr} = spawnSync(process.execPath, [...observable, "build"],
    {cwd: root, env, encoding: "utf8"});
  assert.equal(status, 0, stdout + stderr);
  const [claim] = await readdir(join(root, "dist/claims"));
  const site = await serve({dir: join(root, "dist"), port: await freePort()});
  try {
    for (const path of [...pages.slice(0, 3), `claims/${claim}`]) {
      const {page, wrong} = await open(new URL(path, site.url).href);
      await isLive(page);
      assert.deepEqual(wrong, [], path);
      await page.close();
    }
  } finally {
    await site.close();
  }
});

// Behind the build, whose loaders' answers it finds.
describe("npx observable preview", () => {
  let preview: ChildProcess;
  let address: string;

  before(async () => {
    const port = await freePort();
    address = `http://${host}:${port}/`;
    preview = spawn(process.execPath, [...observable, "preview", "--no-open", "--host", host, "--port", String(port)],
      {cwd: root, stdio: "ignore"});
    for (let up = false; !up; await new Promise((resolve) => setTimeout(resolve, 200)))
      up = await fetch(address).then(() => true, () => false);
  });
  after(async () => {
    preview.kill("SIGKILL");
    await once(preview, "close");
  });

  /** Opens a page as it is meant to be. */
  async function shown(path: string): Promise<Page> {
    const {page, wrong} = await open(address + path);
    await isLive(page);
    assert.match(await page.evaluate(() => getComputedStyle(document.body).fontFamily), /Source Serif 4/);
    assert.deepEqual(wrong, []);
    return page;
  }

  // Each page costs a preview seconds: the chart's is made as the claim's is, and the first is edited below.
  for (const path of process.env.TOLLBOOK_ALL ? pages : [pages[1]!, pages[3]!])
    test(`shows ${path} styled, live and without a 404`, async () => await (await shown(path)).close());

  test("gives the rows of a table that is no table of the ledger: the releases", async () => {
    const html = await (await fetch(`${address}tables/releases.html`)).text();
    const [, file] = /href="[^"]*?(_file\/[^"]*releases\.csv[^"]*)"/.exec(html)!;
    const answer = await fetch(address + file!.replaceAll("&amp;", "&"));
    assert.deepEqual([answer.status, (await answer.text()).split(",")[0]], [200, "version"]);
  });

  test("shows index.html so, and an edit of a chart's cell in it by itself, without the page being loaded anew",
    async () => {
    const page = await shown(pages[0]!);
    await page.evaluate(() => Object.assign(window, {kept: true}));
    const marks = () => page.locator("#count a.mark").count();
    const before = await marks();
    const file = join(root, "src/index.md");
    const source = await readFile(file, "utf8");
    await writeFile(file, source.replace('["lemuria-military-killed", "lemuria-military-losses"]',
      '["lemuria-military-killed"]'));
    await page.waitForFunction((many) => {
      const now = document.querySelectorAll("#count a.mark").length;
      return now > 0 && now < many;
    }, before, {timeout: 60_000});
    assert.equal(await page.evaluate(() => "kept" in window), true);
    await page.close();
  });
});
