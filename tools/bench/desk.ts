// How long the desk of "Check an article" needs for 100 kB in a real browser's worker, from the question to the answer:
// reading alone and with matching to the first story's ledger; and what the worker weighs. Texts are those of the dev
// set, which hold a figure every 140 characters: denser than any article.
import {mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {gzipSync} from "node:zlib";
import {build} from "esbuild";
import {matchLedger} from "../articles/match-ledger.ts";
import {homeStoryId, readLedger} from "../../loaders/read/ledger.ts";
import {serve} from "../site/serve.ts";
import {openBrowser} from "../../test/browser.ts";

const root = join(import.meta.dirname, "../..");
const dev = join(root, "test/reader/gold/dev");
const texts = readdirSync(dev).filter((file) => file.endsWith(".txt"))
  .map((file) => readFileSync(join(dev, file), "utf8"));
const text = texts.join("\n\n").repeat(8).slice(0, 100_000);
const ledger = matchLedger(readLedger(homeStoryId()).ledger);

const dir = mkdtempSync(join(tmpdir(), "desk-"));
const entryPoints = [join(root, "src/components/desk/worker.ts")];
await build({entryPoints, bundle: true, minify: true, format: "esm", target: "es2022", outdir: dir});
writeFileSync(join(dir, "index.html"), "<!doctype html><title>bench</title>");
const {url, close} = await serve({dir, port: 0});
const browser = await openBrowser();

/** Milliseconds from question to answer, the fastest and the median of 15 after 5 warm ones. */
async function answers(known: unknown): Promise<{best: number; median: number; figures: number}> {
  const page = await browser.newPage();
  await page.goto(url);
  const found = await page.evaluate(async ([text, ledger]) => {
    const worker = new Worker("worker.js", {type: "module"});
    if (ledger) worker.postMessage({ask: "know", ledger});
    const times: number[] = [];
    let figures = 0;
    for (let turn = 0; turn < 20; turn += 1) {
      const start = performance.now();
      worker.postMessage({ask: "read", turn, text, kind: "text", published: "2022-03-28"});
      const {data} =
        await new Promise<MessageEvent>((resolve) => worker.addEventListener("message", resolve, {once: true}));
      times.push(performance.now() - start);
      figures = data.page.figures.length;
    }
    return {times: times.slice(5).sort((a, b) => a - b), figures};
  }, [text, known] as const);
  await page.close();
  return {best: found.times[0]!, median: found.times[7]!, figures: found.figures};
}

const print = (name: string, value: string | number) => console.log(`${name.padEnd(52)}${String(value).padStart(12)}`);
console.log("desk: an article in a browser's worker\n");
for (const [name, known] of [["reading", null], ["reading and matching", ledger]] as const) {
  const {best, median, figures} = await answers(known);
  print(`100 kB (${figures} figures), ${name}: ms, best / median`, `${best.toFixed(0)} / ${median.toFixed(0)}`);
}
print("the worker with HTML and matcher, gzipped bytes",
  gzipSync(readFileSync(join(dir, "worker.js")), {level: 9}).length);
await browser.close();
await close();
rmSync(dir, {recursive: true});
