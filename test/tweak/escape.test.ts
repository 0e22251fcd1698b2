import assert from "node:assert/strict";
import {createSocket} from "node:dgram";
import {createServer} from "node:http";
import type {AddressInfo} from "node:net";
import {after, before, describe, test} from "node:test";
import type {Browser, Page} from "playwright-core";
import {serve, type Served} from "../../tools/site/serve.ts";
import {openBrowser} from "../browser.ts";
import {builtSite} from "../built-site.ts";
import {chartPage, leave, openNotebook, openPage, resultOf, runCells} from "./open-chart.ts";
import {probes, sharing} from "./probes.ts";
import {sampled} from "./sampled.ts";

/** Everything that anybody heard from inside a notebook. */
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
  const words = {TO: `http://127.0.0.1:${port}/leak`, WS: `ws://127.0.0.1:${port}/leak`,
    UDP: String(datagrams.address().port)};
  return Object.entries(words).reduce((text, [name, address]) => text.replaceAll(
    new RegExp(`\\b${name}\\b`, "g"), address), code);
};

before(async () => {
  served = await serve({dir: await builtSite(), port: 0});
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  await new Promise<void>((done) => datagrams.bind(0, "127.0.0.1", done));
  browser = await openBrowser();
  ({page} = await openPage(browser, served, chartPage));
  await openNotebook(page);
});

after(async () => {
  await browser?.close();
  await served?.close();
  server.close();
  datagrams.close();
});

const state = () => page.locator(".notebook .state");
const problem = () => page.locator(".notebook .problem:not(:empty)");

/** Runs programs in a fresh frame, and gives them time to get out once they have begun. */
async function attempt(...codes: string[]): Promise<void> {
  await runCells(page, codes, {wait: false});
  await state().filter({hasNotText: /^(Fetching|Running|Nothing)/}).waitFor({timeout: 2500}).catch(() => {});
  await page.waitForTimeout(350);
}

const limits = () => page.locator(".notebook .result select");

/** Chooses how long a program may work without a pause; the shortest time where none is named. */
async function longest(label?: string): Promise<void> {
  await limits().selectOption(label ? {label} : {index: 0});
}

/** Loops that a cell makes, in sight and from text, where no reading of the cell sees them. */
const endless = {
  "in the cell": "while (true) {}",
  "that catches its stop": "while (true) { try { while (true) {} } catch {} }",
  "that goes on from finally": "go: while (true) { try { while (true) {} } finally { continue go; } }",
  "that calls itself from its catch": "const go = () => { try { while (true) {} } catch { go() } finally { return " +
    "go() } }; go()",
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
  "a function is one": ["display([new Function() instanceof Function, (() => {}) instanceof Function].join())",
    "true,true"],
  "Arquero reads functions and writes code": [
    "display('sum ' + aq.from([{a: 1}, {a: 2}]).derive({b: (d) => d.a * 10}).array('b').join('+'))", "sum 10+20"],
  "d3 writes code": ["display('read ' + d3.csvParse('a,b\\n1,2').map((d) => d.a + d.b).join())", "read 12"],
  "a rest starts the clock anew": [
    "await new Promise((done) => setTimeout(done, 500)); let n = 0; for (let i = 0; i < 1000; i++) n++; " +
      "display('turns ' + n)", "turns 1000"],
  "text in a timer": ["globalThis.show = display; setTimeout('show(\"from text\")')", "from text"]
};

/** Whether the frame has a process of its own, as desktop browsers give it: only then has it a line of its own. */
async function frameIsApart(): Promise<boolean> {
  const frame = await (await page.locator(".notebook iframe").elementHandle())!.contentFrame();
  return await page.context().newCDPSession(frame!).then(() => true, () => false);
}

describe("a program", () => {
  test("runs, so that the silence below means something", async () => {
    await runCells(page, ["story.claims.length + ' claims'"]);
    assert.match((await resultOf(page).locator(".part").last().textContent())!, /^"\d+ claims"$/);
  });

  test("is heard by the listener when it gets out, so that its silence means something", async () => {
    await fetch(fill("TO"));
    assert.deepEqual(heard.splice(0).sort(), ["GET /leak", "bytes"]);
  });

  // As a cell, whose names its notebook gives, and as text that finds all that a frame has.
  const both = (code: string) => [fill(code), `await (async () => {}).constructor(${JSON.stringify(fill(code))})()`];
  const nothingGotOut = async (before: string) => {
    assert.deepEqual(heard.splice(0), []);
    assert.equal(page.url(), before);
    assert.equal(page.context().pages().length, 1);
  };

  const together = sharing(Object.keys(probes));
  for (let first = 0; first < together.length; first += 25) {
    const names = together.slice(first, first + 25);
    test(`does not get out by any of these, tried in one frame: ${names.join(", ")}`, async () => {
      const before = page.url();
      // So many at once take longer than one program may.
      await longest("10 s");
      await attempt(...names.flatMap((name) => {
        const [cell, text] = both(probes[name]!);
        const begins = `(globalThis.begun ??= []).push(${JSON.stringify(name)});`;
        return [`await (async () => {\n${cell}\n})()`, `${begins} ${text}`];
      }));
      await longest();
      await page.waitForTimeout(500);
      const frame = (await (await page.locator(".notebook iframe").elementHandle())!.contentFrame())!;
      assert.deepEqual(await frame.evaluate("begun.sort()"), names.toSorted());
      await nothingGotOut(before);
    });
  }

  const alone = Object.keys(probes).filter((name) => !together.includes(name));
  for (const name of sampled(alone, Object.keys(probes)))
    test(`does not get out by ${name}`, async () => {
      const before = page.url();
      await attempt(...both(probes[name]!));
      await nothingGotOut(before);
    });

  test("left the page as it was", async () => {
    await runCells(page, ["1 + 1"]);
    const traces = await page.evaluate(() => ({
      leaked: ({} as {leaked?: unknown}).leaked ?? null,
      storage: sessionStorage.length + Object.keys(localStorage).filter(
        (key) => !key.startsWith("tollbook code")).length,
      cookie: document.cookie,
      title: document.title.includes("leak"),
      injected: document.querySelectorAll(".notebook img, .notebook b").length,
      frames: document.querySelectorAll(".notebook iframe").length
    }));
    assert.deepEqual(traces, {leaked: null, storage: 0, cookie: "", title: false, injected: 0, frames: 1});
  });

  test("has less time at first where a loop in it would hold up its page", async () => {
    await runCells(page, ["1"]);
    const first = limits().locator("option").first();
    assert.equal(await first.textContent(), (await frameIsApart()) ? "0.35 s" : "0.15 s");
  });

  for (const [name, code] of sampled(Object.entries(endless)))
    test(`without an end is stopped, and the page stays alive: ${name}`, async () => {
      await attempt(code);
      assert.match((await problem().first().textContent())!,
        /^(Line \d+, column \d+: )?Stopped: it ran for [\d.]+ seconds without a pause/);
      assert.equal(await page.evaluate(() => 1 + 1), 2);
    });

  test("that was stopped does nothing more in that run, in no cell, timer or promise", async () => {
    await attempt(
      "setInterval(() => { globalThis.turns = (globalThis.turns ?? 0) + 1 }, 1); await new Promise((done) => " +
        "setTimeout(done, 200)); while (true) {}", "setInterval(() => console.log('again'), 20); 1");
    await problem().first().waitFor();
    const frame = (await (await page.locator(".notebook iframe").elementHandle())!.contentFrame())!;
    const turns = () => frame.evaluate("globalThis.turns");
    const before = await turns();
    await page.waitForTimeout(300);
    assert.equal(await turns(), before);
  });

  test("that works where no guard sees is closed, and the next run starts afresh", async (context) => {
    await runCells(page, ["1"]);
    if (!(await frameIsApart())) return context.skip(
      "this browser runs the frame in its page's own process, and nothing can close it there");
    await runCells(page, ["/^(a+)+$/.test('a'.repeat(60) + 'b')"], {wait: false});
    await state().filter({hasText: "It did not answer for"}).waitFor();
    assert.equal(await page.locator(".notebook iframe").count(), 0);
    await runCells(page, ["'alive'"]);
    await resultOf(page).locator(".part", {hasText: "alive"}).waitFor();
  });

  for (const [name, code] of sampled(Object.entries({
    "in a loop that rests": "setInterval(() => { for (let i = 0; i < 2000; i++) window.parent.postMessage({cells: " +
      "[], height: 1, x: 'y'.repeat(1000)}, '*') }, 1)",
    "to the top": "setInterval(() => { for (let i = 0; i < 2000; i++) window.top.postMessage('x', '*') }, 1)",
    "large ones": "setInterval(() => window.parent.postMessage(Array.from({length: 1e5}, (_, x) => ({x})), '*'), 5)"
  })))
    test(`that floods the page with letters is ended before they are read, and the page answers: ${name}`, async () => {
      await runCells(page, [code], {wait: false});
      // The packaged browser reads letters and draws in one process: it may take a while, never for good.
      await state().filter({hasText: /letters to the page that nobody asked for|did not answer/})
        .waitFor({timeout: 120_000});
      assert.equal(await page.locator(".notebook iframe").count(), 0);
      assert.equal(await page.evaluate(() => 1 + 1), 2);
    });

  // A light page: one that takes longer to come than a frame may be silent is told as silence first.
  for (const code of sampled(["location.reload()", "location.href = '/sandbox.htm?x'", "location.href = '/404.html'",
    "setTimeout(() => location.reload(), 300)"]))
    test(`that leads its frame elsewhere ends its run: ${code}`, async () => {
      await runCells(page, [code], {wait: false});
      await state().filter({hasText: "The program left the page that it runs in"}).waitFor();
      assert.equal(await page.locator(".notebook iframe").count(), 0);
    });

  test("is stopped by the reader's press, whatever it waits for", async () => {
    await runCells(page, ["for (let n = 0;; n++) { display(n); await new Promise((done) => setTimeout(done, 20)) }"],
      {wait: false});
    await resultOf(page).locator(".part", {hasText: "3"}).waitFor();
    assert.equal(await state().textContent(), "Running…");
    await page.locator(".notebook .result button", {hasText: "Stop"}).click();
    assert.equal(await state().textContent(), "Stopped.");
    assert.equal(await page.locator(".notebook iframe").count(), 0);
  });

  test("finds nothing of the run before: no global, no broken prototype, no timer", async () => {
    await runCells(
      page, ["globalThis.left = 1; Array.prototype.at = null; setInterval(() => document.body.append('tick'), 10); 1"]);
    await runCells(page, ["[typeof globalThis.left, typeof [].at].join()"]);
    await page.waitForTimeout(100);
    assert.equal(await resultOf(page).locator("body").evaluate((body) => (body as HTMLElement).innerText.trim()),
      '"undefined,function"');
  });

  test("may be given more time by its reader", async () => {
    const work = (seconds: number) =>
      `const until = performance.now() + ${seconds * 1000}; let n = 0; while (performance.now() < until) n++; ` +
        "display('so long')";
    await attempt(work(20));
    const [, stopped] = /Stopped: it ran for ([\d.]+) seconds/.exec((await problem().first().textContent())!)!;
    await longest("10 s");
    await runCells(page, [work(2 * Number(stopped))]);
    await resultOf(page).locator(".part", {hasText: "so long"}).waitFor();
    await longest();
  });

  test(`keeps what it does: ${Object.keys(kept).join("; ")}`, async () => {
    await runCells(page, Object.values(kept).map(([code]) => code), {wait: false});
    for (const [, shown] of Object.values(kept))
      await resultOf(page).locator(".part", {hasText: `"${shown}"`}).waitFor();
  });
});

/** Types as a reader does, letter by letter. A key that was under way to a frame when that was removed is never
 * answered for: what counts is where the letters are. */
async function typed(text: string): Promise<void> {
  for (const letter of text) await Promise.race(
    [page.keyboard.press(letter), new Promise((done) => setTimeout(done, 1500))]);
}

describe("what is the reader's", () => {
  const takes = {
    "by focus()": "const field = display(document.createElement('input')); setInterval(() => { window.focus(); " +
      "field.focus() }, 5);",
    "by a dialog": "const box = display(document.createElement('dialog')); box.innerHTML = '<input autofocus>'; " +
      "setInterval(() => { box.close(); box.showModal() }, 5);",
    "by a popover": "const box = display(document.createElement('div')); box.popover = 'manual'; box.innerHTML = " +
      "'<input autofocus>'; setInterval(() => { box.hidePopover(); box.showPopover() }, 50);",
    "by autofocus": "setInterval(() => " +
      "document.querySelector('main').append(Object.assign(document.createElement('input'), {autofocus: true})), 50);",
    "by an address": "display(Object.assign(document.createElement('input'), {id: 'a'})); setTimeout(() => { " +
      "location.hash = '#a' }, 50);",
    "by a label": "const field = display(Object.assign(document.createElement('input'), {id: 'a'})); const label = " +
      "display(Object.assign(document.createElement('label'), {htmlFor: 'a'})); setInterval(() => label.click(), 5);",
    "by a selection": "const field = display(document.createElement('input')); setInterval(() => { field.select(); " +
      "field.setSelectionRange(0, 0) }, 5);",
    "by what can be edited": "const box = display(document.createElement('div')); box.contentEditable = true; " +
      "box.textContent = 'x'; setInterval(() => { getSelection().selectAllChildren(box); box.focus() }, 5);"
  };
  for (const [name, code] of sampled(Object.entries(takes)))
    test(`the keyboard: letters arrive where the reader types them, whatever a program does: ${name}`, async () => {
      await page.evaluate(() => {
        document.querySelector("#own-field")?.remove();
        document.querySelector("main")!.prepend(Object.assign(document.createElement("input"), {id: "own-field"}));
      });
      await runCells(page, [code], {wait: false});
      await page.locator("#own-field").focus();
      await state().filter({hasNotText: /^(Fetching|Nothing)/}).waitFor();
      await page.waitForTimeout(500);
      await typed("a secret");
      assert.equal(await page.locator("#own-field").inputValue(), "a secret");
    });

  test("… until the reader goes to the result, and again when the reader goes elsewhere", async () => {
    await runCells(page, ["display(document.createElement('input'))"]);
    await page.locator(".notebook .use").click();
    await resultOf(page).locator("input").click();
    await page.keyboard.type("mine");
    assert.match(await resultOf(page).locator("input").inputValue(), /mine/);
    await page.locator("#own-field").click();
    await page.keyboard.type(" and more", {delay: 15});
    assert.match(await page.locator("#own-field").inputValue(), / and more/);
  });

  test("the history: no program writes into it by its own functions", async () => {
    const before = await page.evaluate(() => history.length);
    await attempt("for (let i = 0; i < 20; i++) history.pushState(0, '', '#' + i)");
    await attempt("for (let i = 0; i < 20; i++) history.replaceState(0, '', '#' + i)");
    assert.equal(await page.evaluate(() => history.length), before);
  });

  for (const [name, code] of sampled(Object.entries({
    "in a loop": "for (let i = 0; i < 40; i++) location.hash = 'x' + i;",
    "by a timer": "let i = 0; setInterval(() => { location.hash = 'y' + i++ }, 30);",
    "by links that stand nowhere": "for (let i = 0; i < 40; i++) Object.assign(document.createElement('a'), {href: " +
      "'#z' + i}).click();"
  })))
    test(`the history: a program that writes addresses is stopped at once: ${name}`, async () => {
      const before = await page.evaluate(() => history.length);
      await attempt(code);
      await page.waitForTimeout(500);
      assert.match([await state().textContent(), ...await problem().allTextContents()].join(),
        /into the browser’s history/);
      assert.ok((await page.evaluate(() => history.length)) - before <= 8);
    });

  test("the clipboard: neither a program nor a press within its result writes to it", async () => {
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.evaluate(() => navigator.clipboard.writeText("the reader's"));
    await runCells(page, [`const button = display(document.createElement("button"));
      button.textContent = "press";
      button.onclick = () => {
        navigator.clipboard.writeText("leak").catch(() => {});
        try { document.execCommand("copy") } catch {}
        getSelection().selectAllChildren(document.body);
        try { Document.prototype.execCommand.call(document, "copy") } catch {}
      };
      addEventListener("copy", (event) => {
        event.clipboardData.setData("text/plain", "leak"); event.preventDefault(); });`]);
    await page.locator(".notebook .use").click();
    await resultOf(page).locator("button").click();
    await page.waitForTimeout(100);
    await page.locator("#own-field").click();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), "the reader's");
  });
});

test("the frame's page refuses to run by itself", async () => {
  const {page: alone} = await openPage(browser, served, "sandbox.htm");
  assert.match((await alone.locator("main").textContent())!, /does nothing by itself/);
  await leave(alone);
});

test("code that came with a link is shown and has not run", async () => {
  await runCells(page, ["'before'"]);
  await page.locator(".notebook .cell.own textarea").fill(fill("fetch('TO'); display('it ran')"));
  await page.locator(".notebook button", {hasText: "Copy link with code"}).click();
  await page.waitForFunction(() => location.hash.startsWith("#code=2."));
  const {page: other} = await openPage(browser, served, page.url());
  await other.locator(".notebook .warning").waitFor();
  // The frame is there, and waits.
  await other.frameLocator(".notebook iframe").locator("main:empty").waitFor({state: "attached"});
  await other.waitForTimeout(500);
  assert.match(await other.locator(".notebook .cell.own textarea").inputValue(), /it ran/);
  assert.equal(await other.frameLocator(".notebook iframe").locator("main").textContent(), "");
  assert.deepEqual(heard.splice(0), []);
  await leave(other);
});

const unreadable = /holds code that cannot be read; nothing was run/;
const links: [hash: string, words: RegExp][] = [
  ["#code=2.count.!!!!", unreadable], ["#code=2.count.AAAA", unreadable], ["#code=9.count.AAAA", unreadable],
  ["#code=2.__proto__.AAAA", unreadable],
  [`#code=2.count.${"A".repeat(70_000)}`, unreadable],
  ["#code=1.count.q1YqLU4tykvMTVWyUoopMTIAAA",
    /an older kind of notebook, which cannot run here any more; nothing was run/],
  ["#code=2.no-such-chart.AAAA", /a chart that is not on this page; nothing was run/]
];
for (const [hash, words] of sampled(links))
  test(`a link with code that cannot be used says why and changes nothing: ${hash.slice(0, 30)}`, async () => {
    const {page: other, errors: thrown} = await openPage(browser, served, `${chartPage}${hash}`);
    await other.locator(".notices", {hasText: words}).waitFor();
    assert.equal(await other.locator("iframe").count(), 0);
    assert.deepEqual(thrown, []);
    await leave(other);
  });
