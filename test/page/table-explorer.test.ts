import assert from "node:assert/strict";
import {readdirSync, readFileSync} from "node:fs";
import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {after, before, describe, test} from "node:test";
import {gzipSync} from "node:zlib";
import type {Browser, Page} from "playwright-core";
import {serve, type Served} from "../../tools/site/serve.ts";
import {axeFinds, shorten} from "../axe.ts";
import {openBrowser} from "../browser.ts";
import {builtSite} from "../built-site.ts";

describe("the page of a table", () => {
  let browser: Browser;
  let served: Served;
  let page: Page;
  let dir: string;
  let claims: {claim_id: string; low: number | null; measure: string; claimant_id: string}[];

  before(async () => {
    dir = await builtSite();
    claims = JSON.parse(await readFile(`${dir}/data/ukraine-2022/claims.json`, "utf8"));
    served = await serve({dir, port: 0});
    browser = await openBrowser();
    page = await browser.newPage();
  });

  after(async () => {
    await browser?.close();
    await served?.close();
  });

  const digits = (number: number) => number.toLocaleString("en-GB");
  const count = (rows: object[]) => `${digits(rows.length)} of ${digits(claims.length)} rows`;
  const said = (text: string) => page.locator("#ask output").filter({hasText: text}).waitFor();
  const query = () => new URL(page.url()).search;
  const focused = () => page.evaluate(() => (document.activeElement as HTMLElement).dataset.key);

  test("its rows are loaded once something is asked of them; all its scripts weigh 60 kB at most", async () => {
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.goto(`${served.url}tables/claims.html`, {waitUntil: "networkidle"});
    assert.deepEqual(asked.filter((address) => /\.(?:json|csv)$/.test(address)), []);
    await page.locator("#ask input[name=search]").focus();
    await page.waitForResponse(/data\/[^/]+\/claims\.csv$/);
    const scripts = [...new Set(asked)].filter((address) => address.endsWith(".js"))
      .map((address) => gzipSync(readFileSync(join(dir, new URL(address).pathname))).length);
    const bytes = scripts.reduce((sum, size) => sum + size, 0);
    assert.ok(scripts.length > 1 && bytes <= 60_000, `${scripts.length} scripts, ${bytes} bytes`);
  });

  test("by keyboard alone: filter, count, sort, the focus stays and the address keeps it all", async () => {
    await page.goto(`${served.url}tables/claims.html`);
    await page.getByRole("button", {name: "Add a filter"}).focus();
    await page.keyboard.press("Enter");
    await page.keyboard.type("measure");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.type("wounded");
    const wounded = claims.filter((row) => row.measure === "wounded");
    await said(count(wounded));
    await page.getByLabel("Count the rows by").selectOption("claimant_id");
    const value = page.locator(".facets li button").first();
    await value.focus();
    await page.keyboard.press("Enter");
    const key = await focused();
    assert.match(key!, /^claimant_id is /);
    const chosen = wounded.filter((row) => row.claimant_id === key!.slice("claimant_id is ".length));
    await said(count(chosen));
    assert.equal(await page.locator(".facets [aria-pressed=true] b").innerText(), String(chosen.length));
    await page.locator("th button[data-key=low]").focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    assert.equal(await focused(), "low");
    assert.equal(await page.locator("th[aria-sort=descending]").innerText(), "low");
    assert.equal(query(), `?measure=wounded&claimant_id=${chosen[0]!.claimant_id}&_facets=claimant_id&_sort=-low`);
  });

  test("an address shows its view again, and takes exactly that along as a file", async () => {
    await page.goto(`${served.url}tables/claims.html?low__from=100000&_sort=-low&_columns=claim_id,low`);
    const large = claims.filter((row) => row.low !== null && row.low >= 100_000);
    await said(count(large));
    await page.getByLabel("with a head that says where they are from").check();
    const [file] = await Promise.all([page.waitForEvent("download"),
      page.getByRole("button", {name: "CSV", exact: true}).click()]);
    assert.match(file.suggestedFilename(),
      /^tollbook-ukraine-2022-claims-\d+\.\d+\.\d+\S*-low-from-100000-columns-claim_id-low-sort-down-low\.csv$/);
    const [title, version, address, head, ...rows] = (await readFile(await file.path(), "utf8")).trim().split("\n");
    assert.match(title!, /^# Claims\. tollbook: /);
    assert.match(version!, /^# Version \d+\.\d+\.\d+/);
    assert.equal(address, `# ${page.url()}`);
    assert.equal(head, "claim_id,low");
    const lows = rows.map((row) => Number(row.split(",")[1]));
    assert.equal(rows.length, large.length);
    assert.deepEqual(lows, lows.toSorted((a, b) => b - a));
  });

  test("Back undoes a step, each that was taken, and typing is one; Forward takes it again", async () => {
    await page.goto(`${served.url}tables/claims.html`);
    await page.locator("#ask input[name=search]").pressSequentially("ministry", {delay: 40});
    await page.waitForURL(/_search=ministry$/);
    await page.locator("th button[data-key=low]").click();
    await page.waitForURL(/_sort=low$/);
    await page.getByRole("button", {name: "Next rows"}).click();
    const steps = ["?_search=ministry&_sort=low&_page=2", "?_search=ministry&_sort=low", "?_search=ministry", ""];
    for (const step of steps.slice(1)) {
      await page.goBack();
      assert.equal(query(), step);
    }
    await said(count(claims));
    assert.equal(await page.locator("#ask input[name=search]").inputValue(), "");
    await page.goForward();
    assert.equal(query(), "?_search=ministry");
    assert.equal(await page.locator("#ask input[name=search]").inputValue(), "ministry");
  });

  test("what an address asks in vain is told and stays in it until the reader's next step", async () => {
    const asked = "?measure=kiled&low__from=100000&_page=900";
    await page.goto(`${served.url}tables/claims.html${asked}`);
    await said("rows");
    const told = page.locator("#ask .told p");
    await told.nth(1).waitFor();
    assert.match((await told.allInnerTexts()).join("\n"), /^measure=kiled is left out: .*killed.*\n.*no page 900/);
    assert.equal(query(), asked);
    await page.locator("th button[data-key=low]").click();
    assert.equal(await told.count(), 0);
    assert.equal(query(), "?low__from=100000&_sort=low");
  });

  test("an id that no row has is told with the one that was meant", async () => {
    await page.goto(`${served.url}tables/claims.html?claimant_id=russia-mood`);
    await said("0 of");
    assert.equal(await page.locator("#ask .told").innerText(),
      "No row has the claimant “russia-mood”; did you mean russia-mod (Russian defence ministry)?");
  });

  test("numbers are counted in bands, each of which leaves as many rows as it says", async () => {
    await page.goto(`${served.url}tables/claims.html?_facets=low`);
    const band = page.locator(".facets li button").nth(1);
    const rows = await band.locator("b").innerText();
    await band.click();
    await said(`${rows} of `);
    assert.match(query(), /^\?low__within=\d+\.\.\d+&_facets=low$/);
  });

  test("on a phone the first rows of each table are in sight, and its controls a press away", async () => {
    const phone = await browser.newPage({viewport: {width: 390, height: 844}});
    const files = readdirSync(join(dir, "tables")).filter((file) => file.endsWith(".html") && file !== "index.html");
    assert.ok(files.length > 20);
    // Those that have the most to say above their rows.
    const said = (file: string) => readFileSync(join(dir, "tables", file), "utf8").split('class="rows')[0]!
      .replace(/^.*?<main|<(script|style)[^]*?<\/\1>|<[^>]*>/gs, "").length;
    const tables = files.toSorted((a, b) => said(b) - said(a)).slice(0, process.env.TOLLBOOK_ALL ? undefined : 6);
    for (const file of tables) {
      await phone.goto(`${served.url}tables/${file}`);
      await phone.locator("#ask").waitFor();
      const row = (await phone.locator("table.rows tbody tr").first().boundingBox())!;
      assert.ok(row.y + 20 < 844, `${file}: the first row begins at ${row.y}`);
    }
    const controls = phone.locator("#ask .tools");
    assert.equal(await controls.isVisible(), false);
    await phone.locator("#ask details.more > summary").press("Enter");
    assert.equal(await controls.isVisible(), true);
    await phone.close();
  });

  test("an id of another table leads to its row there", async () => {
    await page.goto(`${served.url}tables/relay.html`);
    const outlet = page.locator("table.rows td a[href*='outlets.html']").first();
    const name = await outlet.innerText();
    await outlet.click();
    await said("1 of ");
    assert.ok((await page.locator("table.rows tbody tr").innerText()).includes(name));
  });

  for (const width of [390, 1280])
    test(`at ${width} px nothing but the table itself is wider than the page`, async () => {
      await page.setViewportSize({width, height: 800});
      await page.goto(`${served.url}tables/gaps.html?_facets=admits&_page=900`);
      if (width === 390) await page.locator("#ask details.more > summary").press("Enter");
      await page.locator(".facets section").waitFor();
      assert.ok(await page.getByRole("button", {name: "Next rows"}).isDisabled());
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) <= width);
      if (width === 390) {
        await shorten(page);
        assert.deepEqual(await axeFinds(page), []);
      }
    });
});
