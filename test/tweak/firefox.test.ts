// The notebook in Firefox, where a sandboxed frame shares the thread of its page: nothing but the guard stands between
// a loop without an end and the reader.
import assert from "node:assert/strict";
import {after, before, describe, test} from "node:test";
import {serve, type Served} from "../../tools/site/serve.ts";
import {builtSite} from "../built-site.ts";
import {firefoxPath, openFirefox, type Firefox} from "./firefox.ts";

const path = firefoxPath();
const skip = path ? false
  : "NOT TRIED IN FIREFOX: there is none here; install firefox-esr, or name one in FIREFOX_PATH";

describe("the notebook in Firefox", {skip}, () => {
  let served: Served;
  let firefox: Firefox;

  before(async () => {
    served = await serve({dir: await builtSite(), port: 0});
    firefox = await openFirefox(path!);
    await firefox.open(served.url);
    await firefox.evaluate("document.querySelector('#count button.tweak').click()");
    await until("document.querySelector('#count .groups')");
    await firefox.evaluate(
      "[...document.querySelectorAll('#count .take button')].find((one) => /^Edit the " +
        "code/.test(one.textContent)).click()");
    await until("document.querySelector('#count .notebook iframe')");
  });

  after(async () => {
    await firefox?.close();
    await served?.close();
  });

  async function until(expression: string): Promise<void> {
    const end = Date.now() + 30_000;
    while (!(await firefox.evaluate(`Boolean(${expression})`))) {
      if (Date.now() > end) assert.fail(`${expression} does not come; ${JSON.stringify(await told())}`);
      await new Promise((next) => setTimeout(next, 50));
    }
  }

  const told = () => firefox.evaluate<string[]>(
    "[...document.querySelectorAll('.notebook :is(.state, .problem)')].map((one) => one.textContent)");

  /** Runs a program as the chart's cell, and waits until the page says words. */
  async function run(code: string, words: RegExp): Promise<void> {
    const before = await firefox.evaluate<string>(`(() => {
      document.querySelector(".notebook .cell.chart textarea").value = ${JSON.stringify(code)};
      document.querySelector(".notebook .cell.chart .run").click();
      return [...document.querySelectorAll(".notebook :is(.state, .problem)")].map((one) => one.textContent).join();
    })()`);
    assert.match(before, /^(?:,|Fetching the data…)+$/, "nothing of the run before is told any more");
    await until(
      `${words}.test([...document.querySelectorAll(".notebook :is(.state, .problem)")].map((one) => ` +
        `one.textContent).join())`);
  }

  test("runs the text of a chart", async () => {
    await run('steps("russia-military-killed")', /\bDone\./);
    assert.ok((await firefox.evaluate<number>("document.querySelector('.notebook iframe').offsetHeight")) > 300);
  });

  test("has less time at first: a loop would hold up the page", async () => {
    assert.equal(await firefox.evaluate("document.querySelector('.notebook .result option').textContent"), "0.15 s");
  });

  test("says line and column", () => run("const a = 1;\n\n  nothing.there();",
    /Line 3, column 3: nothing is not defined/));

  for (const code of ["while (true) {}", "while (true) { try { while (true) {} } catch {} }",
    "go: while (true) { try { while (true) {} } finally { continue go; } }", "eval('for (;;);')",
    "for (;;) await null"])
    test(`stops what has no end, and the page answers: ${code}`, async () => {
      await run(code, /Stopped: it ran for [\d.]+ seconds without a pause/);
      assert.equal(await firefox.evaluate("1 + 1"), 2);
    });

  test("ends what floods the page with letters", () =>
    run("setInterval(() => { for (let i = 0; i < 2000; i++) window.parent.postMessage('x', '*') }, 1);",
      /letters to the page that nobody asked for/));

  test("ends what leads its frame elsewhere", () => run("location.reload()", /left the page that it runs in/));

  for (const code of [
    "const field = display(document.createElement('input')); setInterval(() => { window.focus(); field.focus(); " +
      "field.select() }, 5);",
    "const box = display(document.createElement('dialog')); box.innerHTML = '<input autofocus>'; setTimeout(() => " +
      "box.showModal(), 50);"])
    test(`leaves the keyboard to the page: ${code}`, async () => {
      await firefox.evaluate("document.querySelector('#count summary').focus()");
      await run(code, /\bDone|took the keyboard/);
      await new Promise((done) => setTimeout(done, 400));
      assert.equal(await firefox.evaluate("document.activeElement.localName"), "summary");
    });

  test("keeps programs from the browser's history", async () => {
    const before = await firefox.evaluate<number>("history.length");
    await run("for (let i = 0; i < 20; i++) history.pushState(0, '', '#' + i)", /pushState/);
    await run("for (let i = 0; i < 20; i++) location.hash = 'x' + i;", /into the browser’s history/);
    assert.ok((await firefox.evaluate<number>("history.length")) - before <= 8);
  });
});
