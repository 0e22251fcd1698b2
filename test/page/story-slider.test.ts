import assert from "node:assert/strict";
import {after, before, describe, test} from "node:test";
import type {Page} from "playwright-core";
import {formatDay, type Day} from "../../src/toll/day.ts";
import {builtSite} from "../built-site.ts";
import {pagesOf, storySite, type StorySite, type Visit} from "./story-site.ts";

const slider = "#known-on-day";
const day = (page: Page) => page.locator(`.slider output`).innerText();
const sentences = (page: Page) => page.locator(".known-sentences").innerText();

/** What has been drawn of the charts of a day: the days of all marks that can be seen. */
async function marksSeen(page: Page): Promise<number[]> {
  const labels = await page.locator(".known-charts a.mark:visible")
    .evaluateAll((all) => all.map((mark) => mark.getAttribute("aria-label")!));
  return labels.map((label) => Date.parse(`${/(\d+ \w+ \d{4})/.exec(label)![1]} UTC`));
}

describe("the day slider", () => {
  let site: StorySite;
  let reader: Page;
  before(async () => {
    site = await storySite(await builtSite());
    reader = await pagesOf(site.browser, site.url).take({viewport: {width: 1280, height: 800}});
    await reader.goto(`${site.url}index.html#known-on=2022-03-10`);
    await reader.locator(".known-charts svg").first().waitFor();
  });
  after(() => site.close());

  /** One reader goes from day to day, since a page of the whole story takes long to come. */
  async function goTo(day: Day, work: (page: Page) => Promise<void>): Promise<void> {
    await reader.evaluate((hash) => location.assign(hash), `#known-on=${day}`);
    await reader.locator(".slider output", {hasText: new RegExp(`^${formatDay(day)}$`)}).waitFor();
    await work(reader);
  }

  const onDay = (path: string, work: (page: Page) => Promise<void>, visit: Visit = {}) =>
    site.visit({...visit, path: `index.html${path}`}, async (page) => {
      if (path) await page.locator(".known-charts svg").first().waitFor();
      await work(page);
    });

  test("opens on the day that the address names, with what was known then and nothing later", () =>
    onDay("#known-on=2022-03-10", async (page) => {
    assert.equal(await day(page), "10 March 2022");
    assert.equal(await page.locator(".known-charts svg:visible").count(), 2);
    const days = await marksSeen(page);
    assert.ok(days.length > 20);
    assert.ok(Math.max(...days) <= Date.UTC(2022, 2, 10));
    assert.match(await sentences(page), /These claims stood on 10 March 2022: .*Moscow said 498 killed \(2 March\)/);
    assert.doesNotMatch(await sentences(page), /1,351|25 March/);
  }));

  test("arrow keys move it by a day, and the address follows", () => goTo("2022-03-24", async (page) => {
    assert.doesNotMatch(await sentences(page), /1,351/);
    await page.locator(slider).focus();
    await page.keyboard.press("ArrowRight");
    await page.waitForFunction(() => location.hash === "#known-on=2022-03-25");
    assert.equal(await day(page), "25 March 2022");
    assert.equal(await page.locator(slider).getAttribute("aria-valuetext"), "25 March 2022");
    assert.match(await sentences(page), /Moscow said 1,351 killed \(25 March\)/);
    await page.keyboard.press("ArrowLeft");
    await page.waitForFunction(() => location.hash === "#known-on=2022-03-24");
    assert.doesNotMatch(await sentences(page), /1,351/);
  }));

  test("Home and End go to the first and the last day", () => goTo("2022-03-24", async (page) => {
    await page.locator(slider).focus();
    await page.keyboard.press("Home");
    await page.waitForFunction(() => location.hash === "#known-on=2022-02-24");
    await page.keyboard.press("End");
    await page.waitForFunction(() => location.hash === "#known-on=2022-04-30");
    assert.equal(await day(page), "30 April 2022");
  }));

  test("its buttons step by a day and stop at the ends", () => goTo("2022-04-29", async (page) => {
    const later = page.getByRole("button", {name: "One day later"});
    await later.click();
    await later.click();
    assert.equal(await day(page), "30 April 2022");
    await page.getByRole("button", {name: "One day earlier"}).press("Enter");
    await page.waitForFunction(() => location.hash === "#known-on=2022-04-29");
  }));

  test("a finger slides it", () => onDay("", async (page) => {
    const input = page.locator(slider);
    await input.scrollIntoViewIfNeeded();
    const box = (await input.boundingBox())!;
    await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
    await page.waitForFunction(() => /^#known-on=2022-03-(2[5-9]|3[01])$/.test(location.hash));
    await page.locator(".known-charts svg").first().waitFor();
    assert.match(await day(page), /^\d+ March 2022$/);
    assert.ok(box.height >= 44, "tall enough for a finger");
  }, {width: 390, hasTouch: true, isMobile: true}));

  test("an address without a day, or with an impossible one, leaves it at the end with nothing fetched", () =>
    site.visit({path: "index.html#known-on=2022-02-30"}, async (page) => {
      assert.equal(await day(page), "30 April 2022");
      assert.equal(await page.locator(".known-charts svg").count(), 0);
    }));

  test("a day outside the chart is the nearest within it", () => onDay("#known-on=1999-01-01", async (page) => {
    assert.equal(await day(page), "24 February 2022");
    assert.match(await sentences(page), /24 February 2022/);
  }));

  test("before anybody has spoken it says so", () => goTo("2022-02-24", async (page) => {
    const gap = await sentences(page);
    assert.match(gap, new RegExp("(nobody in this ledger had given a total|no two claims could be divided|" +
      "These claims stood on 24 February 2022)"));
  }));

  test("a step of the browser's history is followed", () => goTo("2022-03-05", async (page) => {
    await page.evaluate(() => location.assign("#known-on=2022-03-20"));
    await page.waitForFunction(() => document.querySelector(".slider output")!.textContent === "20 March 2022");
    await page.goBack();
    await page.waitForFunction(() => document.querySelector(".slider output")!.textContent === "5 March 2022");
  }));

  test("marks of the day's charts open cards", () => goTo("2022-03-10", async (page) => {
    await page.locator(".known-charts a.mark:visible").first().focus();
    await page.keyboard.press("Enter");
    await page.locator("dialog[open] [data-claim-article]").first().waitFor();
    await page.keyboard.press("Escape");
    await page.waitForFunction(() => !document.querySelector("dialog[open]"));
  }));

  test("rows that do not come are said to be missing, and asked for again", () => site.visit({}, async (page) => {
    let asked = 0;
    await page.route(/\/chart(\.\w+)?\.json$/, (route) =>
      asked++ === 0 ? route.fulfill({status: 503}) : route.continue());
    await page.locator(slider).focus();
    await page.keyboard.press("ArrowLeft");
    await page.waitForFunction(() =>
      /could not be fetched/.test(document.querySelector(".known-sentences")!.textContent!));
    await page.keyboard.press("ArrowLeft");
    await page.locator(".known-charts svg").first().waitFor();
    assert.match(await sentences(page), /These claims stood on 28 April 2022/);
  }));

  test("each day drawn in passing is the same as when it is opened by its address", () =>
    goTo("2022-02-24", async (page) => {
    await page.locator(slider).focus();
    for (let step = 0; step < 26; step++) await page.keyboard.press("ArrowRight");
    await page.waitForFunction(() => location.hash === "#known-on=2022-03-22");
    const [passed, said] = [await marksSeen(page), await sentences(page)];
    await onDay("#known-on=2022-03-22", async (fresh) => {
      assert.deepEqual(await marksSeen(fresh), passed);
      assert.equal(await sentences(fresh), said);
    });
  }));

  test("at 360 px its charts fit, and turning the phone draws them anew", () =>
    onDay("#known-on=2022-03-22", async (page) => {
    const drawn = () => page.locator(".known-charts svg").first()
      .evaluate((svg) => Number(svg.getAttribute("viewBox")!.split(" ")[2]));
    assert.equal(await drawn(), 328);
    await page.setViewportSize({width: 800, height: 360});
    await page.waitForFunction(() =>
      document.querySelector(".known-charts svg")!.getAttribute("viewBox")!.startsWith("0 0 768 "));
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  }, {width: 360}));
});
