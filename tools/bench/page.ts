// What a page costs a reader on a slow phone, beside a stock Framework page of the same words, tables and charts;
// both built now and served, compressed, by the same server.
import {rm} from "node:fs/promises";
import {join} from "node:path";
import {buildSteps} from "../page/build-steps.ts";
import {build} from "../site/build.ts";
import {serve} from "../site/serve.ts";
import {siteRoot} from "../site-root.ts";
import {openBrowser} from "../../test/browser.ts";
import {median} from "./measure/median.ts";
import {pageLoad} from "./measure/page-load.ts";
import type {PageLoad} from "./measure/page-load.ts";
import {printTable} from "./measure/print-table.ts";
import {removeStock, stockSite} from "./measure/stock-site.ts";
import type {StockPage} from "./measure/stock-site.ts";

const pages: StockPage[] = [
  {
    file: "index.html",
    figures: {count: "steps.js", gap: "gap.js"},
    tables: ["claims", "standing", "gaps"].map((name) => `ukraine-2022/${name}.json`)
  }
];

const out = ".build/bench-site";
await build({root: siteRoot, out, ...buildSteps});
const ours = join(siteRoot, out);
const browser = await openBrowser();

async function measure(dir: string, file: string): Promise<PageLoad> {
  const {url, close} = await serve({dir, port: 0});
  try {
    const loads: PageLoad[] = [];
    for (let run = 0; run < 5; run++) loads.push(await pageLoad(browser, new URL(file, url).href));
    const names = Object.keys(loads[0]!) as (keyof PageLoad)[];
    const medians = names.map((name) => [name, median(loads.map((load) => load[name]))]);
    return Object.fromEntries(medians) as PageLoad;
  } finally {
    await close();
  }
}

function row(name: string, {requests, bytes, fcp, lcp, cls, tbt}: PageLoad): (string | number)[] {
  return [name, requests, (bytes / 1000).toFixed(1), fcp.toFixed(0), lcp.toFixed(0), cls.toFixed(3), tbt.toFixed(0)];
}

for (const page of pages) {
  const stock = await stockSite(ours, page);
  const [mine, theirs] = [await measure(ours, page.file), await measure(stock, "index.html")];
  await removeStock(stock);
  printTable(["page, slow 4G phone", "requests", "kB", "FCP ms", "LCP ms", "CLS", "TBT ms"], [
    row(page.file, mine),
    row("the same, stock", theirs),
    ["target", "", "≤ 150", "", `≤ ${(theirs.lcp * 0.65).toFixed(0)}`, "≤ 0.01", ""]
  ]);
}

await browser.close();
await rm(ours, {recursive: true, force: true});
