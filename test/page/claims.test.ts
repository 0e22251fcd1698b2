import assert from "node:assert/strict";
import {after, before, describe, test} from "node:test";
import type {Browser, Page} from "playwright-core";
import {serve, type Served} from "../../tools/site/serve.ts";
import {openBrowser} from "../browser.ts";
import {builtSite} from "../built-site.ts";

describe("the page of every claim", () => {
  let browser: Browser;
  let served: Served;
  let page: Page;

  before(async () => {
    served = await serve({dir: await builtSite(), port: 0});
    browser = await openBrowser();
    page = await browser.newPage();
  });

  after(async () => {
    await browser?.close();
    await served?.close();
  });

  const open = (query = "") => page.goto(`${served.url}claims.html${query}`);
  const rows = () => page.locator("table.claims tbody tr:visible");
  const said = () => page.locator("#find output").innerText();
  const isOpen = () => page.locator("details.fold:visible").evaluateAll((all) =>
    all.map((one) => (one as HTMLDetailsElement).open));
  const first = (column: string) => rows().first().getAttribute(`data-${column}`);
  const field = (name: string) => page.locator(`#find [name=${name}]`);

  test("search by keyboard leaves the rows that hold every word, counts them, and is kept in the address", async () => {
    await open();
    const all = await said();
    await field("q").focus();
    await page.keyboard.type("russian general staff 1351");
    assert.equal(await rows().count(), 1);
    assert.equal(await first("claimant"), "russia-general-staff");
    assert.equal(await said(), `1 of ${all}`);
    assert.match(page.url(), /\?q=russian\+general\+staff\+1351$/);
  });

  test("a menu filters by keyboard, and Show all brings every row back", async () => {
    await open();
    const all = await said();
    const folded = await isOpen();
    assert.ok(folded.length > 10 && !folded.includes(true));
    await field("measure").focus();
    await page.keyboard.type("irrec");
    await page.keyboard.press("Enter");
    assert.equal(await field("measure").inputValue(), "irrecoverable");
    assert.ok(await rows().count() > 0);
    assert.equal(await said(), `${await rows().count()} of ${all}`);
    assert.equal(await page.locator("tr[data-measure=killed]:visible").count(), 0);
    await page.locator("#find button[type=reset]").press("Enter");
    await page.waitForFunction(() => !location.search);
    assert.equal(await said(), all);
    assert.deepEqual(await isOpen(), folded, "what a question opened is closed again");
  });

  test("of many claims the folds say how many each has, and the reader opens them", async () => {
    await open("?victims=russia-military");
    assert.equal(await rows().count(), 0);
    const counts = await page.locator("details.fold:visible summary small").allInnerTexts();
    assert.ok(counts.length > 3);
    for (const count of counts) assert.match(count, /^(\d+) of \1 claims?$/);
  });

  test("an address of a row opens its fold", async () => {
    await open("#russia-mod-2022-03-02-killed-498");
    await page.locator("#russia-mod-2022-03-02-killed-498").waitFor();
  });

  test("a column's name sorts by keyboard, says so, and turns round", async () => {
    await open();
    await page.locator("details.fold summary").first().press("Enter");
    await page.locator("th[data-sort=figure] button:visible").first().press("Enter");
    const head = page.locator("th[data-sort=figure]:visible");
    assert.equal(await head.getAttribute("aria-sort"), "descending");
    const largest = Number(await first("figure"));
    await head.locator("button").press("Enter");
    assert.equal(await head.getAttribute("aria-sort"), "ascending");
    const smallest = Number(await first("figure"));
    assert.ok(smallest < largest);
    assert.equal(await page.locator(".part-claims h2:visible").count(), 0);
  });

  test("an address opens the list as it was asked for, and back as listed puts the sections back", async () => {
    await open("?victims=ukraine-civilians&sort=-printings");
    assert.equal(await field("victims").inputValue(), "ukraine-civilians");
    assert.equal(await page.locator("tr[data-victims=russia-military]:visible").count(), 0);
    await field("sort").selectOption("");
    assert.deepEqual(await page.locator(".part-claims h2:visible").allInnerTexts(), ["Ukrainian civilians"]);
  });

  test("a search leaves no heading without a row, on a phone as on a desk", async () => {
    for (const width of [390, 1280]) {
      await page.setViewportSize({width, height: 800});
      await open("?q=wagner");
      const held = await page.locator(".part-claims :is(section, details.fold):visible").evaluateAll((all) =>
        all.map((one) => one.querySelectorAll("tbody tr:not([hidden])").length));
      assert.ok(held.length > 1, `${width}`);
      assert.ok(!held.includes(0), `${width}`);
      assert.equal(await page.locator(".part-claims .sections").isVisible(), false, "no way to what is hidden");
    }
    await open();
    assert.equal(await page.locator(".part-claims .sections").isVisible(), true);
    await page.setViewportSize({width: 1280, height: 720});
  });

  test("a question without an answer says so", async () => {
    await open("?q=no+such+claim+at+all");
    assert.equal(await page.locator("p.none").innerText(), "No claim in this ledger is like that.");
  });

  test("what an address asks in vain is told; Back undoes each step", async () => {
    await open("?measure=kiled&colour=red&year=2023");
    assert.match(await page.locator("#find .told").innerText(), /^colour is left out: .* measure=kiled is left out: /);
    await field("year").selectOption("2024");
    assert.equal(await page.locator("#find .told").innerText(), "");
    assert.match(page.url(), /\?year=2024$/);
    await field("q").pressSequentially("staff");
    await page.goBack();
    assert.match(page.url(), /\?year=2024$/);
    assert.equal(await field("q").inputValue(), "");
    await page.goBack();
    assert.equal(await field("year").inputValue(), "2023");
  });

  test("without scripts and on paper all rows stand there under their headings, and no dead form does", async () => {
    const context = await browser.newContext({javaScriptEnabled: false});
    const still = await context.newPage();
    await still.goto(`${served.url}claims.html`);
    assert.equal(await still.locator("#find").isVisible(), false);
    assert.ok(await still.locator(".part-claims h2:visible").count() >= 2);
    const row = still.locator("#russia-mod-2022-03-02-killed-498");
    assert.equal(await row.isVisible(), false);
    await still.locator("details.fold summary", {hasText: "March 2022"}).first().click();
    assert.equal(await row.isVisible(), true);
    await still.emulateMedia({media: "print"});
    assert.equal(await still.locator("#ohchr-2022-02-28-killed-102").isVisible(), true);
    await context.close();
  });
});
