import assert from "node:assert/strict";
import {existsSync} from "node:fs";
import {join} from "node:path";
import {after, before, describe, test} from "node:test";
import type {Page} from "playwright-core";
import {axeFinds, shorten} from "../axe.ts";
import {builtSite} from "../built-site.ts";
import {contrastsOnPage} from "./colours.ts";
import {storySite, type StorySite} from "./story-site.ts";

/** Elements that hold more than they show, and the page itself, but for those that are made to scroll. */
function cutOnPage(): string[] {
  const cut = [...document.querySelectorAll("body *")].filter((element) => {
    const style = getComputedStyle(element);
    const scrolls = /auto|scroll/.test(style.overflowX) || element.closest(".twin");
    const isCut = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 1;
    return !scrolls && style.overflowX !== "visible" && isCut && !element.closest("svg");
  });
  const {scrollWidth} = document.documentElement;
  const wide = scrollWidth > innerWidth ? [`the page is ${scrollWidth} px wide`] : [];
  return [...wide, ...cut.map((element) => `${element.tagName}.${element.className} is cut`)];
}

let site: StorySite;
before(async () => {
  site = await storySite(await builtSite());
});
after(() => site?.close());

describe("the story", () => {
  test("has no violation that axe finds, light or dark, with and without an open card and with its slider moved", () =>
    site.visit({path: "index.html#known-on=2022-03-10"}, async (page) => {
      await page.locator(".known-charts svg").nth(1).waitFor();
      await shorten(page);
      assert.deepEqual(await axeFinds(page), []);
      await page.locator(".lede a[data-pair]").first().click();
      await page.locator("dialog[open] article").nth(1).waitFor();
      assert.deepEqual(await axeFinds(page, "dialog[open]"), []);
    }));

  for (const colorScheme of ["light", "dark"] as const)
    test(`marks stand out 3 to 1, words 4.5 to 1, ${colorScheme}`, () => site.visit({colorScheme}, async (page) => {
      const {marks, texts} = await page.evaluate(contrastsOnPage);
      assert.ok(marks.length > 15 && texts.length > 8);
      assert.deepEqual(marks.filter(({contrast}) => contrast < 3), []);
      assert.deepEqual(texts.filter(({contrast}) => contrast < 4.5), []);
    }));

  for (const width of [320, 360, 768, 1280])
    test(`is nowhere cut and never scrolls sideways at ${width} px`, () =>
      site.visit({width, fonts: "own"}, async (page) => {
      assert.deepEqual(await page.evaluate(cutOnPage), []);
      await page.locator(".lede a[data-pair]").first().click();
      await page.locator("dialog[open] article").nth(1).waitFor();
      assert.ok(await page.locator("dialog").first().evaluate((one) => one.scrollWidth <= one.clientWidth));
    }));

  test("at 400 % zoom shows all its words and each chart", async () => {
    const words = (page: Page) => page.evaluate(() =>
      [...document.querySelectorAll("main h1, main h2, main h3, main p:not(.source)")]
        .filter((element) => element.checkVisibility() && element.getBoundingClientRect().height > 1)
        .map((element) => element.textContent!.trim()));
    const whole = await site.visit({width: 1280}, words);
    const zoomed = await site.visit({width: 320, deviceScaleFactor: 4}, async (page) => {
      const boxes = await page.locator("figure.chart .drawing:visible")
        .evaluateAll((all) => all.map((one) => one.getBoundingClientRect()));
      assert.ok(boxes.length >= 13 && boxes.every(({left, right, height}) => left >= 0 && right <= 320 && height > 60));
      const figure = page.locator("#count");
      await figure.locator("summary").first().click();
      assert.ok(await figure.locator(".source").isVisible(), "a chart's source stands behind one press");
      await figure.locator("summary").first().click();
      return await words(page);
    });
    assert.ok(whole.length > 60);
    assert.deepEqual(zoomed, whole);
  });

  test("without scripts has its words, its charts with their marks and tables, and leads to every claim", () =>
    site.visit({javaScriptEnabled: false}, async (page) => {
      const main = page.locator("main");
      const pictures = main.locator("figure.chart .still.wide .drawing > svg");
      assert.equal(await pictures.count(), await main.locator("figure.chart").count());
      assert.ok((await main.locator("figure.chart table tr").count()) > 200);
      assert.match(await page.locator(".slider").innerText(), /needs scripts/);
      assert.equal(await page.locator(".slider form").isVisible(), false);
      for (const selector of [".lede a.toll", "#count .wide a.mark", "#gap .wide a.gap"]) {
        const href = await main.locator(selector).first().getAttribute("href");
        assert.equal((await page.request.get(new URL(href!, page.url()).href)).status(), 200);
      }
      await page.locator("#one-day summary").first().click();
      assert.equal(await page.locator("#one-day table").first().isVisible(), true);
      await main.locator(".lede a.toll").first().click();
      await page.waitForURL(/\/claims\/russia-mod-2022-03-02-killed-498\.html$/);
      assert.match(await page.locator("h1").innerText(), /498 killed/);
    }));

  test("every mark and figure leads to a page that is there", () => site.visit({}, async (page) => {
    const links = await page.locator('main a[href*="claims/"]').evaluateAll((all) =>
      [...new Set(all.map((link) => new URL(link.getAttribute("href")!, document.baseURI).href))]);
    assert.ok(links.length > 150);
    const dir = await builtSite();
    assert.deepEqual(links.filter((link) => !existsSync(join(dir, new URL(link).pathname))), []);
  }));

  test("each chart has a title, a subtitle, a source with its count and version, a description, a table and " +
    "an address", () =>
    site.visit({}, async (page) => {
      const charts = await page.locator("figure.chart").evaluateAll((all) => all.map((figure) => ({
        id: figure.id,
        title: figure.querySelector("h2, h3, h4")?.textContent?.trim().length ?? 0,
        subtitle: figure.querySelector(".subtitle")?.textContent?.trim().length ?? 0,
        source: figure.querySelector(".source")?.textContent ?? "",
        description: figure.querySelector(".description")?.textContent?.trim().length ?? 0,
        rows: figure.querySelectorAll(".twin tbody tr").length,
        address: figure.querySelector(".source a")?.getAttribute("href")
      })));
      assert.ok(charts.length >= 13);
      for (const {id, title, subtitle, source, description, rows, address} of charts) {
        assert.ok(title > 15 && subtitle > 30 && description > 60 && rows > 0, id);
        assert.match(source, new RegExp("tollbook ledger, [\\d,]+ " +
          "(printings, not all printings there are|(claims?|printings) (in|of) [\\d,]+ (printings|claims?))" +
          ".*data version [\\d.]+(\\+[\\da-f]{8})?"), id);
        assert.equal(address, `./charts/${id}.html`);
      }
    }));

  test("moves nothing for readers who asked for rest", () => site.visit({reducedMotion: "reduce"}, async (page) => {
    const moving = await page.evaluate(() => [...document.querySelectorAll("*")].filter((element) => {
      const style = getComputedStyle(element);
      const isMoving = parseFloat(style.transitionDuration) > 0 || style.animationName !== "none";
      return isMoving || style.scrollBehavior === "smooth";
    }).map((element) => element.tagName));
    assert.deepEqual(moving, []);
  }));
});

describe("the story on paper", () => {
  const onPaper = <T>(work: (page: Page) => Promise<T>, colorScheme: "light" | "dark" = "light") =>
    site.visit({width: 700, colorScheme}, async (page) => {
      await page.emulateMedia({media: "print", colorScheme});
      return await work(page);
    });

  test("numbers its figures, the same claim with the same number, and lists each with its sentence", () =>
    onPaper(async (page) => {
    const marks = await page.locator("main a.toll[data-note]").evaluateAll((all) => all.map((link) => {
      const claims = ["href", "data-pair"].map((name) => link.getAttribute(name)).filter(Boolean).join(" ")
        .replace(/^\S*claims\/|\.html/g, "");
      const printed = getComputedStyle(link, "::after").content;
      return {number: Number(link.getAttribute("data-note")), claims, printed};
    }));
    assert.ok(marks.length > 40);
    for (const {printed} of marks) assert.match(printed, /^"\[/);
    const known = new Map<string, number>();
    for (const {number, claims} of marks)
      assert.equal(known.get(claims) ?? (known.set(claims, known.size + 1), known.size), number);
    const notes = await page.locator(".print-notes li").allInnerTexts();
    assert.equal(notes.length, known.size);
    const first = notes[known.get("russia-mod-2022-03-02-killed-498")! - 1]!;
    assert.match(first, new RegExp("^Ministry of Defence of the Russian Federation on 2 March 2022: " +
      "Russian soldiers, 498 killed\\. claims/russia-mod-2022-03-02-killed-498"));
    const pairs = [...known].filter(([claims]) => claims.includes(" "));
    for (const [claims, number] of pairs)
      for (const id of claims.split(" ")) assert.ok(notes[number - 1]!.includes(id));
  }));

  test("on a screen shows neither numbers nor notes", () => site.visit({}, async (page) => {
    assert.equal(await page.locator(".print-notes:visible").count(), 0);
    const printed = await page.locator("a.toll[data-note]").evaluateAll((all) =>
      [...new Set(all.map((link) => getComputedStyle(link, "::after").content))]);
    assert.deepEqual(printed, ["none"]);
  }));

  test("leaves out what paper cannot do", () => onPaper(async (page) => {
    for (const selector of ["nav", ".skip", ".twin", ".slider form", "dialog", "button:not(.term)"])
      assert.equal(await page.locator(`${selector}:visible`).count(), 0, selector);
    assert.ok((await page.locator("figure.chart .still.wide .drawing:visible").count()) >= 13);
  }));

  test("is black on white, whatever the screen is", () => onPaper(async (page) => {
    const colours = await page.evaluate(() => {
      const {color, backgroundColor} = getComputedStyle(document.body);
      return [color, backgroundColor];
    });
    assert.deepEqual(colours, ["rgb(0, 0, 0)", "rgb(255, 255, 255)"]);
    const {marks, texts} = await page.evaluate(contrastsOnPage);
    assert.deepEqual(marks.filter(({contrast}) => contrast < 3), []);
    assert.deepEqual(texts.filter(({contrast}) => contrast < 4.5), []);
  }, "dark"));

  test("prints to a document of a handful of sheets, none of them empty, no chart over two", () =>
    onPaper(async (page) => {
    const pdf = await page.pdf({format: "A4", margin: {top: "18mm", bottom: "18mm", left: "16mm", right: "16mm"}});
    const sheets = (pdf.toString("latin1").match(/\/Type\s*\/Page\b/g) ?? []).length;
    assert.ok(sheets >= 8 && sheets <= 30, `${sheets} sheets`);
    const breaks = await page.locator("figure.chart").evaluateAll((all) =>
      all.map((figure) => getComputedStyle(figure).breakInside));
    assert.deepEqual([...new Set(breaks)], ["avoid"]);
    const tall = await page.locator("figure.chart").evaluateAll((all) =>
      all.filter((figure) => figure.getBoundingClientRect().height > 985).map((figure) => figure.id));
    assert.deepEqual(tall, [], "a chart is taller than a sheet");
  }));
});
