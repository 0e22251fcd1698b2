import assert from "node:assert/strict";
import {after, before, test} from "node:test";
import type {Browser, Page} from "playwright-core";
import {serve} from "../../tools/site/serve.ts";
import type {Served} from "../../tools/site/serve.ts";
import {builtSite} from "../built-site.ts";
import {openBrowser} from "../browser.ts";
import {siteFiles} from "../../tools/site/site-files.ts";

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

/** A page that notes what goes wrong: console errors, policy violations, failed or foreign requests. */
async function watchedPage(): Promise<{page: Page; wrong: string[]}> {
  const page = await browser.newPage();
  const wrong: string[] = [];
  page.on("console", (message) => message.type() === "error" && wrong.push(message.text()));
  page.on("pageerror", (error) => wrong.push(error.message));
  page.on("requestfailed", (request) => wrong.push(`failed: ${request.url()}`));
  page.on("request", (request) => /^(data|blob):/.test(request.url()) || request.url().startsWith(served.url) ||
    wrong.push(`left the folder: ${request.url()}`));
  return {page, wrong};
}

test("the site under /sub/ runs its scripts, fonts, links and live cells without an error or a violation", async () => {
  const {page, wrong} = await watchedPage();
  await page.goto(served.url);
  await page.locator("#count button.tweak").waitFor();
  assert.ok(await page.evaluate(async () => (await document.fonts.load("16px Inter")).length) > 0);
  await page.locator("main a", {hasText: "two articles"}).first().click();
  await page.locator("h1", {hasText: "Two articles"}).waitFor();
  await page.goto(new URL("notebook", served.url).href);
  await page.locator("main input[type=range]").waitFor();
  assert.deepEqual(wrong, []);
  await page.close();
});

test("the site under /sub/ lets no inline script in that is not its own", async () => {
  const page = await browser.newPage();
  await page.goto(served.url);
  const ran = await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "window.intruder = true";
    document.body.append(script);
    return "intruder" in window;
  });
  assert.equal(ran, false);
  await page.close();
});

test("a page of every kind runs under /sub/ without an error or a violation", async () => {
  const leadsOn = /^(?:charts|claimants|claims|data|lists|tables|tolls)\/(?:.*\/)?index\.html$/;
  const pages = (await siteFiles(dir))
    .filter((file) => file.endsWith(".html") && file !== "404.html" && !leadsOn.test(file));
  const firsts = new Map(pages.toReversed().map((file) => [file.split("/")[0], file]));
  const seen = async (file: string) => {
    const {page, wrong} = await watchedPage();
    await page.goto(new URL(file.replace(/(^|\/)index\.html$/, "$1").replace(/\.html$/, ""), served.url).href);
    await page.waitForLoadState("networkidle");
    assert.deepEqual([file, wrong, await page.locator(".observablehq--error").count()], [file, [], 0]);
    await page.close();
  };
  // Four at once: each is waited for until it asks for nothing more.
  const files = [...firsts.values()];
  for (let at = 0; at < files.length; at += 4) await Promise.all(files.slice(at, at + 4).map(seen));
});
