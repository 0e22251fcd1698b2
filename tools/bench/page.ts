// What a page costs a reader on a slow phone, beside what `observable build` alone makes of the same pages, and, where
// BEFORE names a folder, beside a site built earlier (`BEFORE=../old/dist npm run bench -- page`); all served,
// compressed, by the same server, the loads of one round after another.
import {spawnSync} from "node:child_process";
import {rm} from "node:fs/promises";
import {join} from "node:path";
import {buildSteps} from "../page/build-steps.ts";
import {build} from "../site/build.ts";
import {serve} from "../site/serve.ts";
import {siteRoot} from "../site-root.ts";
import {openBrowser} from "../../test/browser.ts";
import {median} from "./measure/median.ts";
import {pageLoad, untilLive, type PageLoad} from "./measure/page-load.ts";
import {printTable} from "./measure/print-table.ts";

const rounds = 5;
const [ours, stock] = [".build/bench-site", ".build/bench-stock"];
await build({root: siteRoot, out: ours, ...buildSteps});
// Framework's own command, with nothing of ours before it.
const {status} = spawnSync(process.execPath, ["node_modules/@observablehq/framework/dist/bin/observable.js", "build"],
  {cwd: siteRoot, env: {...process.env, TOLLBOOK_OUT: stock}, stdio: "ignore"});
if (status !== 0) throw new Error(`observable build ends with ${status}`);
const sites: Record<string, string> = {ours: join(siteRoot, ours), stock: join(siteRoot, stock)};
if (process.env.BEFORE) sites.before = process.env.BEFORE;
const browser = await openBrowser();

async function measure(file: string, names: string[]): Promise<void> {
  const servers =
    await Promise.all(names.map(async (name) => ({name, ...(await serve({dir: sites[name]!, port: 0}))})));
  const loads = new Map<string, PageLoad[]>(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (const {name, url} of servers) loads.get(name)!.push(await pageLoad(browser, new URL(file, url).href));
  for (const {close} of servers) await close();
  const middle = (name: string, what: keyof PageLoad) => median(loads.get(name)!.map((load) => load[what]));
  printTable([`${file}, slow 4G phone`, "requests", "kB", "FCP ms", "LCP ms", "CLS", "TBT ms"], [
    ...names.map((name) => [name, middle(name, "requests"), (middle(name, "bytes") / 1000).toFixed(1),
      middle(name, "fcp").toFixed(0), middle(name, "lcp").toFixed(0), middle(name, "cls").toFixed(3),
      middle(name, "tbt").toFixed(0)]),
    ["target", "≤ 12", "≤ 125", "", `≤ ${(middle("stock", "lcp") * 0.65).toFixed(0)}`, "≤ 0.000", "≤ 50"]
  ]);
}

await measure("index.html", Object.keys(sites));
await measure("notebook.html", ["ours", "stock"]);

const {url, close} = await serve({dir: sites.ours!, port: 0});
const waits: number[] = [];
for (let round = 0; round < rounds; round++) waits.push(await untilLive(browser, new URL("notebook.html", url).href));
await close();
printTable(["from touch to live", "ms", "target"],
  [["notebook.html, slow 4G phone", median(waits).toFixed(0), "≤ 2000"]]);

await browser.close();
for (const site of [ours, stock]) await rm(join(siteRoot, site), {recursive: true, force: true});
