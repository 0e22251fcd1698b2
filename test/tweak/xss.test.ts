import assert from "node:assert/strict";
import {readdir, readFile} from "node:fs/promises";
import {join} from "node:path";
import {after, before, test} from "node:test";
import type {Browser, Page} from "playwright-core";
import {fieldNames, fields} from "../../src/charts/fields.ts";
import {serve, type Served} from "../../tools/site/serve.ts";
import {openBrowser} from "../browser.ts";
import {builtSite} from "../built-site.ts";
import {chartPage, openControls} from "./open-chart.ts";
import {sampled} from "./sampled.ts";

const call = ["xss()", "window['xss']()", "top.xss()", "self[`xss`]()", "xss``"];
const shapes = [
  (js: string) => `<script>${js}</script>`, (js: string) => `<img src=x onerror=${js}>`,
  (js: string) => `"><img src=x onerror="${js}">`,
  (js: string) => `'><svg onload='${js}'>`, (js: string) => `<svg/onload=${js}>`, (js: string) => `javascript:${js}`,
  (js: string) => ` javascript:${js}//`,
  (js: string) => `JaVaScRiPt:${js}`, (js: string) => `data:text/html,<script>${js}</script>`,
  (js: string) => `" onmouseover="${js}" x="`,
  (js: string) => `' autofocus onfocus='${js}`, (js: string) => `</title><script>${js}</script>`,
  (js: string) => `</textarea><img src=x onerror=${js}>`,
  (js: string) => `</script><script>${js}</script>`, (js: string) => `<iframe srcdoc="<script>parent.${js}</script>">`,
  (js: string) => `<math><mtext></mtext><mglyph><style><img src=x onerror=${js}>`,
  (js: string) => `<details open ontoggle=${js}>`, (js: string) => `<a href="javascript:${js}">x</a>`,
  (js: string) => `<template><script>${js}</script></template>`,
  (js: string) => `&lt;img src=x onerror=${js}&gt;`, (js: string) => `%3Cimg%20src=x%20onerror=${js}%3E`,
  (js: string) => `<!--><img src=x onerror=${js}>-->`,
  (js: string) => `\${${js}}`, (js: string) => `{{constructor.constructor('${js}')()}}`,
  (js: string) => `<svg><animate onbegin=${js} attributeName=x>`,
  (js: string) => `<style>@import 'javascript:${js}'</style>`, (js: string) => `url(javascript:${js})`,
  (js: string) => `]]><script>${js}</script>`,
  (js: string) => `<form><button formaction=javascript:${js}>x`, (js: string) => `<base href="javascript:${js}//">`,
  (js: string) => `<object data="javascript:${js}">`,
  (js: string) => `<input onfocus=${js} autofocus>`, (js: string) => `<video><source onerror=${js}>`,
  (js: string) => `<body onload=${js}>`,
  (js: string) => `<marquee onstart=${js}>`, (js: string) => `<xss id=x tabindex=1 onfocus=${js}></xss>`,
  (js: string) => `\u0000<script>${js}</script>`,
  (js: string) => `\uFEFF"onerror="${js}`, (js: string) => `=HYPERLINK("javascript:${js}")`,
  (js: string) => `<link rel=stylesheet href="javascript:${js}">`,
  (js: string) => `\\"-${js}-\\"`, (js: string) => `';${js}//`, (js: string) => `*/${js}/*`,
  (js: string) => `\n${js}\n`, (js: string) => `<meta http-equiv=refresh content="0;javascript:${js}">`,
  (js: string) => `"><script src=data:,${js}></script>`, (js: string) =>
    `<svg><use href="data:image/svg+xml,<svg onload=${js}>"/>`, (js: string) => `<svg><set onbegin=${js}>`,
  (js: string) => `<img src=\`x\` onerror=\`${js}\``, (js: string) => `<p style="width:expression(${js})">`,
  (js: string) => `<textarea autofocus onfocus=${js}>`,
  (js: string) => `<select onfocus=${js} autofocus>`, (js: string) => `<keygen autofocus onfocus=${js}>`,
  (js: string) => `<audio src onerror=${js}>`,
  (js: string) => `<embed src="javascript:${js}">`, (js: string) => `__proto__[onerror]=${js}`,
  (js: string) => `constructor.prototype.innerHTML=${js}`,
  (js: string) => `<svg><foreignObject><img src=x onerror=${js}>`, (js: string) => `‮<img src=x onerror=${js}>`,
  (js: string) => `<noscript><p title="</noscript><img src=x onerror=${js}>">`
];
const payloads = shapes.flatMap((shape) => call.map(shape));

let served: Served;
let browser: Browser;
let rows: string;
const ran: string[] = [];

before(async () => {
  const dir = await builtSite();
  rows = await readFile(join(dir, "data/ukraine-2022/chart.json"), "utf8");
  served = await serve({dir, port: 0});
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  await served?.close();
});

/** A page on which `xss()` is heard, with no policy in its way: escaping alone must hold. */
async function listening(): Promise<Page> {
  const context = await browser.newContext({bypassCSP: true, viewport: {width: 1280, height: 900}});
  await context.exposeFunction("xss", () => void ran.push("xss"));
  const page = await context.newPage();
  page.on("dialog", (dialog) => void dialog.dismiss());
  return page;
}

async function nothingRan(page: Page, what: string): Promise<void> {
  await page.waitForTimeout(150);
  const made = await page.evaluate(() => document.querySelectorAll(
    "main [onerror], main [onload], main [onfocus], main img, main iframe:not(.cell-out), main a[href^='javascript' " +
      "i]").length);
  assert.deepEqual({what, ran: ran.splice(0), made}, {what, ran: [], made: 0});
}

test(`there are ${payloads.length} payloads, and one would be heard if it ran`, async () => {
  assert.ok(new Set(payloads).size >= 300);
  const page = await listening();
  await page.goto(served.url);
  await page.evaluate(() => document.body.insertAdjacentHTML("beforeend", "<img src=x onerror=xss()>"));
  await page.waitForTimeout(300);
  assert.deepEqual(ran.splice(0), ["xss"]);
  await page.context().close();
});

/** What a table gives as prose may be anything; ids and words of a closed list are held to their form by the checker.
 * */
const prose = new Set(["claimant", "body", "outlet", "label", "text", "title", "said", "printed"]);

test("every payload in every free text of the rows is shown as text", async () => {
  for (const turn of sampled([0, 1, 2])) {
    let next = turn * 101;
    const poisoned = JSON.parse(rows, (key, value) => (typeof value === "string" && prose.has(key)
      ? payloads[next++ % payloads.length] : value));
    for (const name of ["tollTitles", "words"]) for (const key of Object.keys(poisoned[name])) poisoned[name][key] =
      payloads[next++ % payloads.length];
    poisoned.version = payloads[next % payloads.length];
    const page = await listening();
    await page.route(/\/chart(\.\w+)?\.json$/, (route) => route.fulfill({json: poisoned}));
    await page.goto(
      `${served.url}${chartPage}?tweak=1&count.scale=log&` +
        "count.toll=russia-military-killed,ukraine-military-killed#count");
    await page.locator("#count .reader-mark button").waitFor();
    await openControls(page);
    await page.locator("#count details.twin summary").click();
    for (const summary of await page.locator("#count .groups summary").all()) await summary.click();
    for (const label of ["Copy embed code", "Copy citation", "Picture, SVG", "Rows, CSV"]) await page.locator(
      "#count .take button", {hasText: label}).click();
    await nothingRan(page, `rows, turn ${turn}`);
    await page.context().close();
  }
});

test("every payload through the keys of the address changes nothing and runs nothing", async () => {
  const page = await listening();
  const firsts = payloads.map((_, at) => at).filter((at) => at % fieldNames.length === 0);
  for (const first of sampled(firsts)) {
    const own = fieldNames.map(
      (name, index) =>
        `count.${fields[name].name}=${encodeURIComponent(payloads[(first + index) % payloads.length]!)}`);
    const odd = `count.${encodeURIComponent(payloads[first]!)}=x&${encodeURIComponent(payloads[first]!)}=y`;
    await page.goto(`${served.url}${chartPage}?tweak=1&${own.join("&")}&${odd}`);
    await page.locator("#count .notices p").first().waitFor();
    await nothingRan(page, `address, from payload ${first}`);
    assert.equal(await page.locator("#count.changed").count(), 0);
  }
  await page.context().close();
});

test("payloads as a chart's name or as code in the hash run nothing", async () => {
  const page = await listening();
  // Twelve names in one address; of the hash each load reads one.
  for (let from = 0; from < 60; from += 12) {
    const twelve = payloads.slice(from, from + 12).map(encodeURIComponent);
    const names = twelve.map((name) => `${name}.scale=log`).join("&");
    for (const hash of sampled(twelve.slice(0, 1), twelve)) {
      await page.goto(`${served.url}${chartPage}?tweak=1&${names}#code=1.count.${hash}`);
      await nothingRan(page, `${hash}, names from payload ${from}`);
    }
  }
  await page.context().close();
});

test("every payload in the path, the keys, the values and the hash of each kind of page runs nothing", async () => {
  const dir = await builtSite();
  const first = async (folder: string) => `${folder}/${(await readdir(join(dir, folder))).find((name) =>
    name.endsWith(".html"))!}`;
  const rowPages = await Promise.all(["claims", "claimants", "tolls", "charts"].map(first));
  const pages = ["index.html", "claims.html", "explore.html", "notebook.html", "check-an-article.html", "tables.html",
    "two-articles.html", "corrections.html", "stories/index.html", ...rowPages,
    "embed/count/index.html", "embed/stories/maria-2017/view/index.html"];
  const keys = ["q", "victims", "measure", "side", "claimant", "embed", "of", "chart", "version", "tweak", "known-on"];
  const hashes = ["known-on=", "claim/", "figure-1", "code=1.", "claim-", ""];
  const page = await listening();
  let next = 0;
  const payload = () => encodeURIComponent(payloads[next++ % payloads.length]!);
  // So many to each page that all have had their turn.
  const odd = Math.ceil((payloads.length / pages.length - keys.length) / 2);
  for (const [at, file] of pages.entries()) {
    const query = [...keys.map((key) => `${key}=${payload()}`),
      ...Array.from({length: odd}, () => `${payload()}=${payload()}`)].join("&");
    await page.goto(`${served.url}${file}?${query}#${hashes[at % hashes.length]}${payload()}`);
    await nothingRan(page, file);
    const away = await page.goto(`${served.url}${payload()}/${payload()}`);
    assert.ok([400, 404].includes(away!.status()), `${away!.status()} ${page.url()}`);
    await nothingRan(page, page.url());
  }
  assert.ok(next > payloads.length);
  await page.context().close();
});

test("an article of payloads is read on the desk as text, its figures and their cards too", async () => {
  const page = await listening();
  const asked: string[] = [];
  await page.goto(`${served.url}check-an-article.html`, {waitUntil: "networkidle"});
  await page.waitForSelector("[data-state=ready]");
  page.on("request", (request) => asked.push(request.url()));
  for (let from = 0; from < payloads.length; from += 60) {
    const invented = payloads.slice(from, from + 60).map((text, at) => "Invented. Officials of the ministry of " +
      `defence in Moscow said on Wednesday that ${(at + 40) * 17} Russian soldiers had been killed. ${text}`);
    await page.locator("[name=text]").fill(invented.join("\n\n"));
    await page.getByRole("button", {name: "Read it"}).click();
    await page.waitForFunction(() => document.activeElement?.getAttribute("data-desk") === "title");
    const found = page.locator("[data-desk=words] a.found");
    assert.ok(await found.count() > 0, `from payload ${from}`);
    await found.first().click();
    await page.locator("dialog .trace summary").click();
    await nothingRan(page, `article, from payload ${from}`);
    await page.keyboard.press("Escape");
  }
  assert.deepEqual(asked, []);
  await page.context().close();
});
