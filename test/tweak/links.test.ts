// Links and embeds of a changed chart last: they name their data, they say what they lost, and other sites may show
// them.
import assert from "node:assert/strict";
import {after, before, test} from "node:test";
import type {Browser, Page} from "playwright-core";
import {serve, type Served} from "../../tools/site/serve.ts";
import {openBrowser} from "../browser.ts";
import {builtSite} from "../built-site.ts";
import {hostPage} from "../embed/host-page.ts";
import {chartPage, leave, openControls, openPage} from "./open-chart.ts";

let served: Served;
let browser: Browser;
let host: Awaited<ReturnType<typeof hostPage>>;
let body = "";
/** The hash by which pages called version 0.1.0 while it was the last. */
const hash = "376d85c6";

before(async () => {
  const dir = await builtSite();
  served = await serve({dir, port: 0});
  browser = await openBrowser();
  host = await hostPage(() => body);
});

after(async () => {
  await browser?.close();
  await served?.close();
  await host?.close();
});

/** The embed code that a page of the site gives for a chart. */
async function embedCode(path: string, id: string): Promise<string> {
  const {page} = await openPage(browser, served, path);
  if (!(await page.locator(`#${id} .groups`).count())) await openControls(page, id);
  await page.locator(`#${id} .take button`, {hasText: "Copy embed code"}).click();
  const code = await page.locator(`#${id} .taken textarea`).inputValue();
  await leave(page);
  return code;
}

/** That code in a page of another site. */
async function framed(code: string): Promise<Page> {
  body = code;
  const page = await browser.newPage({viewport: {width: 900, height: 900}});
  await page.goto(host.url);
  return page;
}

for (const [name, path, id, unchanged] of [
  ["the home story", `${chartPage}?tweak=1&count.scale=log&count.only=russia-government`, "count", chartPage],
  ["another story", "stories/maria-2017/charts/official.html?tweak=1&official.scale=log", "official",
    "stories/maria-2017/charts/official.html"]
] as const) {
  test(`${name}: an unchanged chart is embedded as its author's, from the address of its embed`, async () => {
    const code = await embedCode(unchanged, id);
    assert.match(code, new RegExp(`src="[^"?]*embed/(?:stories/maria-2017/)?${id}/"`));
    const page = await framed(code);
    const chart = page.frameLocator("iframe");
    await chart.locator("figure.embedded h1").waitFor();
    assert.equal(await chart.locator(".reader-mark").count(), 0);
    await leave(page);
  });

  test(`${name}: a changed chart is shown by another site under this server's own headers, marked, as high as it is`,
    async () => {
    const code = await embedCode(path, id);
    const page = await framed(code);
    const chart = page.frameLocator("iframe");
    await chart.locator(".reader-mark", {hasText: "Changed by a reader:"}).waitFor();
    assert.match((await chart.locator(".reader-mark").first().textContent())!, /logarithmic axis/);
    await chart.locator(".drawing svg").first().waitFor();
    await page.waitForFunction(() => document.querySelector("iframe")!.clientHeight !== 640);
    const frame = page.frames().find((one) => one.url().includes("/embed/"))!;
    const [own, inner] = [await page.locator("iframe").evaluate((one) => one.clientHeight),
      await frame.evaluate(() => document.body.getBoundingClientRect().height)];
    assert.ok(Math.abs(own - inner) <= 1, `${own} and ${inner}`);
    const link = await chart.locator(".source a").getAttribute("href");
    assert.match(link!, /explore\.html\?tweak=1\.\d+\.\d+\.\d+(%2B[0-9a-f]{8})?&view\./);
    await leave(page);
  });
}

for (const frozen of ["0.1.0", hash])
test(`a link that was made with the data ${frozen} says so, and shows either`, async () => {
  const {page} = await openPage(browser, served, `${chartPage}?tweak=1.${frozen}&count.scale=log`);
  await page.locator("#count .notices", {hasText: `made with data version ${frozen}`}).waitFor();
  const source = () => page.locator("#count .source").textContent();
  const today = await source();
  await page.locator("#count .notices button", {hasText: "the data of the link"}).click();
  await page.locator("#count .notices button", {hasText: "today’s data"}).waitFor();
  assert.match((await source())!, /data version 0\.1\.0/);
  await page.locator("#count .notices button", {hasText: "today’s data"}).click();
  assert.equal(await source(), today);
  await leave(page);
});

test("a link whose data no release kept says that as well", async () => {
  const {page} = await openPage(browser, served, `${chartPage}?tweak=1.00000000&count.scale=log`);
  await page.locator("#count .notices", {hasText: "were not released and are not kept"}).waitFor();
  await leave(page);
});

const spoilt: [search: string, words: RegExp | null][] = [
  ["?tweak=1&count%2Escale=log", null], ["?tweak=1&%63ount.scale=log", null], ["?count.scale=log", null],
  ["?tweak=1&count.Scale=log", null],
  ["?tweak=1&nofigure.scale=log", /is left out: nofigure/], ["?tweak=1&count.chart=follow", /needs a claim/],
  ["?tweak=1&count.known=2099-01-01", /outside of the chart/]
];
for (const [search, words] of spoilt)
  test(`a spoilt link is read, or says what it lost: ${search}`, async () => {
    const {page} = await openPage(browser, served, `${chartPage}${search}`);
    if (words) await page.locator(".notices", {hasText: words}).first().waitFor();
    else await page.locator("#count .reader-mark", {hasText: "logarithmic axis"}).waitFor();
    await leave(page);
  });
