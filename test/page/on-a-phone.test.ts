import assert from "node:assert/strict";
import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {after, before, describe, test} from "node:test";
import type {Page} from "playwright-core";
import {builtSite} from "../built-site.ts";
import {storySite, type StorySite} from "./story-site.ts";

/** What goes on beyond its edge and cannot be reached by keys, or has no name there. */
const mute = (page: Page) => page.evaluate(() => [...document.querySelectorAll<HTMLElement>("main *")]
  .filter((one) => one.scrollWidth > one.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(one).overflowX) &&
    one.checkVisibility() && !one.matches("input, textarea, [role=region][tabindex='0'][aria-label]"))
  .map((one) => one.outerHTML.slice(0, 80)));

/** The ways around that are higher than a line, and the present places that are out of sight. */
const badWays = (page: Page) => page.evaluate(() => [...document.querySelectorAll("header nav")].flatMap((nav) => {
  const current = nav.querySelector("[aria-current]")?.getBoundingClientRect();
  return [...nav.getBoundingClientRect().height > 56 ? [`${nav.textContent} is more than a line`] : [],
    ...current && (current.left < 0 || current.right > innerWidth) ? [`${nav.textContent} hides its place`] : []];
}));

describe("on a phone", () => {
  let site: StorySite;
  before(async () => {
    site = await storySite(await builtSite());
  });
  after(() => site.close());

  test("a first visit waits for no style sheet, and a table’s page for no more than three scripts", async () => {
    const written = async (page: string) => await readFile(join(await builtSite(), page), "utf8");
    for (const page of ["index.html", "claims.html", "stories/maria-2017/index.html"])
      assert.doesNotMatch(await written(page), /<link rel="stylesheet"/, page);
    const table = await written("tables/claims.html");
    const preloaded = [...table.matchAll(/rel="modulepreload" href="([^"]+)"/g)].map(([, file]) => file);
    assert.ok(preloaded.length <= 3, preloaded.join(" "));
  });

  test("an address opens the fold that holds what it names; ways around are a line; what scrolls has keys", () =>
    site.visit({path: "corrections.html", width: 390}, async (page) => {
      const id = await page.locator("details.fold li[id]").last().getAttribute("id");
      const isThere = (id: string) => page.locator(`[id="${id}"]`).isVisible();
      assert.equal(await isThere(id!), false);
      assert.deepEqual(await badWays(page), []);
      await page.evaluate((id) => (location.hash = id), id!);
      await page.waitForFunction((id) => document.getElementById(id)!.checkVisibility(), id!);
      await page.goto(new URL("tables.html#gaps", site.url).href);
      await page.waitForFunction(() => document.querySelector("#gaps p")!.checkVisibility());
      assert.equal(await isThere("claims"), false);
      assert.deepEqual([...await badWays(page), ...await mute(page)], []);
    }));

  test("a chart's page tells what it does not understand; a table keeps its order and is cited as it is shown", () =>
    site.visit({path: "explore.html?toll=UNKNOWN", width: 390}, async (page) => {
      await page.locator("figure#view > .notices",
        {hasText: /^toll is left out: a link asks it of the chart as view\.toll=UNKNOWN\.$/}).waitFor();
      assert.deepEqual([...await badWays(page), ...await mute(page)], []);
      await page.goto(new URL("tables/gaps.html?_one=toll_id", site.url).href);
      await page.locator("#ask output", {hasText: /^\d/}).waitFor();
      await page.locator('th[aria-sort="descending"]', {hasText: "guaranteed ratio"}).waitFor();
      assert.match(await page.locator("#cite ~ pre").innerText(),
        /tables\/gaps\.html\?_one=toll_id&_sort=-guaranteed_ratio In: .* version \d.*, rows up to \d/);
    }));
});
