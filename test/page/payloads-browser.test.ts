// All payloads at once, in every text of every table, on a page with every part, in a real browser: nothing runs.
import assert from "node:assert/strict";
import {after, before, test} from "node:test";
import type {Browser, Page} from "playwright-core";
import {addServer} from "../../tools/edit/add-server.ts";
import {linkForPage} from "../../tools/edit/add-page.ts";
import {payloads, poisonedStory} from "../../tools/bench/faults/poison.ts";
import {metaHead} from "../../tools/page/head/page-meta.ts";
import {escape} from "../../tools/page/html.ts";
import {served} from "../capture/local-server.ts";
import {ledgerCopy} from "../edit/ledger-copy.ts";
import {openBrowser} from "../browser.ts";
import {fixtureRoot} from "./fixture-root.ts";
import {writtenPage} from "./written-page.ts";

const parts = ["claim", "claimant", "toll", "claims", "corrections", "bounds", "units", "bases", "glossary", "left-out",
  "sample", "taken-back", "freshness", "symmetry", "version", "stories", "table"];
const source = ["# A page", ...parts.map((part) => `<div data-part="${part}"></div>`)].join("\n\n");
const params = {claim: "atlantis-crown-1900-03-12-killed-1000", claimant: "atlantis-crown",
  toll: "lemuria-military-killed", table: "claims"};

let browser: Browser;
before(async () => {
  browser = await openBrowser();
});
after(async () => await browser?.close());

/** Hears on a page what runs, and what is asked of others than its own address. */
async function listenOn(page: Page, address: string): Promise<string[]> {
  const ran: string[] = [];
  await page.exposeFunction("ran", (what: string) => void ran.push(`ran ${what}`));
  await page.addInitScript(() => {
    window.alert = (what) => void (window as unknown as {ran: (what: string) => void}).ran(String(what));
  });
  page.on("request", (request) => request.url().startsWith(address) || ran.push(`asked ${request.url()}`));
  return ran;
}

/** Touches everything that is on a page. */
async function touch(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const element of document.querySelectorAll<HTMLElement>("body *")) {
      for (const type of ["mouseover", "focus", "toggle", "error", "load"]) element.dispatchEvent(new Event(type));
      const leads = element.getAttribute("href") ?? element.getAttribute("action") ?? "";
      if (/^\s*javascript:/i.test(leads) && element.id !== "bookmarklet") element.click();
    }
  });
  await page.waitForTimeout(300);
}

/** What ran of a page's body, where it went and what it fetched, also when everything on it is touched. */
async function ranIn(body: string): Promise<string[]> {
  const page = await browser.newPage();
  const address = "http://page.test/";
  const ran = await listenOn(page, address);
  await page.route("**/*", (route) => {
    const whole = {contentType: "text/html; charset=utf-8", body: `<!doctype html>${body}`};
    return route.request().url() === address ? route.fulfill(whole) : route.abort();
  });
  await page.goto(address, {waitUntil: "load"});
  await touch(page);
  assert.equal(page.url(), address);
  await page.close();
  return ran;
}

test("texts as they stand would run: this page's doors are open", async () => {
  const ran = await ranIn(`<body>${payloads.map((payload) => `<div>${payload}</div>`).join("\n")}</body>`);
  assert.ok(ran.length > 5, ran.join("; "));
});

test("the page of a poisoned story shows them and runs none", async () => {
  const all = payloads.join("\n");
  const story = poisonedStory("atlantis-1900", all, fixtureRoot);
  const {body} = writtenPage(source, story, "/index", params);
  const head = metaHead({path: "/index", title: all, description: all}, story, null).text;
  assert.ok(body.split("alert(1)").length > 1000);
  assert.deepEqual(await ranIn(`<head>${head}</head><body>${body}</body>`), []);
});

test("a captured page whose title, outlet, language and address are payloads fills the form with texts", async () => {
  const all = payloads.join(" ");
  const host = await served(({url}, response) => (url === "/page"
    ? response.writeHead(200, {"Content-Type": "text/html"}).end(`<!doctype html><html lang="en-${escape(all)}">
<meta property="og:site_name" content="${escape(all)}"><meta property="og:title" content="${escape(all)}">
<link rel="canonical" href="${escape(all)}">
<p>The War Office of Lemuria said on 1 June 1900 that 9,001 Lemurian soldiers had been killed.</p>`)
    : response.writeHead(404).end()));
  const root = ledgerCopy();
  const answer = await linkForPage("atlantis-1900", `http://${host}/page`, {}, root,
    {allowed: [host], capturesRoot: `${root}/captures`, archiveService: `http://${host}/none`});
  assert.ok(answer.figures[0]!.entry.outlet!.includes("alert(1)"));
  for (const figure of answer.figures) Object.assign(figure, {line: figure.line + all, choices: [all]});
  const server = await addServer(root);
  const page = await browser.newPage();
  const ran = await listenOn(page, new URL("/", server.url).href);
  await page.route("**/_tollbook/add**", (route) => (route.request().postDataJSON()?.article
    ? route.fulfill({json: answer}) : route.continue()));
  await page.goto(`${server.url}?story=atlantis-1900&url=${encodeURIComponent(all)}&words=${encodeURIComponent(all)}`);
  await page.fill("#article", `http://${host}/page`);
  await page.click("#read");
  await page.locator("#figures button:enabled").first().click();
  assert.ok((await page.inputValue("#outlet")).includes("<svg onload=alert(1)>"));
  await page.click("#try");
  await page.locator("#answer h2").waitFor();
  await touch(page);
  assert.deepEqual(ran, []);
  await page.close();
  await server.close();
});
