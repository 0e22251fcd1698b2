// All payloads at once, in every text of every table, on a page with every part, in a real browser: nothing runs.
import assert from "node:assert/strict";
import {after, before, test} from "node:test";
import type {Browser} from "playwright-core";
import {payloads, poisonedStory} from "../../tools/bench/faults/poison.ts";
import {metaHead} from "../../tools/page/head/page-meta.ts";
import {openBrowser} from "../browser.ts";
import {fixtureRoot} from "./fixture-root.ts";
import {writtenPage} from "./written-page.ts";

const parts = ["claim", "claimant", "toll", "claims", "corrections", "bounds", "units", "bases", "glossary", "left-out",
  "sample", "taken-back", "freshness", "symmetry", "version", "stories"];
const source = ["# A page", ...parts.map((part) => `<div data-part="${part}"></div>`)].join("\n\n");
const params = {claim: "atlantis-crown-1900-03-12-killed-1000", claimant: "atlantis-crown",
  toll: "lemuria-military-killed"};

let browser: Browser;
before(async () => {
  browser = await openBrowser();
});
after(async () => await browser?.close());

/** What ran of a page's body, where it went and what it fetched, also when everything on it is touched. */
async function ranIn(body: string): Promise<string[]> {
  const page = await browser.newPage();
  const ran: string[] = [];
  const address = "http://page.test/";
  await page.exposeFunction("ran", (what: string) => void ran.push(`ran ${what}`));
  await page.addInitScript(() => {
    window.alert = (what) => void (window as unknown as {ran: (what: string) => void}).ran(String(what));
  });
  await page.route("**/*", (route) => {
    const url = route.request().url();
    const whole = {contentType: "text/html; charset=utf-8", body: `<!doctype html>${body}`};
    if (url === address) return route.fulfill(whole);
    if (!url.startsWith(address)) ran.push(`asked ${url}`);
    return route.abort();
  });
  await page.goto(address, {waitUntil: "load"});
  await page.evaluate(() => {
    for (const element of document.querySelectorAll<HTMLElement>("body *")) {
      for (const type of ["mouseover", "focus", "toggle", "error", "load"]) element.dispatchEvent(new Event(type));
      const leads = element.getAttribute("href") ?? element.getAttribute("action") ?? "";
      if (/^\s*javascript:/i.test(leads)) element.click();
    }
  });
  await page.waitForTimeout(300);
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
