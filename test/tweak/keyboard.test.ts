import assert from "node:assert/strict";
import {after, before, test} from "node:test";
import type {Browser, Page} from "playwright-core";
import {serve, type Served} from "../../tools/site/serve.ts";
import {openBrowser} from "../browser.ts";
import {builtSite} from "../built-site.ts";
import {chartPage, leave, openPage} from "./open-chart.ts";

let served: Served;
let browser: Browser;

before(async () => {
  served = await serve({dir: await builtSite(), port: 0});
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  await served?.close();
});

/** Presses a key until what has the focus is what is looked for. */
async function reach(page: Page, what: string, text = "", key = "Tab"): Promise<void> {
  for (let presses = 0; presses < 90; presses++) {
    if (await page.evaluate(([what, text]) => document.activeElement!.matches(what!) &&
      (document.activeElement!.closest("label") ?? document.activeElement)!.textContent!.includes(text!),
        [what, text])) return;
    await page.keyboard.press(key);
  }
  assert.fail(`${what} ${text} is not reached by ${key}`);
}

const changes = (page: Page) => page.locator("#count .reader-mark span").textContent();
const group = async (page: Page, heading: string) => {
  await reach(page, "summary", heading);
  await page.keyboard.press("Enter");
};

test("by keyboard alone a chart is opened, changed in every group, its link copied, the author's view restored, and " +
  "the focus is never lost", async () => {
  const {page, errors} = await openPage(browser, served, `${chartPage}#count`);
  await page.locator("#count button.tweak").focus();
  await page.keyboard.press("Enter");
  await page.locator("#count .groups").waitFor();
  await reach(page, "input[type=range]");
  await page.keyboard.press("ArrowLeft");
  assert.equal(await changes(page), "as known on 29 April 2022");
  await group(page, "Who");
  await reach(page, "#count .sides input[type=checkbox]");
  await page.keyboard.press("Space");
  assert.match((await changes(page))!, /without Moscow; /);
  await group(page, "What is counted");
  await reach(page, "#count select", "Measure");
  await page.keyboard.press("ArrowDown");
  assert.match((await changes(page))!, /counted: /);
  await group(page, "Said as");
  await reach(page, "#count .groups input[type=checkbox]");
  await page.keyboard.press("Space");
  assert.match((await changes(page))!, /without exact figures/);
  await group(page, "How it is drawn");
  await reach(page, "#count input[type=radio]");
  await page.keyboard.press("ArrowDown");
  assert.match((await changes(page))!, /logarithmic axis/);
  await reach(page, "button", "Copy link");
  await page.keyboard.press("Enter");
  const link = page.locator("#count .taken textarea");
  await link.waitFor();
  await page.waitForFunction((address) => location.href === address, await link.inputValue());
  await reach(page, ".reader-mark button", "", "Shift+Tab");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => location.search === "");
  assert.equal(await page.locator("#count.changed").count(), 0);
  assert.equal(await page.evaluate(() => document.activeElement!.closest("figure")?.id), "count");
  assert.deepEqual(errors, []);
  await leave(page);
});
