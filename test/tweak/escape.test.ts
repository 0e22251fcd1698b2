import assert from "node:assert/strict";
import {createSocket} from "node:dgram";
import {createServer} from "node:http";
import type {AddressInfo} from "node:net";
import {after, before, describe, test} from "node:test";
import type {Browser, Page} from "playwright-core";
import {serve, type Served} from "../../loaders/site/serve.ts";
import {openBrowser} from "../browser.ts";
import {builtSite} from "../built-site.ts";
import {openCell, openPage} from "./open-chart.ts";
import {probes} from "./probes.ts";

/** Everything that anybody heard from inside a cell. */
const heard: string[] = [];
const server = createServer((request, response) => {
  heard.push(`${request.method} ${request.url}`);
  response.writeHead(200, {"access-control-allow-origin": "*"}).end();
});
// Chromium opens a line to the host of a frame before it asks the policy, which then sends nothing over it: what counts
// is whether a byte arrives.
server.on("connection", (socket) => socket.once("data", () => heard.push("bytes")));
server.on("upgrade", (request, socket) => {
  heard.push(`upgrade ${request.url}`);
  socket.destroy();
});
const datagrams = createSocket("udp4", (message) => heard.push(`a datagram of ${message.length} bytes`));

let served: Served;
let browser: Browser;
let page: Page;
const fill = (code: string) => {
  const {port} = server.address() as AddressInfo;
  return code.replaceAll("TO", `http://127.0.0.1:${port}/leak`).replaceAll("WS", `ws://127.0.0.1:${port}/leak`).replaceAll("UDP", String(datagrams.address().port));
};

before(async () => {
  served = await serve({dir: await builtSite(), port: 0});
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  await new Promise<void>((done) => datagrams.bind(0, "127.0.0.1", done));
  browser = await openBrowser();
  ({page} = await openPage(browser, served));
  await openCell(page);
});

after(async () => {
  await browser?.close();
  await served?.close();
  server.close();
  datagrams.close();
});

/** A new frame for each probe: the notebook is reset, the program written, run, and given time to get out. */
async function attempt(code: string): Promise<void> {
  await page.locator(".notebook button", {hasText: "Reset"}).click();
  const cell = page.locator(".notebook .cell");
  await cell.locator("textarea").evaluate((area, text) => ((area as HTMLTextAreaElement).value = text), code);
  await cell.locator("button", {hasText: "Run"}).click();
  await page.waitForTimeout(350);
}

describe("a cell's program", () => {
  test("runs, so that the silence below means something", async () => {
    await attempt("display(tables.claims.length + ' claims')");
    const words = await page.frameLocator(".notebook iframe").locator("main").textContent({timeout: 5000});
    assert.match(words!, /^\d+ claims$/);
  });

  for (const [name, code] of Object.entries(probes))
    test(`does not get out by ${name}`, async () => {
      const before = page.url();
      await attempt(fill(code));
      assert.deepEqual(heard.splice(0), []);
      assert.equal(page.url(), before);
      assert.equal(page.context().pages().length, 1);
    });

  test("left the page as it was", async () => {
    const traces = await page.evaluate(() => ({
      leaked: ({} as {leaked?: unknown}).leaked ?? null,
      storage: localStorage.length + sessionStorage.length,
      cookie: document.cookie,
      title: document.title.includes("leak"),
      injected: document.querySelectorAll(".notebook img, .notebook b").length
    }));
    assert.deepEqual(traces, {leaked: null, storage: 0, cookie: "", title: false, injected: 0});
  });

  test("without an end is stopped, and the page stays alive", async () => {
    await attempt("while (true) {}");
    await page.locator(".notebook .problem:not(:empty)").waitFor({timeout: 5000});
    assert.match((await page.locator(".notebook .problem").textContent())!, /^Stopped: it ran for 0.35 seconds/);
    assert.equal(await page.evaluate(() => 1 + 1), 2);
  });
});

test("the frame's page refuses to run by itself", async () => {
  const {page: alone} = await openPage(browser, served, "sandbox.htm");
  assert.match((await alone.locator("main").textContent())!, /does nothing by itself/);
  await alone.close();
});

test("code that came with a link is shown and has not run", async () => {
  await page.locator(".notebook button", {hasText: "Reset"}).click();
  await page.locator(".notebook textarea").evaluate((area, text) => ((area as HTMLTextAreaElement).value = text), fill("fetch('TO'); display('it ran')"));
  await page.locator(".notebook button", {hasText: "Copy link with code"}).click();
  await page.waitForFunction(() => location.hash.startsWith("#code="));
  const {page: other} = await openPage(browser, served, page.url());
  await other.locator(".notebook .warning").waitFor();
  await other.waitForTimeout(500);
  assert.match(await other.locator(".notebook textarea").inputValue(), /it ran/);
  assert.equal(await other.frameLocator(".notebook iframe").locator("main").textContent(), "…");
  assert.deepEqual(heard.splice(0), []);
  await other.close();
});

for (const hash of ["#code=1.count.!!!!", "#code=1.count.AAAA", "#code=9.count.AAAA", "#code=1.__proto__.AAAA", `#code=1.count.${"A".repeat(70_000)}`])
  test(`a link with code that cannot be read is said and changes nothing: ${hash.slice(0, 30)}`, async () => {
    const {page: other, errors: thrown} = await openPage(browser, served, hash);
    await other.locator(".notices", {hasText: "cannot be read"}).waitFor();
    assert.equal(await other.locator("iframe").count(), 0);
    assert.deepEqual(thrown, []);
    await other.close();
  });
