// The files to take away: all formats of the ledger as it is, and of a hundred thousand claims with their tables.
import {spawnSync} from "node:child_process";
import {fileURLToPath} from "node:url";
import {grownLedger} from "./measure/grown-ledger.ts";
import {median} from "./measure/median.ts";
import {printTable} from "./measure/print-table.ts";

/** What a step says of itself when it is done. */
interface Told {
  seconds: number;
  megabytes: number;
  files: number;
  bytes: number;
}

const steps: Record<string, () => Promise<() => Map<string, Uint8Array>>> = {
  async ledger() {
    const {storyFiles} = await import("../publish/story-files.ts");
    return () => storyFiles("ukraine-2022");
  },
  async grown() {
    const {tables: declared} = await import("../../loaders/schema/index.ts");
    const {deriveTables} = await import("../../loaders/tables/index.ts");
    const {writeTables} = await import("../publish/edition-files.ts");
    const ledger = grownLedger(100_000);
    return () => writeTables({declared, rows: deriveTables(ledger)});
  }
};

/** Runs a step in a process of its own; the start of Node and the making of the ledger are not counted. */
function run(step: string): Told {
  const words = ["--import", "tsx", fileURLToPath(import.meta.url), step];
  const {stdout, stderr, status} = spawnSync(process.execPath, words, {encoding: "utf8"});
  if (status !== 0) throw new Error(`${step}: ${stderr}`);
  return JSON.parse(stdout);
}

function row(what: string, step: string, target: string): string[] {
  const told = Array.from({length: 3}, () => run(step));
  const middle = (name: keyof Told) => median(told.map((one) => one[name]));
  const size = (middle("bytes") / 1e6).toFixed(1);
  return [what, String(middle("files")), size, middle("seconds").toFixed(2), middle("megabytes").toFixed(0), target];
}

const [step] = process.argv.slice(2);
if (step) {
  const work = await steps[step]!();
  const start = performance.now();
  const files = work();
  const seconds = (performance.now() - start) / 1000;
  const bytes = [...files.values()].reduce((sum, contents) => sum + contents.length, 0);
  const told: Told = {seconds, megabytes: process.resourceUsage().maxRSS / 1024, files: files.size, bytes};
  process.stdout.write(JSON.stringify(told));
} else
  printTable(["tables in all formats", "files", "MB", "seconds", "MB held", "target"], [
    row("the ledger as it is", "ledger", ""),
    row("100,000 claims, all tables derived", "grown", "≤ 20 s")
  ]);
