import assert from "node:assert/strict";
import {readFile} from "node:fs/promises";
import {after, before, test} from "node:test";
import type {Browser, Page} from "playwright-core";
import {serve, type Served} from "../../tools/site/serve.ts";
import {axeFinds} from "../axe.ts";
import {openBrowser} from "../browser.ts";
import {builtSite} from "../built-site.ts";
import {openControls, openPage} from "./open-chart.ts";

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

const drawing = (page: Page) => page.locator("#count .drawing[data-width]:visible").innerHTML();

async function unfold(page: Page, heading: string, id = "count"): Promise<void> {
  const group = page.locator(`#${id} .groups details`, {has: page.locator(".heading", {hasText: heading})});
  if ((await group.getAttribute("open")) === null) await group.locator("summary").click();
}

test("a reader who does not tweak loads neither rows nor the controls", async () => {
  const page = await browser.newPage();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(served.url, {waitUntil: "networkidle"});
  assert.deepEqual(asked.filter((path) => /chart\.json|sandbox/.test(path)), []);
  const scripts = asked.filter((path) => path.endsWith(".js"));
  const bytes = await page.evaluate(() => performance.getEntriesByType("resource").filter(({name}) => name.endsWith(".js"))
    .reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).encodedBodySize, 0));
  assert.ok(bytes < 6000, `${bytes} bytes in ${scripts.join(" ")}`);
  await page.close();
});

test("a changed chart is marked, worded anew, kept in the address, drawn the same from the link, and restored by one press", async () => {
  const {page, errors} = await openPage(browser, served);
  const [before, title, source] = [await drawing(page), await page.locator("#count h3").textContent(), await page.locator("#count .source").textContent()];
  await openControls(page);
  await unfold(page, "How it is drawn");
  await page.locator("#count label", {hasText: "Logarithmic"}).click();
  await unfold(page, "Time");
  await page.locator("#count button[aria-label='One day earlier']").click();
  await page.waitForFunction(() => location.search.includes("known"));
  assert.equal(new URL(page.url()).search, "?tweak=1&count.scale=log&count.known=2022-04-29");
  assert.equal(await page.locator("#count .reader-mark p").textContent(), "Changed by a reader: logarithmic axis; as known on 29 April 2022");
  assert.notEqual(await page.locator("#count h3").textContent(), title);
  const {page: other} = await openPage(browser, served, page.url());
  await other.locator("#count .reader-mark button").waitFor();
  assert.equal(await drawing(other), await drawing(page));
  await other.close();
  await page.locator("#count .reader-mark button").click();
  await page.waitForFunction(() => location.search === "");
  const walked = (text: string) => text.replace(/ tabindex="-?\d"/g, "");
  assert.equal(walked(await drawing(page)), walked(before));
  assert.deepEqual([await page.locator("#count h3").textContent(), await page.locator("#count .source").textContent()], [title, source]);
  assert.deepEqual(errors, []);
  await page.close();
});

for (const id of ["gap", "mirror", "one-day"])
  test(`${id}: a logarithmic axis is drawn, told, kept in the address and drawn the same from the link`, async () => {
    const {page} = await openPage(browser, served);
    const picture = (one: Page) => one.locator(`#${id} .drawing[data-width]:visible`).innerHTML();
    const before = await picture(page);
    const rows = await page.locator(`#${id} details.twin summary`).textContent();
    await openControls(page, id);
    await unfold(page, "How it is drawn", id);
    await page.locator(`#${id} label`, {hasText: "Logarithmic"}).click();
    await page.waitForFunction((search) => location.search === search, `?tweak=1&${id}.scale=log`);
    assert.notEqual(await picture(page), before);
    assert.match((await page.locator(`#${id} .subtitle`).textContent())!, /, logarithmic axis$/);
    assert.match((await page.locator(`#${id} .description`).textContent())!, /logarithmic axis/);
    assert.equal(await page.locator(`#${id} details.twin summary`).textContent(), rows);
    const {page: other} = await openPage(browser, served, page.url());
    await other.locator(`#${id} .reader-mark button`).waitFor();
    assert.equal(await picture(other), await picture(page));
    await other.close();
    await page.close();
  });

test("what may not share an axis is refused with the reason, and offered as small multiples", async () => {
  const {page} = await openPage(browser, served);
  await openControls(page);
  await unfold(page, "What is counted");
  await page.locator("#count label", {hasText: "Beside it"}).locator("select").selectOption("ukraine-military-killed");
  assert.equal(await page.locator("#count .refusal p").textContent(), "Not on one axis. One counts Russia's people, the other Ukraine's.");
  assert.equal(await page.locator("#count.changed").count(), 0);
  await page.locator("#count .refusal button").click();
  await page.waitForFunction(() => location.search.includes("count.chart=panels"));
  assert.equal(await page.locator("#count .drawing[data-width]:visible .heading").count(), 3);
  await page.close();
});

test("losses are counted as killed only when asked, and the caption says so", async () => {
  const {page} = await openPage(browser, served);
  await openControls(page);
  await unfold(page, "How it is drawn");
  await page.locator("#count label", {hasText: "Count losses as killed"}).click();
  assert.match((await page.locator("#count .subtitle").textContent())!, /losses counted as killed/);
  await page.close();
});

test("controls work by keyboard alone: open, change, close, with the focus kept", async () => {
  const {page} = await openPage(browser, served);
  await page.locator("#count button.tweak").focus();
  await page.keyboard.press("Enter");
  await page.locator("#count .groups").waitFor();
  await page.locator("#count input[type=range]").focus();
  await page.keyboard.press("ArrowLeft");
  assert.equal(await page.locator("#count output").first().textContent(), "29 April 2022");
  await page.keyboard.press("Escape");
  assert.equal(await page.locator("#count .tweak-panel").count(), 0);
  assert.equal(await page.evaluate(() => document.activeElement?.className), "tweak");
  await page.close();
});

test("rows as CSV are those of the chart, and the picture holds title, mark and version", async () => {
  const {page} = await openPage(browser, served, "?tweak=1&count.only=russia-government&count.toll=russia-military-killed");
  await page.locator("#count .reader-mark button").waitFor();
  await openControls(page);
  const take = async (label: string) => {
    const [download] = await Promise.all([page.waitForEvent("download"), page.locator("#count .take button", {hasText: label}).click()]);
    return readFile(await download.path(), "utf8");
  };
  const csv = (await take("Rows, CSV")).trimEnd().split("\r\n");
  assert.match(csv[0]!, /^claim_id,toll_id,claimant_id/);
  assert.deepEqual(csv.slice(1).map((line) => line.split(",")[0]).sort(), ["russia-general-staff-2022-03-25-killed-1351", "russia-mod-2022-03-02-killed-498"]);
  const svg = await take("Picture, SVG");
  for (const words of ["Changed by a reader:", "only Moscow", "data version", "Source: tollbook ledger"]) assert.ok(svg.includes(words), words);
  assert.doesNotMatch(svg, /class=|href="(?!data:)/);
  await page.close();
});

test("rows that cannot be had leave the author's chart and say so", async () => {
  const {page} = await openPage(browser, served);
  await page.route(/\/chart(\.\w+)?\.json$/, (route) => route.abort());
  await page.locator("#count button.tweak").click();
  await page.locator("#count .tweak-panel", {hasText: "could not be fetched"}).waitFor();
  assert.equal(await page.locator("#count.changed").count(), 0);
  await page.close();
});

for (const width of [390, 1280])
  test(`controls open at ${width} pixels, light or dark: axe finds nothing, nothing is wider than the window`, async () => {
    const context = await browser.newContext({viewport: {width, height: 844}, reducedMotion: "reduce"});
    const page = await context.newPage();
    await page.goto(`${served.url}?tweak=1&count.scale=log`);
    await page.locator("#count .reader-mark button").waitFor();
    await openControls(page);
    for (const summary of await page.locator("#count .groups summary").all()) {
      await summary.click();
      assert.deepEqual(await axeFinds(page, "#count"), []);
    }
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    await context.close();
  });
