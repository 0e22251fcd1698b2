import assert from "node:assert/strict";
import {after, before, describe, test} from "node:test";
import type {Browser, Page} from "playwright-core";
import {serve, type Served} from "../../tools/site/serve.ts";
import {axeFinds, shorten} from "../axe.ts";
import {openBrowser} from "../browser.ts";
import {builtSite} from "../built-site.ts";
import {leave, openGroups, openPage} from "./open-chart.ts";

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

async function explore(search: string, width: number): Promise<Page> {
  const {page} = await openPage(browser, served, `explore.html${search}`,
    {viewport: {width, height: 844}, reducedMotion: "reduce", bypassCSP: true});
  // On a phone the controls would cover the chart: a press opens them.
  if (width < 640) await page.locator("#view button.tweak").click();
  await page.locator("#view .groups").waitFor();
  return page;
}

/** Controls that a finger would miss: of a box with a label, the label is what is touched. */
const tooSmall = (page: Page) => page.locator("#view").evaluate((view) =>
  [...view.querySelectorAll<HTMLElement>(
    ".tweak-panel :is(button, summary, select, input, textarea, a), .reader-mark button, .notebook :is(button, " +
      "textarea)")]
    .map((one) => one.closest("label") ?? one)
    .filter((one) => one.checkVisibility())
    .map((one) => ({one, box: one.getBoundingClientRect()}))
    .filter(({box}) => box.width < 24 || box.height < 24)
    .map(({one}) => one.outerHTML.slice(0, 120)));

const heading = (page: Page, text: string) => page.locator("#view .groups details",
  {has: page.locator(".heading", {hasText: text})}).locator("summary");

for (const width of [390, 1280])
  describe(`explore at ${width} pixels`, () => {
    test("axe finds nothing in any group of controls, light or dark, and no control is too small for a finger",
      async () => {
      const page = await explore("?tweak=1&view.only=russia-government,ukraine-government", width);
      await page.locator("#view.changed").waitFor();
      // To a reader one of the groups is open at a time; axe looks at all of them at once.
      await openGroups(page, "#view");
      assert.deepEqual(await tooSmall(page), []);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
      await shorten(page);
      assert.deepEqual(await axeFinds(page), []);
      await leave(page);
    });

    test("axe finds nothing in what is refused nor in open cells, light or dark, and nothing is wider than the window",
      async () => {
      const page = await explore("", width);
      await heading(page, "What is counted").click();
      await page.locator("#view label", {hasText: "Beside it"}).locator("select")
        .selectOption("ukraine-military-killed");
      await page.locator("#view .refusal button").waitFor();
      await page.locator("#view .take button", {hasText: "Edit the code"}).click();
      await page.locator("#view .cell.chart .run").click();
      await page.frameLocator("#view .notebook iframe").locator(".drawing > svg").last().waitFor();
      await page.locator("#view .notebook .brings summary").click();
      // The field of a cell that is added waits for its reader; that of the chart is an editor.
      await page.locator("#view .notebook button", {hasText: "Add a cell"}).click();
      await page.locator("#view .cell.chart textarea").focus();
      await page.locator("#view .cell.chart .cm-content").waitFor();
      assert.deepEqual(await tooSmall(page), []);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
      await shorten(page);
      assert.deepEqual(await axeFinds(page, "#view"), []);
      await leave(page);
    });
  });

test("what is refused comes into sight where it was asked for", async () => {
  const page = await explore("", 390);
  await heading(page, "What is counted").click();
  await page.locator("#view label", {hasText: "Beside it"}).locator("select").selectOption("ukraine-military-killed");
  await page.waitForFunction(() => {
    const [told, panel] = [".refusal", ".tweak-panel"]
      .map((name) => document.querySelector(`#view ${name}`)!.getBoundingClientRect());
    return told!.height > 0 && told!.bottom <= panel!.bottom + 1;
  });
  await leave(page);
});
