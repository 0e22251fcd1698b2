import assert from "node:assert/strict";
import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {after, before, describe, test} from "node:test";
import {Parser} from "htmlparser2";
import type {Browser} from "playwright-core";
import {serve, type Served} from "../../tools/site/serve.ts";
import {siteFiles} from "../../tools/site/site-files.ts";
import {axeFinds, shorten} from "../axe.ts";
import {openBrowser} from "../browser.ts";
import {builtSite} from "../built-site.ts";

const pages = ["method", "glossary", "corrections", "claims", "two-articles", "404", "claimants/ohchr",
  "claimants/ukraine-government", "claims/russia-mod-2022-03-02-killed-498"];

/** What a page says of itself, and the ids of its elements. There are hundreds of pages: no tree is made of them. */
function headOf(html: string) {
  const found = {meta: new Map<string, string>(), title: "", feeds: 0, ids: [] as string[]};
  let isTitle = false;
  const parser = new Parser({
    onopentag(name, {id, type, content = "", ...attributes}) {
      if (id !== undefined) found.ids.push(id);
      if (type === "application/atom+xml") found.feeds++;
      const key = attributes.name ?? attributes.property;
      if (name === "meta" && key && !found.meta.has(key)) found.meta.set(key, content);
      isTitle = name === "title" && found.title === "";
    },
    ontext(text) {
      if (isTitle) found.title += text;
    },
    onclosetag() {
      isTitle = false;
    }
  });
  parser.end(html);
  return found;
}

describe("the pages beside the story", () => {
  let site: string;
  let served: Served;
  let browser: Browser;

  before(async () => {
    site = await builtSite();
    served = await serve({dir: site, port: 0});
    browser = await openBrowser();
  });

  after(async () => {
    await browser?.close();
    await served?.close();
  });

  test("axe finds nothing on them, light or dark, on a phone, and nothing is wider than it", async () => {
    const context = await browser.newContext({viewport: {width: 390, height: 844}});
    const page = await context.newPage();
    for (const name of pages) {
      await page.goto(`${served.url}${name}.html`);
      const fits = await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
      assert.ok(fits, `${name} is wider than the screen`);
      await shorten(page);
      assert.deepEqual(await axeFinds(page), [], name);
    }
    await context.close();
  });

  test("a definition opens by keyboard, closes on Escape, and does so without scripts", async () => {
    for (const javaScriptEnabled of [true, false]) {
      const context = await browser.newContext({javaScriptEnabled});
      const page = await context.newPage();
      await page.goto(`${served.url}method.html`);
      const button = page.locator("button.term").first();
      const definition = page.locator(`#${await button.getAttribute("popovertarget")}`);
      assert.equal(await definition.isVisible(), false);
      await button.press("Enter");
      assert.equal(await definition.isVisible(), true);
      await page.keyboard.press("Escape");
      assert.equal(await definition.isVisible(), false);
      await context.close();
    }
  });

  test("on paper no definition and no form stands in the way", async () => {
    const page = await browser.newPage();
    await page.emulateMedia({media: "print"});
    await page.goto(`${served.url}claims.html`);
    assert.equal(await page.locator("#find").isVisible(), false);
    assert.equal(await page.locator(".definition:visible").count(), 0);
    await page.close();
  });

  test("every page has a title, a description, a picture and a feed of its own words, and each id once", async () => {
    const titles = new Map<string, string>();
    const written = (await siteFiles(site)).filter((name) => name.endsWith(".html") && !name.startsWith("sandbox"));
    for (const file of written) {
      const {meta, title, feeds, ids} = headOf(await readFile(join(site, file), "utf8"));
      if (!meta.has("og:title") || file === "index.html") continue;
      assert.ok(meta.get("description")!.length > 20, file);
      assert.ok(meta.has("og:image"), file);
      assert.ok(feeds > 0, file);
      assert.deepEqual(ids.filter((id, index) => ids.indexOf(id) !== index), [], file);
      titles.set(file, title);
    }
    assert.ok(titles.size > pages.length);
    assert.equal(titles.get("method.html"), "Method | tollbook");
    assert.match(titles.get("claims/russia-mod-2022-03-02-killed-498.html")!,
      /^498 killed: Russian soldiers, Russian defence ministry, 2 March 2022 \| tollbook$/);
  });

  test("the picture for links is a PNG of 1200 by 630 with more than one colour", async () => {
    const png = await readFile(join(site, "social/story.png"));
    assert.deepEqual([png.subarray(1, 4).toString(), png.readUInt32BE(16), png.readUInt32BE(20)], ["PNG", 1200, 630]);
    assert.ok(png.length > 20_000, "an empty picture is a few kilobytes");
  });
});
