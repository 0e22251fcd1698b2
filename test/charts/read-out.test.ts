// A point of any chart is read under a mouse, a finger and the keyboard, by everybody in the same words.
import assert from "node:assert/strict";
import {after, before, describe, test} from "node:test";
import type {Browser, Page} from "playwright-core";
import {near} from "../../src/charts/near.ts";
import {openBrowser} from "../browser.ts";
import {chartPage, visitCharts} from "./chart-page.ts";
import {inventedStory} from "./drawings.ts";

describe("near(boxes, point, reach)", () => {
  const box = (left: number, top: number, size = 4) => ({box: {left, top, right: left + size, bottom: top + size}});

  test("answers the boxes within reach, the nearest first, and no other", () => {
    const [one, two, far] = [box(0, 0), box(10, 0), box(60, 0)];
    assert.deepEqual(near([far, two, one], {x: 5, y: 2}, 22), [one, two]);
  });

  test("of two that hold the point, the one whose middle is nearer comes first", () => {
    const [bar, dot] = [box(0, 0, 100), box(8, 8)];
    assert.deepEqual(near([bar, dot], {x: 10, y: 10}, 22), [dot, bar]);
  });
});

describe("reading a point", () => {
  let browser: Browser;
  let html: string;
  before(async () => {
    browser = await openBrowser();
    html = await chartPage(inventedStory());
  });
  after(() => browser.close());

  const shown = (page: Page) => page.locator(".read-out > *").allInnerTexts();
  const first = (page: Page, chart: string) => page.locator(`#atlantis-1900-${chart} .mark:visible`).first();

  test("a mouse beside a mark reads who said what, when, and in how many printings; away from it nothing", () =>
    visitCharts(browser, html, {width: 1280}, async (page) => {
    const mark = first(page, "steps");
    await mark.scrollIntoViewIfNeeded();
    const {x, y, width, height} = (await mark.boundingBox())!;
    await page.mouse.move(x + width / 2 - 9, y + height / 2);
    const [row] = await shown(page);
    const label = (await mark.getAttribute("aria-label"))!;
    assert.equal(row, label);
    assert.match(label, /^[^:]+, (said|printed by) \d+ [A-Z][a-z]+ 1900: .+; \d+ printings?$/);
    await page.mouse.move(2, 2);
    assert.deepEqual(await shown(page), []);
  }));

  test("every mark of every chart is read by arrow keys, and the read-out stays within its drawing", () =>
    visitCharts(browser, html, {width: 1280}, async (page) => {
    for (const {name} of inventedStory()) {
      const drawing = page.locator(`#${name.replace("/", "-")} .wide .drawing`);
      // Thousands of keys as a browser gives them would take seconds; a walk of real ones is in test/page/story-cards.
      const walk = await drawing.evaluate((box) => {
        const marks = [...box.querySelectorAll<SVGElement>(".mark")];
        marks[0]?.focus();
        const steps = marks.map(() => {
          const [mark, out] = [document.activeElement!, box.querySelector(".read-out")!];
          const [inner, frame] = [out.getBoundingClientRect(), box.getBoundingClientRect()];
          const step = {label: mark.getAttribute("aria-label")!, said: out.textContent!,
            inside: inner.left >= frame.left - 1 && inner.right <= frame.right + 1};
          mark.dispatchEvent(new KeyboardEvent("keydown", {key: "ArrowRight", bubbles: true, cancelable: true}));
          return step;
        });
        return {steps, labels: marks.map((mark) => mark.getAttribute("aria-label"))};
      });
      assert.ok(walk.steps.length > 0, `${name} has marks`);
      for (const {label, said, inside} of walk.steps) {
        assert.ok(said.includes(label), `${name}: ${said} of ${label}`);
        assert.ok(inside, `${name}: the read-out of ${label} leaves the drawing`);
      }
      assert.deepEqual(walk.steps.map(({label}) => label), walk.labels, name);
    }
  }));

  test("Escape takes a read-out away, and focus stays", () => visitCharts(browser, html, {width: 1280},
    async (page) => {
    const mark = first(page, "strip");
    await mark.focus();
    assert.equal((await shown(page)).length, 1);
    await page.keyboard.press("Escape");
    assert.deepEqual(await shown(page), []);
    assert.equal(await mark.evaluate((one) => one === document.activeElement), true);
  }));

  test("marks that lie over each other are read together", () => visitCharts(browser, html, {width: 360},
    async (page) => {
    const over = await page.locator(".narrow .drawing > svg").evaluateAll((all) => all.flatMap((svg) => {
      const marks = [...svg.querySelectorAll(".mark")].map((mark) => ({mark, box: mark.getBoundingClientRect()}));
      return marks.filter(({box: a}) => marks.some(({box: b}) => a !== b && a.left + 1 < b.right &&
        b.left + 1 < a.right && a.top + 1 < b.bottom && b.top + 1 < a.bottom)).map(({mark}) => mark);
    }).map((mark) => [...document.querySelectorAll(".mark")].indexOf(mark)));
    assert.ok(over.length > 0, "two marks of the invented story lie over each other");
    await page.locator(".mark").nth(over[0]!).focus();
    assert.ok((await shown(page)).length > 1);
  }));

  test("a touch within 22 pixels reads, a second one opens; a row of it has 44 pixels", () =>
    visitCharts(browser, html, {width: 390, hasTouch: true, isMobile: true}, async (page) => {
    await page.evaluate(() => document.addEventListener("click", (event) => {
      const claim = (event.target as Element).closest<SVGElement>("a[href*=claims]")?.getAttribute("href");
      event.preventDefault();
      if (claim) document.body.dataset.opened = claim;
    }));
    const opened = () => page.locator("body").getAttribute("data-opened");
    const mark = first(page, "strip");
    await mark.scrollIntoViewIfNeeded();
    const {x, y, width, height} = (await mark.boundingBox())!;
    const tap = () => page.touchscreen.tap(x + width / 2 - 14, y + height / 2 + 8);
    await tap();
    assert.equal(await opened(), null);
    const rows = await page.locator(".read-out > a").evaluateAll((all) =>
      all.map((row) => row.getBoundingClientRect().height));
    assert.ok(rows.length > 0 && rows.every((height) => height >= 44), String(rows));
    await tap();
    assert.equal(await opened(), await page.locator(".mark.read").first().getAttribute("href"));
  }));

  test("a line that is pointed at stands out, its marks and its label with it", () =>
    visitCharts(browser, html, {width: 1280}, async (page) => {
    const label = page.locator("#atlantis-1900-steps .wide .label").first();
    await label.scrollIntoViewIfNeeded();
    await label.locator("text").hover();
    const meant = await page.locator("#atlantis-1900-steps .wide .meant").evaluateAll((all) =>
      all.map((part) => `${part.getAttribute("class")!.split(" ")[0]} ${(part as SVGElement).dataset.line}`));
    const line = await label.getAttribute("data-line");
    for (const part of ["line", "mark", "label"]) assert.ok(meant.includes(`${part} ${line}`), `${part} of ${meant}`);
    const faded = await page.locator("#atlantis-1900-steps .wide .line:not(.meant)").first()
      .evaluate((one) => getComputedStyle(one).opacity);
    assert.ok(Number(faded) < 0.5);
  }));
});
