// What one step of the day slider costs: from the input until words, charts and their layout are done, in a real
// browser, over every day of the story's first weeks, there and back. The processor's own time is told beside the
// clock's, which also counts the waiting of a busy machine.
import {rm} from "node:fs/promises";
import {join} from "node:path";
import type {Page} from "playwright-core";
import {buildSteps} from "../page/build-steps.ts";
import {build} from "../site/build.ts";
import {serve} from "../site/serve.ts";
import {siteRoot} from "../site-root.ts";
import {openBrowser} from "../../test/browser.ts";
import {printTable} from "./measure/print-table.ts";

const out = ".build/bench-site";
await build({root: siteRoot, out, ...buildSteps});
const {url, close} = await serve({dir: join(siteRoot, out), port: 0});
const browser = await openBrowser();

interface Steps {
  clock: number[];
  processor: number[];
}

async function steps(width: number): Promise<Steps> {
  const page = await browser.newPage({viewport: {width, height: 800}});
  await page.goto(new URL("index.html#known-on=2022-03-10", url).href);
  await page.locator(".known-charts svg").nth(1).waitFor();
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", {timeDomain: "threadTicks"});
  const worked = async () => {
    const {metrics} = await session.send("Performance.getMetrics");
    return metrics.find(({name}) => name === "TaskDuration")!.value * 1000;
  };
  const last = Number(await page.locator("#known-on-day").getAttribute("max"));
  const days = Array.from({length: last + 1}, (_, day) => day);
  const found: Steps = {clock: [], processor: []};
  for (const day of [...days, ...days.toReversed()]) {
    const before = await worked();
    found.clock.push(await step(page, day));
    found.processor.push((await worked()) - before);
  }
  await page.close();
  return found;
}

/** Moves the slider to a day; the handler's promises are settled before the layout is asked for. */
async function step(page: Page, day: number): Promise<number> {
  return await page.evaluate(async (value) => {
    const input = document.querySelector<HTMLInputElement>("#known-on-day")!;
    input.value = String(value);
    const start = performance.now();
    input.dispatchEvent(new Event("input", {bubbles: true}));
    for (let settled = 0; settled < 8; settled++) await null;
    document.querySelector(".known-charts")!.getBoundingClientRect();
    return performance.now() - start;
  }, day);
}

function quantile(numbers: number[], part: number): string {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]!.toFixed(1);
}

const rows: (string | number)[][] = [];
for (const width of [360, 1280]) {
  const {clock, processor} = await steps(width);
  rows.push(
    [`${width} px`, clock.length, quantile(clock, 0.5), quantile(clock, 0.95), quantile(processor, 0.5),
      quantile(processor, 0.95), "≤ 16"]);
}
printTable(
  ["a step of the day slider", "steps", "median ms", "95th ms", "processor, median", "processor, 95th", "target, 95th"],
  rows);

await browser.close();
await close();
await rm(join(siteRoot, out), {recursive: true, force: true});
