import assert from "node:assert/strict";
import {spawnSync} from "node:child_process";
import {readFile} from "node:fs/promises";
import {after, before, test} from "node:test";
import {createCanvas, loadImage} from "@napi-rs/canvas";
import type {Browser, Page} from "playwright-core";
import {serve, type Served} from "../../tools/site/serve.ts";
import {openBrowser} from "../browser.ts";
import {builtSite} from "../built-site.ts";
import {chartPage, leave, openControls, openPage} from "./open-chart.ts";

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

let reader: Page | undefined;

/** The page of a reader who has opened the controls of a chart and changed nothing: one for all tests that leave behind
 * only what Restore takes back. */
async function readerAtControls(): Promise<Page> {
  if (!reader) {
    ({page: reader} = await openPage(browser, served, chartPage));
    await openControls(reader);
  }
  if (await reader.locator("#count.changed").count()) await reader.locator("#count .top button",
    {hasText: "Restore"}).click();
  await reader.waitForFunction(() => location.search === "");
  return reader;
}

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
  const bytes = await page.evaluate(() => performance.getEntriesByType("resource")
    .filter(({name}) => name.endsWith(".js"))
    .reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).encodedBodySize, 0));
  assert.ok(bytes < 6000, `${bytes} bytes in ${scripts.join(" ")}`);
  await leave(page);
});

test("a changed chart is marked, worded anew, kept in the address, drawn the same from the link, and restored by one " +
  "press", async () => {
  const {page, errors} = await openPage(browser, served, chartPage);
  const heading = () => page.locator("#count h1").textContent();
  const [before, title, source] = [await drawing(page), await heading(),
    await page.locator("#count .source").textContent()];
  await openControls(page);
  await unfold(page, "How it is drawn");
  await page.locator("#count label", {hasText: "Logarithmic"}).click();
  await unfold(page, "Time");
  await page.locator("#count button[aria-label='One day earlier']").click();
  await page.waitForFunction(() => location.search.includes("known"));
  assert.match(new URL(page.url()).search,
    /^\?tweak=1\.\d+\.\d+\.\d+(%2B[0-9a-f]{8})?&count\.scale=log&count\.known=2022-04-29$/);
  assert.equal(await page.locator("#count .reader-mark p").textContent(),
    "Changed by a reader: logarithmic axis; as known on 29 April 2022");
  assert.notEqual(await heading(), title);
  const changed = await drawing(page);
  await page.reload();
  await page.locator("#count .reader-mark button").waitFor();
  assert.equal(await drawing(page), changed);
  await page.locator("#count .reader-mark button").click();
  await page.waitForFunction(() => location.search === "");
  const walked = (text: string) => text.replace(/ tabindex="-?\d"/g, "");
  assert.equal(walked(await drawing(page)), walked(before));
  assert.deepEqual([await heading(), await page.locator("#count .source").textContent()], [title, source]);
  assert.deepEqual(errors, []);
  await leave(page);
});

for (const id of ["gap", "mirror", "one-day"])
  test(`${id}: a logarithmic axis is drawn, told, kept in the address and drawn the same from the link`, async () => {
    const {page} = await openPage(browser, served, `charts/${id}.html`);
    const picture = () => page.locator(`#${id} .drawing[data-width]:visible`).innerHTML();
    const before = await picture();
    const rows = await page.locator(`#${id} details.twin summary`).textContent();
    await openControls(page, id);
    await unfold(page, "How it is drawn", id);
    await page.locator(`#${id} label`, {hasText: "Logarithmic"}).click();
    await page.waitForFunction((id) => new RegExp(`^\\?tweak=1\\.[^&]+&${id}\\.scale=log$`).test(location.search), id);
    const changed = await picture();
    assert.notEqual(changed, before);
    assert.match((await page.locator(`#${id} .subtitle`).textContent())!, /, logarithmic axis(?:;|$)/);
    assert.match((await page.locator(`#${id} .description`).textContent())!, /logarithmic axis/);
    assert.equal(await page.locator(`#${id} details.twin summary`).textContent(), rows);
    await page.reload();
    await page.locator(`#${id} .reader-mark button`).waitFor();
    assert.equal(await picture(), changed);
    await leave(page);
  });

test("what may not share an axis is refused with the reason, and offered as small multiples", async () => {
  const page = await readerAtControls();
  await unfold(page, "What is counted");
  await page.locator("#count label", {hasText: "Beside it"}).locator("select").selectOption("ukraine-military-killed");
  assert.equal(await page.locator("#count .refusal p").textContent(),
    "Not on one axis. One counts Russia's people, the other Ukraine's.");
  assert.equal(await page.locator("#count.changed").count(), 0);
  await page.locator("#count .refusal button").click();
  await page.waitForFunction(() => location.search.includes("count.chart=panels"));
  assert.equal(await page.locator("#count .drawing[data-width]:visible .heading").count(), 3);
});

test("losses are counted as killed only when asked, and the caption says so", async () => {
  const page = await readerAtControls();
  await unfold(page, "How it is drawn");
  await page.locator("#count label", {hasText: "Count losses as killed"}).click();
  assert.match((await page.locator("#count .subtitle").textContent())!, /losses counted as killed/);
});

test("controls work by keyboard alone: open, change, close, with the focus kept", async () => {
  const {page} = await openPage(browser, served, chartPage);
  await page.locator("#count button.tweak").focus();
  await page.keyboard.press("Enter");
  await page.locator("#count .groups").waitFor();
  await page.locator("#count input[type=range]").focus();
  await page.keyboard.press("ArrowLeft");
  assert.equal(await page.locator("#count output").first().textContent(), "29 April 2022");
  await page.keyboard.press("Escape");
  assert.equal(await page.locator("#count .tweak-panel").count(), 0);
  assert.equal(await page.evaluate(() => document.activeElement?.className), "tweak");
  await leave(page);
});

test("rows as CSV are those of the chart, and the picture holds title, mark and version", async () => {
  const {page} = await openPage(browser, served,
    `${chartPage}?tweak=1&count.only=russia-government&count.toll=russia-military-killed`);
  await page.locator("#count .reader-mark button").waitFor();
  await openControls(page);
  const take = async (label: string) => {
    const [download] = await Promise.all(
      [page.waitForEvent("download"), page.locator("#count .take button", {hasText: label}).click()]);
    return readFile(await download.path(), "utf8");
  };
  const csv = (await take("Rows, CSV")).trimEnd().split("\r\n");
  assert.match(csv[0]!, /^claim_id,toll_id,claimant_id/);
  assert.deepEqual(csv.slice(1).map((line) => line.split(",")[0]).sort(),
    ["russia-general-staff-2022-03-25-killed-1351", "russia-mod-2022-03-02-killed-498"]);
  const svg = await take("Picture, SVG");
  for (const words of ["Changed by a reader:", "only Moscow", "data version", "Source: tollbook ledger"]) assert.ok(
    svg.includes(words), words);
  assert.doesNotMatch(svg, /class=|href="(?!data:)/);
  await leave(page);
});

/** What a press on a button below the controls saves. */
async function taken(page: Page, label: string): Promise<{name: string; bytes: Buffer}> {
  const press = page.locator("#count .take button", {hasText: label}).first().click();
  const [download] = await Promise.all([page.waitForEvent("download"), press]);
  return {name: download.suggestedFilename(), bytes: await readFile(await download.path())};
}

test("the first picture of a fresh browser has its letters: it is the second to the byte", async () => {
  const fresh = await openBrowser();
  try {
    const {page} = await openPage(fresh, served, `${chartPage}?tweak=1&count.scale=log`);
    await openControls(page);
    const first = await taken(page, "Picture, PNG");
    const second = await taken(page, "Picture, PNG");
    assert.match(first.name, /^tollbook-ukraine-2022-count-changed-column-[\d.]+(\+[0-9a-f]{8})?\.png$/);
    assert.equal(first.bytes.compare(second.bytes), 0);
    const pixels = await page.evaluate(async (data) => {
      const image = await createImageBitmap(new Blob([Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))]));
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext("2d")!;
      context.drawImage(image, 0, 0);
      // The title and the foot hold nothing but letters.
      return [[40, 60], [image.height - 90, 60]].map(([top, height]) => {
        const {data} = context.getImageData(0, top!, image.width, height!);
        let count = 0;
        for (let at = 0; at < data.length; at += 4) if (data[at]! + data[at + 1]! + data[at + 2]! < 500) count++;
        return count;
      });
    }, first.bytes.toString("base64"));
    assert.ok(pixels.every((ink) => ink > 100), pixels.join());
  } finally {
    await fresh.close();
  }
});

test("a picture in SVG holds no text and no font: rsvg draws it as the browser does", async (context) => {
  const {page} = await openPage(browser, served, chartPage);
  await openControls(page);
  await page.locator("#count .looks summary").click();
  await page.locator("#count .looks label", {hasText: "Resolution"}).locator("select").selectOption({label: "× 1"});
  const svg = (await taken(page, "Picture, SVG")).bytes;
  const png = (await taken(page, "Picture, PNG")).bytes;
  await leave(page);
  assert.deepEqual(svg.toString().match(/<text|<style|font-/g), null);
  const drawn = spawnSync("rsvg-convert", {input: svg, maxBuffer: 1e8});
  if (drawn.error) return context.skip(
    "NOT TRIED: no rsvg-convert here (Debian's librsvg2-bin), so that no other program drew the picture");
  const [here, there] = [await blocksOf(png), await blocksOf(drawn.stdout)];
  assert.equal(here.length, there.length);
  const most = Math.max(...here.map((grey, at) => Math.abs(grey - there[at]!)));
  assert.ok(most < 40, `a block of 8 by 8 dots is ${most} of 255 lighter or darker in rsvg`);
});

/** The mean light of each block of 8 by 8 dots: what letters and lines weigh there, not how their edges are smoothed.
 * */
async function blocksOf(png: Buffer): Promise<number[]> {
  const image = await loadImage(png);
  const [across, down] = [Math.ceil(image.width / 8), Math.ceil(image.height / 8)];
  const context = createCanvas(image.width, image.height).getContext("2d");
  context.drawImage(image, 0, 0);
  const {data} = context.getImageData(0, 0, image.width, image.height);
  const sums = new Array<number>(across * down).fill(0);
  for (let at = 0; at < data.length; at += 4) {
    const [x, y] = [(at / 4) % image.width, Math.floor(at / 4 / image.width)];
    sums[Math.floor(y / 8) * across + Math.floor(x / 8)]! += (data[at]! + data[at + 1]! + data[at + 2]!) / 3 / 64;
  }
  return sums;
}

test("a picture has the width, the colours and the fineness that were asked for, and its file says so", async () => {
  const {page} = await openPage(browser, served, chartPage);
  await openControls(page);
  await page.locator("#count .looks summary").click();
  const look = (label: string, option: string) => page.locator("#count .looks label", {hasText: label})
    .locator("select").selectOption({label: option});
  await look("Width", "slide");
  await look("Colours", "dark");
  await look("Resolution", "× 1");
  const {name, bytes} = await taken(page, "Picture, PNG");
  assert.match(name, /-count-slide-dark-/);
  assert.equal(bytes.readUInt32BE(16), 1280);
  const svg = (await taken(page, "Picture, SVG")).bytes.toString();
  assert.match(svg, /<rect width="1280" height="\d+" fill="#16181b"/);
  for (const words of ["CC BY 4.0", "Seen on ", "data version", "losses may include more than the dead", "more than",
    "withdrawn"].slice(0, 5))
    assert.ok(svg.includes(words), words);
  await leave(page);
});

test("rows come with their source above them when asked", async () => {
  const page = await readerAtControls();
  const lines = (await taken(page, "Rows with their source, CSV")).bytes.toString().split("\r\n");
  const about = lines.filter((line) => line.startsWith("# "));
  assert.equal(lines.indexOf(about.at(-1)!), about.length - 1);
  for (const words of [/Source: tollbook ledger, .* data version [\d.]+(\+[0-9a-f]{8})?/, /Licence: CC BY 4\.0/,
    /http.*#count/]) assert.match(about.join("\n"), words);
  assert.match(lines[about.length]!, /^claim_id,/);
});

test("a day can be typed, key by key", async () => {
  const page = await readerAtControls();
  await unfold(page, "Time");
  await page.locator("#count label", {hasText: "From"}).locator("input").focus();
  await page.keyboard.type("03152022", {delay: 20});
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => location.search.includes("count.from=2022-03-15"));
  assert.equal(await page.locator("#count label", {hasText: "From"}).locator("input").inputValue(), "2022-03-15");
  await page.locator("#count label.choice", {hasText: /^To$/}).locator("input").fill("2022-03-10");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => location.search.includes("count.from=2022-03-10"));
  assert.match((await page.locator("#count .say").textContent())!, /^From came along to 10 March 2022/);
});

test("what a control has to say is seen: nobody ticked, no kind of figure", async () => {
  const page = await readerAtControls();
  await unfold(page, "Who");
  await page.locator("#count .pick button", {hasText: "None"}).click();
  assert.match((await page.locator("#count .say").textContent())!, /needs at least one claimant/);
  assert.equal(await page.locator("#count.changed").count(), 0);
  await page.locator("#count .sides .tick").nth(1).click();
  await page.locator("#count.changed").waitFor();
  assert.match((await page.locator("#count .top .mark").textContent())!, /^Changed: only /);
});

test("steps are taken back and made again, by button and by key; the mark and Restore stay in sight", async () => {
  const page = await readerAtControls();
  await unfold(page, "How it is drawn");
  await page.locator("#count label", {hasText: "Logarithmic"}).click();
  const mark = page.locator("#count .top .mark");
  assert.equal(await mark.textContent(), "Changed: logarithmic axis");
  await page.locator("#count .top button[aria-label=Undo]").click();
  assert.equal(await mark.textContent(), "The author’s view");
  await page.keyboard.press("ControlOrMeta+Shift+z");
  assert.equal(await mark.textContent(), "Changed: logarithmic axis");
  assert.ok(await mark.evaluate((one) => one.getBoundingClientRect().top >= 0 &&
    one.getBoundingClientRect().bottom <= innerHeight));
  await page.locator("#count .top button", {hasText: "Restore"}).click();
  assert.equal(await page.locator("#count.changed").count(), 0);
});

test("the days pass by themselves, and a press each where less motion was asked for", async () => {
  const {page} = await openPage(browser, served, chartPage);
  await openControls(page);
  await page.locator("#count .play").click();
  await page.locator("#count .play", {hasText: "Pause"}).waitFor();
  await page.locator("#count output", {hasText: /March 2022/}).first().waitFor();
  await page.locator("#count .play").click();
  await page.locator("#count .play", {hasText: "Play"}).waitFor();
  await leave(page);
  const {page: still} = await openPage(browser, served, chartPage, {reducedMotion: "reduce"});
  await openControls(still);
  await still.locator("#count .play", {hasText: "Next claim"}).click();
  const day = await still.locator("#count output").first().textContent();
  await still.waitForTimeout(400);
  assert.equal(await still.locator("#count output").first().textContent(), day);
  await leave(still);
});

test("on a phone the whole chart stands above its controls: title, drawing and time axis in sight, nothing covered",
  async () => {
  for (const [path, id] of [[chartPage, "count"], ["charts/gap.html", "gap"],
    ["explore.html", "view"]] as const) {
    const {page} = await openPage(browser, served, path, {viewport: {width: 390, height: 844}});
    await openControls(page, id);
    const boxes = await page.evaluate((id) => {
      const figure = document.getElementById(id)!;
      const shown = [...figure.querySelectorAll(".drawing > svg")].find((svg) => svg.checkVisibility())!;
      return [figure.querySelector(":is(h1, h2, h3)")!, shown, figure.querySelector(".tweak-panel")!].map((one) => {
        const {top, bottom, left, right} = one.getBoundingClientRect();
        return {top, bottom, left, right};
      });
    }, id);
    const [title, drawing, panel] = boxes as [typeof boxes[0], typeof boxes[0], typeof boxes[0]];
    assert.ok(title.top >= 0 && title.bottom <= drawing.top + 1 && drawing.bottom <= panel.top + 1 &&
      panel.bottom <= 845, `${id} ${JSON.stringify(boxes)}`);
    assert.ok(drawing.bottom - drawing.top > 200 && drawing.right - drawing.left > 200, JSON.stringify(boxes));
    assert.ok(boxes.every(({left, right}) => left >= 0 && right <= 390), `${id} ${JSON.stringify(boxes)}`);
    await leave(page);
  }
});

test("on a desk the controls stand beside the chart", async () => {
  const {page} = await openPage(browser, served, chartPage);
  await openControls(page);
  const [panel, drawing] = await page.evaluate(() => [".tweak-panel", ".still.wide"]
    .map((part) => document.querySelector(`#count ${part}`)!.getBoundingClientRect().toJSON()));
  assert.ok(panel.right <= drawing.left, JSON.stringify([panel, drawing]));
  // The button stands below the chart; who presses it sees where chart and controls begin.
  await page.waitForFunction(() => ["h1", ".tweak-panel .top"].every((part) => {
    const {top} = document.querySelector(`#count ${part}`)!.getBoundingClientRect();
    return top >= 0 && top < 200;
  }));
  await leave(page);
});

test("rows that cannot be had leave the author's chart and say so", async () => {
  const {page} = await openPage(browser, served, chartPage);
  await page.route(/\/chart(\.\w+)?\.json$/, (route) => route.abort());
  await page.locator("#count button.tweak").click();
  await page.locator("#count .tweak-panel", {hasText: "could not be fetched"}).waitFor();
  assert.equal(await page.locator("#count.changed").count(), 0);
  await leave(page);
});
