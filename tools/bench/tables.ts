// From a ledger to all of its tables: the ledgers of this repository as the pages load them, then ledgers of ten
// thousand, a hundred thousand and a million claims, beside a plain DuckDB script that makes one of the four kinds of
// rows of the gap table. Each in a process of its own; neither the start of Node nor the making of the ledger counts.
import {spawnSync} from "node:child_process";
import {mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {grownLedger, writeLedger} from "./measure/grown-ledger.ts";
import {median} from "./measure/median.ts";
import {printTable} from "./measure/print-table.ts";

/** What a step says of itself when it is done. */
interface Told {
  /** On the clock, which other work on the machine stretches. */
  seconds: number;
  /** Of the processor, all threads together. */
  processor: number;
  /** The largest memory that the process ever held, the ledger included. */
  megabytes: number;
  rows: number;
}

const steps: Record<string, (count: number, folder: string) => Promise<number>> = {
  /** The ledgers of this repository, read, checked, with the look-ups of the pages. */
  async stories() {
    const {loadStory} = await import("../page/story-data.ts");
    const {storyIds} = await import("../../loaders/read/ledger.ts");
    return await timed(() => storyIds().map((id) => loadStory(id).tables.gaps));
  },
  async tables(count) {
    const {deriveTables} = await import("../../loaders/tables/index.ts");
    const ledger = grownLedger(count);
    return await timed(() => Object.values(deriveTables(ledger)));
  },
  async gaps(count) {
    const {deriveGaps} = await import("../../loaders/tables/gaps.ts");
    const ledger = grownLedger(count);
    return await timed(() => [deriveGaps(ledger)]);
  },
  async write(count, folder) {
    writeLedger(grownLedger(count), folder, ["story", "claimants", "claims", "reports"]);
    return 0;
  },
  async duckdb(_, folder) {
    const {DuckDBInstance} = await import("@duckdb/node-api");
    const connection = await (await DuckDBInstance.create(":memory:", {threads: "2"})).connect();
    const plain = readFileSync(join(import.meta.dirname, "measure/duckdb-gaps.sql"), "utf8");
    const script = plain.replaceAll("{from}", folder);
    return await timed(async () => {
      await connection.run(script);
      const [[count]] = (await connection.runAndReadAll("select count(*)::integer from gaps")).getRows() as [[number]];
      return [Array(count)];
    });
  }
};

let took = {seconds: 0, processor: 0};

/** Times some work and counts the rows of its tables. */
async function timed(work: () => unknown[][] | Promise<unknown[][]>): Promise<number> {
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  const tables = await work();
  const {user, system} = process.cpuUsage(cpu);
  took = {seconds: (performance.now() - start) / 1000, processor: (user + system) / 1e6};
  return tables.reduce((sum, rows) => sum + rows.length, 0);
}

/** Runs a step some times, each in a process of its own; answers the medians. */
function run(step: string, times = 1, count = 0, folder = ""): Told {
  const script = fileURLToPath(import.meta.url);
  const words = ["--max-old-space-size=12000", "--import", "tsx", script, step, String(count), folder];
  const told = Array.from({length: times}, (): Told => {
    const {stdout, stderr, status} = spawnSync(process.execPath, words, {encoding: "utf8"});
    if (status !== 0) throw new Error(`${step} ${count}: ${stderr}`);
    return JSON.parse(stdout);
  });
  const middle = (name: keyof Told) => median(told.map((one) => one[name]));
  return {
    seconds: middle("seconds"), processor: middle("processor"), megabytes: middle("megabytes"), rows: told[0]!.rows
  };
}

function measure(): void {
  const milliseconds = (run("stories", 5).seconds * 1000).toFixed(0);
  printTable(["tables", "milliseconds"], [["ledgers read and checked, tables derived", milliseconds]]);
  console.log();
  const counts = (process.env.CLAIMS ?? "10000,100000,1000000").split(",").map(Number);
  let before: Told | undefined;
  const rows = counts.map((count) => {
    const folder = mkdtempSync(join(tmpdir(), "tollbook-bench-"));
    const times = count > 200_000 ? 1 : 3;
    run("write", 1, count, folder);
    const [all, gaps, duck] = ["tables", "gaps", "duckdb"]
      .map((step) => run(step, times, count, folder)) as [Told, Told, Told];
    rmSync(folder, {recursive: true});
    const growth = before ? (all.processor / before.processor / (all.rows / before.rows)).toFixed(2) : "";
    before = all;
    const sizes = [count, all.rows].map((size) => size.toLocaleString("en-GB"));
    return [...sizes, ...told(all), growth, ...told(gaps), ...told(duck)];
  });
  const headings = [
    "claims", "rows of all", "s", "cpu", "MB", "growth", "gap table, s", "cpu", "MB", "DuckDB, a quarter, s", "cpu",
    "MB"
  ];
  printTable(headings, rows);
  console.log("\nbars: 100,000 claims ≤ 10 s and ≤ 1,000 MB; growth (processor over rows, to the line before) ≤ 1.15");
}

function told({seconds, processor, megabytes}: Told): string[] {
  return [seconds.toFixed(2), processor.toFixed(2), megabytes.toFixed(0)];
}

const [step, count, folder] = process.argv.slice(2);
if (step) {
  const rows = await steps[step]!(Number(count), folder!);
  process.stdout.write(JSON.stringify({...took, megabytes: process.resourceUsage().maxRSS / 1024, rows}));
} else measure();
