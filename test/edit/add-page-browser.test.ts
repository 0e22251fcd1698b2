import assert from "node:assert/strict";
import {cpSync, mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {after, before, describe, test} from "node:test";
import type {Browser, Page} from "playwright-core";
import {ledgerRoot} from "../../loaders/read/ledger.ts";
import {addServer} from "../../tools/edit/add-server.ts";
import {openBrowser} from "../browser.ts";

/** Invented. Of the smaller story: a press of the larger one derives twenty times as many claims. */
const article =
  "date 2018-08-10 Invented.\n\nThe government of Puerto Rico said on Wednesday that 1,472 people had been killed in " +
    "Puerto Rico. The mayor of San Juan said on Thursday that 777 people had been killed in Puerto Rico.\n";

describe("the page on which a claim is added", () => {
  const root = mkdtempSync(join(tmpdir(), "tollbook-add-page-"));
  let browser: Browser;
  let server: Awaited<ReturnType<typeof addServer>>;
  let page: Page;
  let address: string;

  before(async () => {
    cpSync(ledgerRoot, root, {recursive: true});
    server = await addServer(root);
    address = `${server.url}?story=maria-2017`;
    browser = await openBrowser();
  });

  after(async () => {
    await browser?.close();
    await server?.close();
    rmSync(root, {recursive: true, force: true});
  });

  async function open(width = 1280): Promise<void> {
    await page?.close();
    page = await browser.newPage({viewport: {width, height: 900}});
    await page.goto(address);
  }
  const heading = (words: RegExp) => page.locator("#answer h2", {hasText: words}).waitFor();
  const reports = () => readFileSync(join(root, "maria-2017/reports.csv"), "utf8");

  test("on a phone a finger finds every control: each is 44 pixels high", async () => {
    await open(390);
    const low = await page.evaluate(() => {
      for (const folded of document.querySelectorAll("details")) folded.open = true;
      return [...document.querySelectorAll<HTMLElement>("button, input, select, textarea, summary")]
        .map((one) => one.matches("[type=checkbox]") ? one.closest("label") ?? one : one)
        .filter((one) => one.offsetParent && one.getBoundingClientRect().height < 44)
        .map((one) => `${one.tagName} ${one.id || one.textContent!.trim()} ${one.getBoundingClientRect().height}`);
    });
    assert.deepEqual(low, []);
  });

  test("by keyboard alone an article is read, a figure picked, tried and written", async () => {
    await open();
    const rows = reports().split("\n").length;
    await page.focus("#article");
    await page.keyboard.insertText(article);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.locator("#figures button").nth(1).waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement?.id === "outlet");
    assert.equal(await page.inputValue("#figure"), "777");
    assert.equal(await page.inputValue("#claimant"), "san-juan-mayor");
    await page.keyboard.insertText("Reuters");
    await page.keyboard.press("Enter");
    await heading(/^What it does$/);
    assert.deepEqual(await page.locator("#answer figcaption").allInnerTexts(), ["Before", "After"]);
    assert.equal(await page.locator("#answer figure:last-child .added").count(), 1);
    assert.equal(reports().split("\n").length, rows);
    await page.focus("#write");
    await page.keyboard.press("Enter");
    await heading(/^Written: (outlets\.csv, )?claims\.csv, reports\.csv$/);
    assert.equal(reports().split("\n").length, rows + 1);
    assert.equal(reports().includes("on Thursday that 777"), false);
  });

  test("the bookmark brings an address and a few words as words, a passage as figures to press", async () => {
    await open();
    const bookmark = decodeURIComponent((await page.getAttribute("#bookmarklet", "href"))!);
    const pressed = (marked: string) => page.evaluate(([code, marked]) => {
      let opened = "";
      const run = new Function("open", "location", "getSelection", code!);
      run((address: string) => (opened = address), {href: "https://daily.example/a?b=1&c=2"}, () => marked);
      return opened;
    }, [bookmark.replace("javascript:", ""), marked] as const);
    await page.goto(await pressed("777 people had been killed"));
    assert.equal(new URL(page.url()).searchParams.get("story"), "maria-2017");
    assert.equal(await page.inputValue("#words"), "777 people had been killed");
    assert.equal(await page.inputValue("#url"), "https://daily.example/a?b=1&c=2");
    assert.equal(await page.locator("#figures button").count(), 0);
    await page.evaluate(() => sessionStorage.clear());
    // Far from the figure that was written above: what is near it is a printing of that claim by now.
    await page.goto(await pressed(article.replace("777", "9310")));
    await page.locator("#figures button").nth(1).click();
    assert.equal(await page.inputValue("#figure"), "9,310");
    assert.equal(await page.inputValue("#url"), "https://daily.example/a?b=1&c=2");
    assert.ok((await page.inputValue("#words")).split(" ").length <= 8);
  });

  test("a printing of a known claim asks for nothing that the claim says, and shows its damage", async () => {
    await open();
    await page.fill("#article", article);
    await page.click("#read");
    await page.locator("#figures button").first().click();
    assert.equal(await page.inputValue("#printing-of"), "puerto-rico-government-2018-08-08-killed-1427");
    assert.equal(await page.locator("#claimant").isVisible(), false);
    await page.fill("#outlet", "Reuters");
    await page.click("#try");
    await heading(/^What it does$/);
    assert.match(await page.locator("#answer ul").first().innerText(), /another number \(said 1,427, printed 1,472\)/);
    assert.match(await page.locator(".asked li").first().innerText(),
      /^1,472 here, 1,427 in puerto-rico-government-2018-08-08-killed-1427; /);
    assert.equal(await page.locator("#write").isDisabled(), true);
    await page.check("#it-is-so");
    await page.fill("#why", "The page prints 1,472.");
    assert.equal(await page.locator("#write").isDisabled(), false);
    await page.click("#write");
    await heading(/^Written: (outlets\.csv, )?reports\.csv$/);
    assert.match(reports(), /REPORT-TURNED puerto-rico-government-2018-08-08-killed-1427: The page prints 1,472\./);
    await page.fill("#printing-of", "");
    assert.equal(await page.locator("#claimant").isVisible(), true);
    assert.equal(await page.locator("#write").isDisabled(), true);
  });

  test("a refusal stands at its field, in the checker's words, and the field has the focus", async () => {
    await open(390);
    for (const [id, value] of Object.entries(
      {outlet: "Reuters", words: "more than 12 dead", figure: "more than 12", claimant: "puerto-rico-dp"}))
      await page.fill(`#${id}`, value);
    await page.click("#try");
    await heading(/^Not yet: nothing was written$/);
    assert.match(await page.locator("#claimant-problem").innerText(),
      /no claimant has this name; did you mean puerto-rico-dps\? a new one takes “Kind and side/);
    assert.equal(await page.evaluate(() => document.activeElement?.id), "claimant");
    assert.equal(await page.getAttribute("#claimant", "aria-describedby"), "claimant-problem claimant-hint");
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    const told = () => page.evaluate(() => [...document.querySelectorAll(".problem, #answer, [aria-invalid]")]
      .map((one) => one.matches("[aria-invalid]") ? one.id : one.textContent).filter(Boolean));
    assert.ok((await told()).length > 1);
    await page.fill("#article", article);
    await page.click("#read");
    await page.locator("#figures button").first().waitFor();
    assert.deepEqual(await told(), []);
  });

  test("what was typed outlives a reload until it is written, and half an address is told as one", async () => {
    await open(390);
    await page.fill("#article", "example.org/1");
    await page.click("#read");
    await page.locator("#read-said", {hasText: "example.org/1: this is no article, and an address begins"}).waitFor();
    await page.fill("#article", article);
    await page.click("#read");
    await page.locator("#figures button").nth(1).click();
    await page.fill("#outlet", "Reuters");
    await page.check("[name=sure]");
    const typed = () => page.evaluate(() => [
      ...Array.from(document.querySelectorAll<HTMLInputElement>("#article, #entry :is(input, select)"),
        ({name, type, value, checked}) => (type === "checkbox" ? `${name} ${checked}` : `${name} ${value}`)),
      document.getElementById("entry")!.className
    ]);
    const before = await typed();
    await page.reload();
    await page.locator("#read-said", {hasText: "What you had typed is here again."}).waitFor();
    assert.deepEqual(await typed(), before);
    assert.ok(before.includes("outlet Reuters") && before.includes("sure true"));
  });

  test("what was typed, and the reason of a yes, outlive an end of dev and its return, and an article without room",
    async () => {
      await open();
      await page.fill("#article", article);
      await page.click("#read");
      await page.locator("#figures button").first().click();
      await page.fill("#outlet", "The New York Times");
      await page.click("#try");
      await page.check("#it-is-so");
      await page.fill("#why", "The page prints 1,472.");
      await server.close();
      await page.click("#write");
      await heading(/^Not yet: nothing is known to be written$/);
      assert.match(await page.innerText("#answer"), /Nobody answers: begin npm run dev again\. What you typed stays/);
      assert.equal(await page.inputValue("#outlet"), "The New York Times");
      server = await addServer(root, Number(new URL(address).port));
      assert.ok(address.startsWith(server.url));
      await page.evaluate(() => sessionStorage.setItem("room", "x".repeat(5 * 2 ** 20 - 4_000)));
      await page.fill("#article", "long ".repeat(2_000));
      await page.fill("#url", "https://example.org/typed-last");
      await page.reload();
      await page.locator("#read-said", {hasText: "What you had typed is here again."}).waitFor();
      assert.equal(await page.inputValue("#outlet"), "The New York Times");
      assert.equal(await page.inputValue("#url"), "https://example.org/typed-last");
      await page.fill("#url", "");
      await page.click("#try");
      await heading(/^What it does$/);
      assert.equal(await page.inputValue("#why"), "The page prints 1,472.");
    });
});
