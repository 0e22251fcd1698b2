import assert from "node:assert/strict";
import {join} from "node:path";
import {after, before, describe, test} from "node:test";
import type {Browser, Page} from "playwright-core";
import {build} from "../../tools/site/build.ts";
import {serve} from "../../tools/site/serve.ts";
import type {Served} from "../../tools/site/serve.ts";
import {builtSite} from "../built-site.ts";
import {openBrowser} from "../browser.ts";
import {siteFiles} from "../../tools/site/site-files.ts";
import {temporarySite} from "./temporary-site.ts";
import type {TemporarySite} from "./temporary-site.ts";

let browser: Browser;

before(async () => {
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
});

/** A page that notes what goes wrong: console errors, policy violations, failed or foreign requests. */
async function watchedPage(served: Served): Promise<{page: Page; wrong: string[]}> {
  const page = await browser.newPage();
  const wrong: string[] = [];
  page.on("console", (message) => message.type() === "error" && wrong.push(message.text()));
  page.on("pageerror", (error) => wrong.push(error.message));
  page.on("requestfailed", (request) => wrong.push(`failed: ${request.url()}`));
  page.on("request", (request) => /^(data|blob):/.test(request.url()) || request.url().startsWith(served.url) ||
    wrong.push(`left the folder: ${request.url()}`));
  return {page, wrong};
}

describe("a small site under /sub/", () => {
  let site: TemporarySite;
  let served: Served;

  before(async () => {
    site = await temporarySite();
    await build({root: site.root});
    served = await serve({dir: join(site.root, "dist"), port: 0, base: "/sub/"});
  });

  after(async () => {
    await served?.close();
    await site?.remove();
  });

  test("runs its script, font, link and cell without an error or a violation", async () => {
    const {page, wrong} = await watchedPage(served);
    await page.goto(served.url);
    await page.locator('#chart[data-state="live 40 to 498!"]').waitFor();
    assert.equal(await page.evaluate(async () => (await document.fonts.load("16px Inter")).length), 1);
    await page.click("text=What is known");
    await page.getByText("498 dead!").waitFor();
    assert.deepEqual(wrong, []);
    await page.close();
  });

  test("lets no inline script in that is not its own", async () => {
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
});

test("every page of the real site runs under /sub/ without an error or a violation", async () => {
  const dir = await builtSite();
  const served = await serve({dir, port: 0, base: "/sub/"});
  try {
    const pages = (await siteFiles(dir)).filter((file) => file.endsWith(".html") && file !== "404.html");
    for (const file of pages.slice(0, 20)) {
      const {page, wrong} = await watchedPage(served);
      await page.goto(new URL(file.replace(/(^|\/)index\.html$/, "$1").replace(/\.html$/, ""), served.url).href);
      await page.waitForLoadState("networkidle");
      assert.deepEqual([file, wrong, await page.locator(".observablehq--error").count()], [file, [], 0]);
      await page.close();
    }
  } finally {
    await served.close();
  }
});
