import assert from "node:assert/strict";
import {readFile} from "node:fs/promises";
import {after, before, describe, test} from "node:test";
import type {Browser, BrowserContextOptions, Page} from "playwright-core";
import {serve, type Served} from "../../tools/site/serve.ts";
import {axeFinds, shorten} from "../axe.ts";
import {openBrowser} from "../browser.ts";
import {builtSite} from "../built-site.ts";
import {pagesOf} from "./story-site.ts";

describe("the desk of Check an article", () => {
  let served: Served;
  let browser: Browser;
  let readers: ReturnType<typeof pagesOf>;

  before(async () => {
    served = await serve({dir: await builtSite(), port: 0});
    browser = await openBrowser();
    readers = pagesOf(browser, served.url);
  });

  after(async () => {
    await browser?.close();
    await served?.close();
  });

  /** The desk, laid out; `asked` holds what was asked of any address since, `wrong` what the browser complained of. */
  async function desk(options: BrowserContextOptions = {}) {
    const page = await readers.take(options);
    const wrong: string[] = [];
    page.on("console", (message) => message.type() === "error" && wrong.push(message.text()));
    page.on("pageerror", (error) => wrong.push(error.message));
    await page.goto(`${served.url}check-an-article.html`, {waitUntil: "networkidle"});
    await page.waitForSelector("[data-state=ready]");
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    const [words, card] = [page.locator("[data-desk=words]"), page.locator("dialog .read-figure")];
    return {page, leave: () => readers.giveBack(page, options), asked, wrong, words, card};
  }

  async function read(page: Page, text: string) {
    await page.locator("[name=text]").fill(text);
    await page.getByRole("button", {name: "Read it"}).click();
    await page.waitForFunction(() => document.activeElement?.getAttribute("data-desk") === "title");
  }

  test("with the line cut it reads an example: every figure a link, its verdict and relation in words", async () => {
    const {leave, page, asked, wrong, words} = await desk();
    await page.context().setOffline(true);
    await page.getByRole("button", {name: "The same days, retold carelessly"}).click();
    await words.locator("a.found").first().waitFor();
    const found = await words.locator("a.found").allInnerTexts();
    assert.deepEqual(found.map((one) => one.replace(/\s*\(/, " (").replace(/\n/g, "")), [
      "6,000? (figure sure; several claims fit)",
      "489≠ (figure sure; differs from a known claim)",
      "2,870≠ (figure sure; differs from a known claim)",
      "more than 6,000≠ (figure sure; differs from a known claim)",
      "9,000≠ (figure sure; differs from a known claim)",
      "at least 61+ (figure sure; new claim)"
    ]);
    assert.match(await words.innerText(), /INVENTED EXAMPLE/);
    assert.deepEqual(asked, []);
    assert.deepEqual(wrong, []);
    await page.context().setOffline(false);
    await leave();
  });

  test("what is pasted as HTML is never run and its hidden words are never shown", async () => {
    const {leave, page, asked, wrong, words} = await desk();
    await read(page, '<p>Police said <img src="x" onerror="document.title=1"><b>12</b> people were killed.</p>' +
      '<script>document.title = "run"</script><p hidden>99 people were killed.</p>' +
      '<p onclick="x">Later <i>14</i> people died.</p>');
    assert.equal((await words.innerText()).includes("99"), false);
    assert.equal(await words.locator("img, script, b, i, [onclick]").count(), 0);
    assert.equal(await words.locator("a.found").count(), 2);
    assert.match(await page.title(), /^Check an article/);
    assert.deepEqual([asked, wrong], [[], []]);
    await leave();
  });

  test("by keyboard: a figure opens its card, a slot is put right, the match follows, Escape leads back to the words",
    async () => {
    const {leave, page, words, card} = await desk();
    await page.getByRole("button", {name: "The same days, retold carelessly"}).press("Enter");
    const figure = words.locator("#words-2");
    await figure.press("Enter");
    assert.match(await card.innerText(), /differs from a known claim[\s\S]*another number \(498 → 489\)/);
    await card.locator("[name=low]").fill("498");
    await card.getByRole("button", {name: "Take the corrections"}).press("Enter");
    await card.getByText("Changed here").waitFor({state: "visible"});
    assert.match(await card.locator(".problem").innerText(), /The numbers do not fit the bound/);
    await card.locator("[name=high]").fill("498");
    await card.locator("[name=high]").press("Enter");
    await page.locator("dialog .who", {hasText: "corrected by hand"}).waitFor();
    assert.match(await card.innerText(), /In the ledger: known claim\n/);
    await page.keyboard.press("Escape");
    await page.waitForFunction(() => document.activeElement?.id === "words-2");
    assert.match(await figure.getAttribute("class") ?? "", /hand known/);
    await leave();
  });

  test("the card holds the rules that read the figure, each with its words", async () => {
    const {leave, page, words, card} = await desk();
    await page.getByRole("button", {name: "A careful brief"}).click();
    await words.locator("#words-1").click();
    await card.locator("summary").click();
    assert.deepEqual((await card.locator(".trace li").allInnerTexts()).slice(0, 2),
      ["predicate on “killed”", "speaker-said on “498”"]);
    await leave();
  });

  test("the chart frames the article's figures among the claims known that day, ties each to its claim, " +
    "and is walked by keys", async () => {
    const {leave, page} = await desk();
    await page.getByRole("button", {name: "The same days, retold carelessly"}).click();
    const chart = page.locator("[data-desk=among] svg");
    await chart.waitFor();
    assert.equal(await chart.locator("a.mark.printed").count(), 4);
    assert.equal(await chart.locator(".tie.bent").count(), 3);
    assert.match(await chart.locator("a.mark.printed").nth(1).getAttribute("aria-label") ?? "",
      /^In the article, “489”: 489 killed; bends Russian defence ministry, 498 killed$/);
    assert.ok(await chart.locator('a.mark[href*="claims/"]').count() > 3);
    await page.locator("[data-desk=toll]").selectOption({index: 1});
    assert.equal(await chart.locator("a.mark.printed").count(), 1);
    await chart.locator("a.mark").first().focus();
    await page.keyboard.press("End");
    await page.keyboard.press("Enter");
    await page.locator("dialog .read-figure").waitFor();
    await leave();
  });

  test("the rows are taken away in the ledger's columns; a figure that is left out is in neither file", async () => {
    const {leave, page, card, asked} = await desk();
    await page.getByRole("button", {name: "The same days, retold carelessly"}).click();
    await page.locator("[name=outlet]").fill("Lower Reed Post");
    await page.locator("#words-1").click();
    await card.locator("[name=out]").check();
    await card.getByRole("button", {name: "Take the corrections"}).click();
    await page.locator("a.found.out").waitFor();
    await page.keyboard.press("Escape");
    const text = async (name: RegExp) => {
      const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", {name}).click()]);
      return (await readFile(await download.path(), "utf8")).split("\n");
    };
    const reports = await text(/Rows for reports\.csv \(5\)/);
    assert.match(reports[1]!, new RegExp("^read-0001,russia-mod-2022-03-02-killed-498,lower-reed-post,,en,2022-03-04," +
      ",489,489,489,exact,killed,russia,military,"));
    assert.equal(reports.length, 7);
    const claims = await text(/New rows for claims\.csv \(1\)/);
    assert.match(claims[1]!, new RegExp("^reed-valley-relief-union-2022-03-04-killed-61,ukraine-2022," +
      "reed-valley-relief-union,,russia,civilians,killed,killed,61,,at-least,.*; in doubt: whose people\\."));
    assert.deepEqual(asked.filter((address) => !address.startsWith("blob:")), []);
    await leave();
  });

  test("a dropped or opened file is read after its kind; one that is no text is refused in words, and the last " +
    "reading is gone", async () => {
    const {leave, page, words} = await desk();
    const open = (name: string, text: string) =>
      page.locator("[name=file]").setInputFiles({name, mimeType: "", buffer: Buffer.from(text)});
    await open("a.md", "# News\n\nPolice said **12** people were killed.");
    await words.locator("a.found").waitFor();
    assert.equal((await words.innerText()).includes("**"), false);
    await open("b.txt", "%PDF-1.7 12 people were killed");
    await page.locator("[data-desk=said]", {hasText: "not text"}).waitFor();
    assert.equal(await page.locator("[data-desk=result]").isVisible(), false);
    assert.equal(await words.locator("a.found").count(), 0);
    await leave();
  });

  for (const width of [390, 1280])
    test(`axe finds nothing, light or dark, ${width} px, desk and card, and nothing is wider than the screen`,
      async () => {
      const {leave, page, words, card} = await desk({viewport: {width, height: 844}});
      await page.getByRole("button", {name: "A saved web page, with hidden words"}).click();
      await words.locator("a.found").first().waitFor();
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
      await shorten(page);
      assert.deepEqual(await axeFinds(page), []);
      await words.locator("a.found").first().click();
      await card.waitFor();
      assert.deepEqual(await axeFinds(page, "dialog[open]"), []);
      await leave();
    });

  test("without scripts the page says what it needs and shows no dead form", async () => {
    const context = await browser.newContext({javaScriptEnabled: false});
    const page = await context.newPage();
    await page.goto(`${served.url}check-an-article.html`);
    assert.match(await page.locator(".no-script").innerText(), /^This page needs scripts/);
    const form = await page.locator("[data-article-desk] form").isVisible();
    assert.equal(form && await page.locator("[name=text]").isVisible(), false);
    await context.close();
  });
});
