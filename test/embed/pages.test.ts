import assert from "node:assert/strict";
import {after, before, describe, test} from "node:test";
import {axeFinds, shorten} from "../axe.ts";
import {builtSite} from "../built-site.ts";
import {storySite, type StorySite} from "../page/story-site.ts";

const paths = ["tables.html", "stories/maria-2017/tables.html", "charts/count.html", "charts/bounds.html",
  "tolls/russia-military-killed.html", "embed/count/", "embed/bounds/v/0.1.0/"];

describe("tables, charts, tolls and embeds", () => {
  let site: StorySite;
  before(async () => (site = await storySite(await builtSite())));
  after(() => site?.close());

  // The tables of one story are shown as those of another.
  for (const path of paths.filter((path) => process.env.TOLLBOOK_ALL || !path.startsWith("stories/")))
    test(`${path}: axe finds nothing on a phone, light or dark, and nothing is wider than it`, () =>
      site.visit({path, width: 390, fonts: "own"}, async (page) => {
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 390);
        await shorten(page);
        assert.deepEqual(await axeFinds(page), []);
      }));

  test("each is whole without scripts", () => site.visit({javaScriptEnabled: false}, async (page) => {
    for (const path of paths) {
      await page.goto(new URL(path, site.url).href);
      assert.ok((await page.locator("main").innerText()).length > 200, path);
    }
  }));

  test("each is without an error with them", () => site.visit({}, async (page) => {
    const errors: string[] = [];
    const told = (message: string) => errors.push(`${page.url()}: ${message}`);
    page.on("pageerror", (error) => told(error.message));
    page.on("console", (message) => message.type() === "error" && told(message.text()));
    for (const path of paths) await page.goto(new URL(path, site.url).href, {waitUntil: "networkidle"});
    assert.deepEqual(errors, []);
  }));

  test("what can be pasted holds the site's address and is copied by a button", () =>
    site.visit({path: "charts/count.html", permissions: ["clipboard-read", "clipboard-write"]}, async (page) => {
      await page.locator("button.copy").first().click();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      assert.ok(copied.includes(`<iframe src="${site.url}embed/count/" title=`));
      assert.ok(copied.includes(`src="${site.url}embed/resize.js"`));
      assert.equal(copied, await page.locator("pre[data-snippet]").first().innerText());
    }));

  test("the tables page holds the programs as they are, and each table's dictionary", () =>
    site.visit({path: "tables.html"}, async (page) => {
      const code = await page.locator("#program-typescript code").textContent();
      assert.ok(code!.includes("fetch(`" + site.url + "data/ukraine-2022/${table}.json`)"));
      const {tables} = await (await fetch(`${site.url}data/ukraine-2022/catalog.json`)).json();
      assert.equal(await page.locator("details.dictionary").count(), tables.length);
      for (const {name, columns} of tables)
        assert.equal(await page.locator(`#${name} > .dictionary`).locator("tbody tr").count(),
          columns.length, name);
    }));

  test("linked data: a claim's page is a Claim with its printings, the tables page a Dataset with its files", () =>
    site.visit({path: "claims/russia-mod-2022-03-02-killed-498.html"}, async (page) => {
      const data = async () => JSON.parse((await page.locator("script[type='application/ld+json']").textContent())!);
      const claim = await data();
      assert.equal(claim["@type"], "Claim");
      assert.equal(claim.dateCreated, "2022-03-02");
      const {appearance} = claim as {appearance: {url: string}[]};
      assert.ok(appearance.length > 5 && appearance.every(({url}) => /^https?:/.test(url)));
      await page.goto(new URL("tables.html", site.url).href);
      const dataset = await data();
      assert.equal(dataset["@type"], "Dataset");
      for (const {contentUrl} of dataset.distribution.slice(0, 4))
        assert.equal((await fetch(new URL(contentUrl, `${site.url}tables.html`))).status, 200);
    }));
});
