// What tweaking a chart costs: the first press on a slow phone, each change on the ledger and with 100,000 claims, the
// start of a cell, and how soon a loop without an end is stopped. Uses dist; build it first.
import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {gzipSync} from "node:zlib";
import type {Browser, Page} from "playwright-core";
import {serve} from "../site/serve.ts";
import {siteRoot} from "../site-root.ts";
import type {ChartRows} from "../../src/charts/spec.ts";
import {openBrowser} from "../../test/browser.ts";
import {median} from "./measure/median.ts";
import {printTable} from "./measure/print-table.ts";

const dir = join(siteRoot, "dist");
const {url, close} = await serve({dir, port: 0});
const browser = await openBrowser();

/** From the press on a phone 150 ms away, at 1.6 Mbit/s, four times as slow, to controls that answer. */
async function firstPress(browser: Browser): Promise<number> {
  const context = await browser.newContext({viewport: {width: 360, height: 740}, isMobile: true, hasTouch: true});
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions",
    {offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750});
  await session.send("Emulation.setCPUThrottlingRate", {rate: 4});
  await page.goto(url, {waitUntil: "load"});
  await page.waitForTimeout(1500);
  const took = await page.evaluate(`new Promise((done) => {
    const start = performance.now();
    document.querySelector("#count button.tweak").click();
    const look = () => requestAnimationFrame(document.querySelector("#count .groups summary")
      ? () => done(performance.now() - start) : look);
    look();
  })`);
  await context.close();
  return took as number;
}

/** Milliseconds of each of some hundred changes, layout included: the day slider, the axis, carrying, bounds,
 * speakers. */
async function changes(page: Page, id: string): Promise<number[]> {
  await page.locator(`#${id} button.tweak`).click();
  await page.locator(`#${id} .groups`).waitFor();
  return (await page.evaluate(`(async () => {
    const figure = document.getElementById("${id}");
    const times = [];
    const act = async (input, set, type) => {
      const start = performance.now();
      set(input);
      input.dispatchEvent(new Event(type, {bubbles: true}));
      figure.getBoundingClientRect();
      times.push(performance.now() - start);
      await new Promise((next) => setTimeout(next, 5));
    };
    const slider = figure.querySelector("input[type=range]");
    for (let day = Number(slider.max); day > 5; day -= 1) await act(slider, (input) => input.value = day, "input");
    await act(slider, (input) => input.value = input.max, "input");
    for (let round = 0; round < 2; round++)
      for (const box of [...figure.querySelectorAll("input[type=checkbox], input[type=radio]")].slice(0, 30))
        if (box.isConnected) await act(box, (input) => input.checked = !input.checked, "change");
    return times;
  })()`)) as number[];
}

function percentile(times: number[], share: number): number {
  return times.toSorted((a, b) => a - b)[Math.floor((times.length - 1) * share)]!;
}

/** The ledger over and over, each time about other people, until it has 100,000 claims. */
function large(rows: ChartRows): ChartRows {
  const copies = Math.ceil(100_000 / rows.claims.length);
  const numbers = Array.from({length: copies}, (_, index) => index);
  const own = (id: string, copy: number) => (copy ? `c${copy}-${id}` : id);
  return {
    ...rows,
    claims: numbers.flatMap((copy) =>
      rows.claims.map((claim) => ({...claim, claim_id: own(claim.claim_id, copy), toll_id: own(claim.toll_id, copy)}))),
    tolls: numbers.flatMap((copy) =>
      rows.tolls.map((toll) =>
        ({...toll, toll_id: own(toll.toll_id, copy), victims_party: own(toll.victims_party, copy)}))),
    tollTitles: Object.fromEntries(
      numbers.flatMap((copy) => Object.entries(rows.tollTitles).map(([id, title]) => [own(id, copy), title])))
  };
}

async function measureChanges(rows?: ChartRows): Promise<number[]> {
  const page = await browser.newPage({viewport: {width: 1280, height: 900}});
  if (rows) {
    const body = JSON.stringify(rows);
    await page.route("**/chart.json", (route) => route.fulfill({body, contentType: "application/json"}));
  }
  await page.goto(url);
  const times = [...(await changes(page, "count")), ...(await changes(page, "gap"))];
  await page.close();
  return times;
}

/** From a frame's being made to its word that it is ready. */
async function boot(): Promise<number> {
  const page = await browser.newPage();
  await page.goto(url);
  const took = await page.evaluate(`new Promise((done) => {
    const start = performance.now();
    const frame = Object.assign(document.createElement("iframe"), {src: "./sandbox.htm"});
    frame.setAttribute("sandbox", "allow-scripts");
    addEventListener("message", ({source}) => source === frame.contentWindow && done(performance.now() - start));
    document.body.append(frame);
  })`);
  await page.close();
  return took as number;
}

/** From Run to the word that it was stopped, and the longest time for which the page did not answer meanwhile. */
async function endless(): Promise<{stopped: number; delay: number; limit: string}> {
  const page = await browser.newPage({viewport: {width: 1280, height: 900}});
  await page.goto(url);
  await page.locator("#count button.tweak").click();
  await page.locator("#count .take button", {hasText: "Edit the code"}).click();
  await page.locator("#count .notebook iframe").waitFor();
  await page.waitForTimeout(2500);
  const found = await page.evaluate(`new Promise((done) => {
    const cell = document.querySelector(".notebook .cell.chart");
    cell.querySelector("textarea").value = "while (true) {}";
    const start = performance.now();
    let last = start, delay = 0;
    const look = () => {
      delay = Math.max(delay, performance.now() - last);
      last = performance.now();
      if (cell.querySelector(".problem").textContent)
        done({stopped: last - start, delay, limit: document.querySelector(".notebook select").options[0].text});
      else setTimeout(look, 4);
    };
    cell.querySelector(".run").click();
    look();
  })`);
  await page.close();
  return found as {stopped: number; delay: number; limit: string};
}

/** The frame's script, as a server sends it. */
async function frameWeight(): Promise<number> {
  const page = await readFile(join(dir, "sandbox.htm"), "utf8");
  return gzipSync(/<script>([^]*)<\/script>/.exec(page)![1]!, {level: 9}).length;
}

/** From the press on Run to the chart in the frame, once the frame is there. */
async function firstRun(): Promise<number> {
  const page = await browser.newPage({viewport: {width: 1280, height: 900}});
  await page.goto(url);
  await page.locator("#count button.tweak").click();
  await page.locator("#count .take button", {hasText: "Edit the code"}).click();
  await page.locator("#count .notebook iframe").waitFor();
  await page.waitForTimeout(2500);
  const took = await page.evaluate(`new Promise((done) => {
    const start = performance.now();
    const look = () => document.querySelector(".notebook .state").textContent === "Done."
      ? done(performance.now() - start)
      : setTimeout(look, 4);
    document.querySelector(".notebook .cell.chart .run").click();
    look();
  })`);
  await page.close();
  return took as number;
}

const runs = 5;
const presses: number[] = [];
const boots: number[] = [];
const draws: number[] = [];
const loops: {stopped: number; delay: number; limit: string}[] = [];
for (let run = 0; run < runs; run++) presses.push(await firstPress(browser));
for (let run = 0; run < runs; run++) boots.push(await boot());
for (let run = 0; run < runs; run++) draws.push(await firstRun());
for (let run = 0; run < runs; run++) loops.push(await endless());
const ledger = await measureChanges();
const rows: ChartRows = JSON.parse(await readFile(join(dir, "data/ukraine-2022/chart.json"), "utf8"));
const many = await measureChanges(large(rows));
const ms = (value: number) => `${Math.round(value)} ms`;
printTable(["what", "measured", "wanted"], [
  ["first press to controls, slow phone", ms(median(presses)), "1,500 ms"],
  [`a change, ledger (${ledger.length}), median`, ms(percentile(ledger, 0.5)), ""],
  ["a change, ledger, 95th percentile", ms(percentile(ledger, 0.95)), "50 ms"],
  [`a change, 100,000 claims (${many.length}), median`, ms(percentile(many, 0.5)), ""],
  ["a change, 100,000 claims, 95th percentile", ms(percentile(many, 0.95)), "200 ms"],
  ["the frame's script, compressed", `${Math.round((await frameWeight()) / 1000)} kB`, "300 kB"],
  ["the frame, from nothing to ready", ms(median(boots)), "600 ms"],
  ["from Run to the chart in a frame that is ready", ms(median(draws)), ""],
  ["a loop without an end, until it is stopped", ms(median(loops.map(({stopped}) => stopped))), "500 ms"],
  [`the page's longest silence meanwhile (limit ${loops.at(-1)!.limit})`, ms(median(loops.map(({delay}) => delay))),
    "200 ms"]
]);
await browser.close();
await close();
