import assert from "node:assert/strict";
import {after, before, describe, test} from "node:test";
import type {BrowserContextOptions, Frame, Page} from "playwright-core";
import {builtSite} from "../built-site.ts";
import {collisions, drawnOn} from "../page/drawn.ts";
import {storySite, type StorySite} from "../page/story-site.ts";
import {hostPage} from "./host-page.ts";

describe("a page of another site", () => {
  let site: StorySite;
  let host: Awaited<ReturnType<typeof hostPage>>;
  let body = "";

  before(async () => {
    site = await storySite(await builtSite());
    host = await hostPage(() => body);
  });
  after(async () => {
    await site?.close();
    await host?.close();
  });

  const frame = (path: string, width = 600) =>
    `<iframe src="${site.url}${path}" title="chart" style="width: ${width}px; height: 200px; border: 0"></iframe>`;
  const fitting = () => `<script async src="${site.url}embed/resize.js"></script>`;

  async function open<T>(
    content: string, work: (page: Page) => Promise<T>, options: BrowserContextOptions = {}
  ): Promise<T> {
    body = content;
    const context = await site.browser.newContext({viewport: {width: 900, height: 700}, ...options});
    try {
      await context.addInitScript({content: "globalThis.__name = (made) => made"});
      const page = await context.newPage();
      await page.goto(host.url, {waitUntil: "load"});
      return await work(page);
    } finally {
      await context.close();
    }
  }
  const framed = (page: Page): Frame => page.frames().find((one) => one.url().startsWith(site.url))!;
  const drawnAtBox = (one: Frame, least = 0) => one.waitForFunction((least) => {
    const [box] = [...document.querySelectorAll(".drawing")].filter((drawing) => drawing.clientWidth > 0);
    const [, , width] = box!.querySelector("svg")!.getAttribute("viewBox")!.split(" ");
    return Number(width) === Math.max(least, document.querySelector("figure")!.clientWidth);
  }, least);

  const embeds = [["embed/count/", 0], ["embed/stories/maria-2017/windows/", 358]] as const;
  for (const [path, least] of embeds)
    test(`frames ${path}: drawn at its box, and as high as it says`, () =>
      open(frame(path) + fitting(), async (page) => {
      await drawnAtBox(framed(page));
      await page.waitForFunction(() => document.querySelector("iframe")!.clientHeight > 300);
      const inside = await framed(page).evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
      await page.waitForFunction((height) => document.querySelector("iframe")!.clientHeight === height, inside);
      await page.evaluate(() => (document.querySelector("iframe")!.style.width = "300px"));
      await framed(page).waitForFunction(() => innerWidth === 300);
      await drawnAtBox(framed(page), least);
      assert.equal(await framed(page).evaluate(() => document.documentElement.scrollWidth), 300);
    }));

  for (const script of ["async", 'type="module"'])
    test(`a frozen frame is as high as its pictures, told by <script ${script}>`, () =>
      open(`${frame("embed/count/v/0.1.0/")}<script ${script} src="${site.url}embed/resize.js"></script>`,
        async (page) => {
      const own = () => framed(page).evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
      await page.waitForFunction(() => document.querySelector("iframe")!.clientHeight > 300);
      const inside = await own();
      await page.waitForFunction((height) => document.querySelector("iframe")!.clientHeight === height, inside);
      assert.equal(await framed(page).locator(".drawing:visible svg").count(), 1);
      await page.evaluate(() => (document.querySelector("iframe")!.style.width = "300px"));
      await framed(page).waitForFunction(() => innerWidth === 300);
      assert.equal(await framed(page).evaluate(() => document.documentElement.scrollWidth), 300);
    }));

  test("a host that sends no headers for other sites gives frames their height all the same", () =>
    open("", async (page) => {
      await page.route("**/embed/resize.js", async (route) =>
        route.fulfill({body: await (await route.fetch()).text(), contentType: "text/javascript"}));
      await page.setContent(frame("embed/count/v/0.1.0/") + fitting());
      await page.waitForFunction(() => document.querySelector("iframe")!.clientHeight > 300);
    }));

  test("the module of a frozen chart shows what was frozen, and gives its rows and specification", () =>
    open(`<div style="width: 640px"><tollbook-count-0-1-0></tollbook-count-0-1-0></div>`, async (page) => {
      const told = await page.evaluate(async (address) => {
        const {rows, spec, title, version} = await import(address);
        return {claims: rows.length, chart: spec.chart, title, version};
      }, `${site.url}embed/frozen.js?chart=count&version=0.1.0`);
      await page.waitForFunction(() => document.querySelector("tollbook-count-0-1-0")!.shadowRoot);
      const title = await page.evaluate(() =>
        document.querySelector("tollbook-count-0-1-0")!.shadowRoot!.querySelector("h1")!.textContent);
      assert.deepEqual([told.title, told.version, told.chart], [title, "0.1.0", "steps"]);
      assert.ok(told.claims > 50);
    }));

  test("without scripts a frame of 300 px is a picture with its source line, and nothing sticks out", () =>
    open(frame("embed/count/", 300), async (page) => {
      const inside = framed(page);
      assert.equal(await inside.locator(".drawing:visible svg").count(), 1);
      assert.match(await inside.locator(".source").innerText(),
        /^Source: tollbook ledger, \d+ claims in \d+ printings; data version \d+\.\d+\.\d+(\+[0-9a-f]{8})?\./);
      assert.equal(await inside.locator("h1").count(), 1);
    }, {javaScriptEnabled: false}));

  test("at 300 px no word of any chart leaves its drawing or lies over another", async () => {
    const ids = ["one-day", "count", "gap", "mirror", "silence", "bounds", "follow-nato", "afterlife", "long-run"];
    for (const id of ids) {
      const drawn = await site.visit({path: `embed/${id}/`, width: 300, fonts: "own"}, async (page) => {
        await page.waitForLoadState("networkidle");
        return await drawnOn(page);
      });
      assert.deepEqual([drawn.length > 0, drawn.flatMap(collisions)], [true, []], id);
    }
  });

  const liar = '<iframe id="other" srcdoc="<script>setInterval(() => ' +
    "parent.postMessage({type: 'tollbook:height', height: 3333}, '*'), 20)</script>\"></iframe>";

  test("a height told by any other window than the frame is not believed", () =>
    open(frame("embed/count/") + fitting() + liar, async (page) => {
      await page.waitForFunction(() => document.querySelector("iframe")!.clientHeight > 300);
      await page.evaluate(() => postMessage({type: "tollbook:height", height: 3333}, "*"));
      await page.waitForTimeout(100);
      assert.notEqual(await page.evaluate(() => document.querySelector("iframe")!.clientHeight), 3333);
      assert.notEqual(await page.evaluate(() => document.querySelector<HTMLElement>("#other")!.clientHeight), 3333);
    }));

  test("may not frame any other page", () => open(frame("index.html") + frame("claims.html"), async (page) => {
    await page.waitForTimeout(200);
    assert.deepEqual(page.frames().filter((one) => one.url().startsWith(site.url)), []);
  }));

  test("shows the element in a tree of its own, drawn at its box, its links leading to the site", () => {
    const element = "<style>svg, figure { outline: 9px solid red }</style>" +
      `<script type="module" src="${site.url}embed/count.js"></script>` +
      '<div style="width: 640px"><tollbook-count><a href="#x">a link</a></tollbook-count></div>';
    return open(element, async (page) => {
      await page.waitForFunction(() =>
        document.querySelector("tollbook-count")!.shadowRoot?.querySelectorAll(".drawing").length === 1);
      const seen = await page.evaluate(() => {
        const shadow = document.querySelector("tollbook-count")!.shadowRoot!;
        const mark = shadow.querySelector("a.mark")!;
        return {
          outline: getComputedStyle(shadow.querySelector("svg")!).outlineStyle,
          hue: getComputedStyle(shadow.querySelector(".line path.said")!).stroke,
          href: mark.getAttribute("href")!,
          width: shadow.querySelector("svg")!.getAttribute("viewBox")!.split(" ")[2]
        };
      });
      assert.equal(seen.outline, "none");
      assert.match(seen.hue, /^rgb\(/);
      assert.ok(seen.href.startsWith(`${site.url}claims/`));
      assert.equal(seen.width, "624");
    });
  });

  test("keeps what stands between the element's tags when the site cannot be reached", () =>
    open('<script type="module" src="http://127.0.0.1:9/embed/count.js"></script>' +
      '<tollbook-count><a href="#x">a link</a></tollbook-count>', async (page) => {
      assert.equal(await page.locator("tollbook-count a").isVisible(), true);
    }));
});
