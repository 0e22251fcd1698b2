import assert from "node:assert/strict";
import {createSocket} from "node:dgram";
import {createServer} from "node:http";
import type {AddressInfo} from "node:net";
import {after, before, describe, test} from "node:test";
import type {Browser, Page} from "playwright-core";
import {serve, type Served} from "../../tools/site/serve.ts";
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
  await write(code);
  await page.waitForTimeout(350);
}

async function write(code: string): Promise<void> {
  await page.locator(".notebook button", {hasText: "Reset"}).click();
  const cell = page.locator(".notebook .cell");
  await cell.locator("textarea").evaluate((area, text) => ((area as HTMLTextAreaElement).value = text), code);
  await cell.locator("button", {hasText: "Run"}).click();
}

/** Loops that a cell makes from text, where no reading of the cell sees them. */
const endless = {
  "in the cell": "while (true) {}",
  "by eval": "eval('while (true) {}')",
  "by eval under another name": "const run = globalThis['ev' + 'al']; run('for (;;);')",
  "by Function": "new Function('for (;;);')()",
  "by a function's constructor": "(() => {}).constructor('while (1);')()",
  "by an async function's constructor": "await (async () => {}).constructor('while (1);')()",
  "by a generator's constructor": "[...(function* () {}).constructor('for (;;) yield 1;')()]",
  "by Function in Function": "new Function('return new Function(\"for (;;);\")()')()",
  "by promises that never rest": "for (;;) await null"
};

/** Programs made from text that do what they did, and one that rests before it works. */
const kept: Record<string, [string, string]> = {
  "eval answers": ["display('sum ' + eval('let n = 0; for (let i = 0; i < 5; i++) n += i; n'))", "sum 10"],
  "Function takes names": ["display('sum ' + new Function('a', 'b', 'return a + b')(2, 3))", "sum 5"],
  "a function is one": ["display([new Function() instanceof Function, (() => {}) instanceof Function].join())", "true,true"],
  "Arquero reads functions and writes code": ["display('sum ' + aq.from([{a: 1}, {a: 2}]).derive({b: (d) => d.a * 10}).array('b').join('+'))", "sum 10+20"],
  "d3 writes code": ["display('read ' + d3.csvParse('a,b\\n1,2').map((d) => d.a + d.b).join())", "read 12"],
  "a rest starts the clock anew": ["await new Promise((done) => setTimeout(done, 500)); let n = 0; for (let i = 0; i < 1000; i++) n++; display('turns ' + n)", "turns 1000"],
  "text in a timer": ["globalThis.show = display; setTimeout('show(\"from text\")')", "from text"]
};

/** Whether the cell's frame has a process of its own, as desktop browsers give it: only then has it a line of its own. */
async function frameIsApart(): Promise<boolean> {
  const frame = await (await page.locator(".notebook iframe").elementHandle())!.contentFrame();
  return await page.context().newCDPSession(frame!).then(() => true, () => false);
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

  for (const [name, code] of Object.entries(endless))
    test(`without an end is stopped, and the page stays alive: ${name}`, async () => {
      await write(code);
      const problem = page.locator(".notebook .problem:not(:empty)");
      await problem.waitFor();
      assert.match((await problem.textContent())!, /^(Line \d+: )?Stopped: it ran for 0.35 seconds/);
      assert.equal(await page.evaluate(() => 1 + 1), 2);
    });

  test("that works where no guard sees is closed, and the cell starts afresh", async (context) => {
    if (!(await frameIsApart())) return context.skip("this browser runs the frame in its page's own process, and nothing can close it there");
    await write("/^(a+)+$/.test('a'.repeat(60) + 'b')");
    await page.locator(".notebook .problem", {hasText: "the cell was closed"}).waitFor();
    await page.locator(".notebook textarea").evaluate((area) => ((area as HTMLTextAreaElement).value = "display('alive')"));
    await page.locator(".notebook .cell button", {hasText: "Run"}).click();
    await page.frameLocator(".notebook iframe").locator("main", {hasText: "alive"}).waitFor();
  });

  for (const [name, [code, shown]] of Object.entries(kept))
    test(`keeps what it does: ${name}`, async () => {
      await write(code);
      await page.frameLocator(".notebook iframe").locator("main", {hasText: shown}).waitFor();
    });

  test("that fails after it has ended says so in its place", async () => {
    await write("setTimeout(() => { throw new Error('too late') })");
    await page.frameLocator(".notebook iframe").locator("main", {hasText: "too late"}).waitFor();
  });

  test("that fails says in which of its lines", async () => {
    await write("const a = 1;\n\nnothing.there();");
    await page.locator(".notebook .problem", {hasText: "Line 3: ReferenceError: nothing is not defined"}).waitFor();
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
