import assert from "node:assert/strict";
import {after, before, describe, test} from "node:test";
import type {Page} from "playwright-core";
import {builtSite} from "../built-site.ts";
import {storySite, type StorySite} from "./story-site.ts";

const first = "russia-mod-2022-03-02-killed-498";
const figure = `.lede a[href$="/${first}.html"]:not([data-pair])`;

/** The claims whose articles an open card holds, in its order; empty when none is open. */
async function cards(page: Page): Promise<string[]> {
  return await page.locator("dialog[open] [data-claim-article]")
    .evaluateAll((all) => all.map((one) => one.getAttribute("data-claim-article")!));
}

async function opened(page: Page): Promise<string[]> {
  await page.locator("dialog[open] [data-claim-article]").first().waitFor();
  return await cards(page);
}

const focusedClaim = (page: Page) =>
  page.evaluate(() => /claims\/(.*)\.html$/.exec(document.activeElement?.getAttribute("href") ?? "")?.[1] ??
    document.activeElement?.tagName);

/** The two claims to which a gap leads. */
const claimsOf = (link: Element) => [link.getAttribute("href")!.split(/[/.]/).at(-2)!, link.getAttribute("data-pair")!];

let site: StorySite;
before(async () => {
  site = await storySite(await builtSite());
});
after(() => site?.close());

describe("claim cards", () => {
  test("a click on a figure of the text opens its claim; Escape closes it and focus is on the figure again", () =>
    site.visit({}, async (page) => {
    await page.locator(figure).click();
    assert.deepEqual(await opened(page), [first]);
    const dialog = page.locator("dialog[open]");
    assert.match(await dialog.innerText(), /498 killed[^]*Said on\s*2 March 2022[^]*printings in this ledger/);
    assert.equal(await dialog.evaluate((open) => open.contains(document.activeElement)), true);
    await page.keyboard.press("Escape");
    assert.deepEqual(await cards(page), []);
    assert.equal(await focusedClaim(page), first);
    assert.equal(new URL(page.url()).pathname, "/index.html");
  }));

  test("Enter on a figure opens its claim, Close closes it", () => site.visit({}, async (page) => {
    await page.locator(figure).focus();
    await page.keyboard.press("Enter");
    assert.deepEqual(await opened(page), [first]);
    await page.locator("dialog[open] button.close").press("Enter");
    assert.deepEqual(await cards(page), []);
    assert.equal(await focusedClaim(page), first);
  }));

  test("a tap on a mark reads it, a second one opens its claim, a tap beside the card closes it", () =>
    site.visit({width: 390, hasTouch: true, isMobile: true}, async (page) => {
      const mark = page.locator(`#one-day .narrow a.mark[href$="/${first}.html"]`).first();
      await mark.scrollIntoViewIfNeeded();
      await mark.tap();
      assert.match(await page.locator(".read-out").innerText(), /498 killed/);
      assert.deepEqual(await cards(page), []);
      await mark.tap();
      assert.deepEqual(await opened(page), [first]);
      await page.touchscreen.tap(4, 4);
      assert.deepEqual(await cards(page), []);
    }));

  test("a gap in the text opens both of its claims, the smaller first", () => site.visit({}, async (page) => {
    const gap = page.locator(".lede a[data-pair]").first();
    const pair = await gap.evaluate(claimsOf);
    await gap.click();
    assert.deepEqual(await opened(page), pair);
    assert.equal(pair[0], first);
    const dialog = page.locator("dialog[open]");
    assert.equal(await dialog.locator("h1").count(), 1);
    assert.match(await dialog.innerText(),
      /^Close\s+at least 10 times\s+498 killed[^]*2 March 2022\s+almost 6,000 killed/);
  }));

  test("an open card has an address: it is linked, reloaded, left by going back and by closing", () =>
    site.visit({}, async (page) => {
    const claim = () => new URL(page.url()).hash;
    const closed = () => page.waitForFunction(() => !document.querySelector("dialog[open]") && !location.hash);
    await page.locator(figure).click();
    await opened(page);
    await page.waitForFunction((id) => location.hash === `#claim=${id}`, first);
    await page.goBack();
    await closed();
    await page.goForward();
    assert.deepEqual(await opened(page), [first]);
    await page.reload();
    assert.deepEqual(await opened(page), [first]);
    await page.keyboard.press("Escape");
    await closed();
    // As somebody gets it who was sent the address of two.
    await page.goto("about:blank");
    const other = "ukraine-president-2022-03-02-killed-6000";
    await page.goto(new URL(`index.html#claim=${first},${other}`, site.url).href);
    assert.deepEqual(await opened(page), [first, other]);
    assert.match(await page.locator("dialog[open] h1").innerText(), /^at least 10 times$/);
    assert.equal(claim(), `#claim=${first},${other}`);
    await page.locator("dialog[open] button.close").click();
    await closed();
    assert.equal(new URL(page.url()).pathname, "/index.html");
  }));

  test("the page behind an open card does not scroll", () => site.visit({}, async (page) => {
    await page.locator(figure).click();
    await opened(page);
    const before = await page.evaluate(() => scrollY);
    await page.mouse.move(20, 400);
    await page.mouse.wheel(0, 900);
    await page.waitForTimeout(200);
    assert.equal(await page.evaluate(() => scrollY), before);
  }));

  test("a stretch of the gap chart opens both of its claims", () => site.visit({}, async (page) => {
    const stretch = page.locator("#gap .wide a.gap").nth(3);
    const pair = await stretch.evaluate(claimsOf);
    await stretch.focus();
    await page.keyboard.press("Enter");
    assert.deepEqual(await opened(page), pair);
  }));

  test("a link within a card leads to where it leads from the claim's own page", () => site.visit({}, async (page) => {
    await page.locator(figure).click();
    await opened(page);
    await page.locator("dialog[open] .who a").click();
    await page.waitForURL(/\/claimants\/russia-mod\.html$/);
  }));

  test("when a claim's page does not answer, the link is followed as any other", () => site.visit({}, async (page) => {
    let asked = 0;
    await page.route(/claims\/.*\.html$/, (route) => (asked++ === 0 ? route.abort() : route.continue()));
    await page.locator(figure).click();
    await page.waitForURL(new RegExp(`/claims/${first}\\.html$`));
  }));

  test("a click that asks for a new tab opens no card", () => site.visit({}, async (page) => {
    const fresh = page.context().waitForEvent("page");
    // The packaged browser's new tabs crash, whatever page they are to show: what it is asked for is looked at.
    await page.evaluate(() => addEventListener("click", ({target, defaultPrevented}) => {
      document.documentElement.dataset.asked = `${(target as Element).closest("a")!.pathname} ${defaultPrevented}`;
    }));
    await page.locator(figure).click({modifiers: ["ControlOrMeta"]});
    await fresh;
    assert.match((await page.getAttribute("html", "data-asked"))!, /^\/claims\/russia-mod\S+ false$/);
    assert.deepEqual(await cards(page), []);
  }));
});

describe("a walk through a chart by keyboard", () => {
  const spoken = (page: Page) => page.evaluate(() => document.activeElement!.getAttribute("aria-label"));

  test("Tab stops once in each drawing", () => site.visit({}, async (page) => {
    const stops = await page.locator(".drawing").evaluateAll((all) => all.map((drawing) =>
      drawing.querySelectorAll(".mark[tabindex='0']").length));
    assert.deepEqual([...new Set(stops)], [1]);
  }));

  test("arrow keys go from mark to mark in the order of days, Home and End to the ends, and stay there", () =>
    site.visit({}, async (page) => {
    const marks = page.locator("#civilian-count .wide a.mark");
    const sentences = await marks.evaluateAll((all) => all.map((mark) => mark.getAttribute("aria-label")));
    await marks.first().focus();
    await page.keyboard.press("ArrowLeft");
    assert.equal(await spoken(page), sentences[0]);
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowDown");
    assert.equal(await spoken(page), sentences[2]);
    await page.keyboard.press("End");
    assert.equal(await spoken(page), sentences.at(-1));
    await page.keyboard.press("ArrowRight");
    assert.equal(await spoken(page), sentences.at(-1));
    await page.keyboard.press("Home");
    assert.equal(await spoken(page), sentences[0]);
    assert.match(sentences[0]!, /^[^:]+, said \d+ [A-Z][a-z]+ 2022: [\d,a-z ]+ killed; \d+ printings?$/);
  }));

  test("the marks of each chart are in the order of days", () => site.visit({}, async (page) => {
    const charts = await page.locator("figure.chart").evaluateAll((figures) => figures.map((figure) => ({
      id: figure.id,
      days: [...figure.querySelectorAll(".wide .series, .wide .marks:not(:has(.series))")].map((marks) =>
        [...marks.querySelectorAll("a.mark")].map((mark) => {
        const [, day, month, year] = /(\d+) (\w+) (\d{4})/.exec(mark.getAttribute("aria-label")!) ?? [];
        return day ? Date.parse(`${day} ${month} ${year} UTC`) : null;
      }))
    })));
    for (const {id, days} of charts)
      for (const own of days)
        assert.deepEqual(own, own.toSorted((a, b) => a! - b!), id);
  }));

  test("focus on a mark can be seen", () => site.visit({}, async (page) => {
    const mark = page.locator("#civilian-count .wide a.mark").first();
    const looks = () => mark.locator("path").first().evaluate((path) => {
      const {stroke, strokeWidth} = getComputedStyle(path);
      return stroke + strokeWidth;
    });
    const before = await looks();
    await page.keyboard.press("Tab");
    await mark.focus();
    await page.keyboard.press("End");
    await page.keyboard.press("Home");
    assert.notEqual(await looks(), before);
  }));
});
