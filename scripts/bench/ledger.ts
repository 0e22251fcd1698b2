// What a reporter waits for: a claim by command, the checker on 100,000 rows, a new story to its first page.
import {spawnSync} from "node:child_process";
import {cpSync, mkdirSync, mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {makeStory} from "../../loaders/edit/new-story.ts";
import {ledgerRoot} from "../../loaders/ledger.ts";
import {writeLargeLedger} from "../../test/fixtures/large-ledger.ts";

const project = join(import.meta.dirname, "../..");
const command = join(project, "loaders/commands/tollbook.mjs");

/** Median seconds of a task; `work` is told which run it is. */
function median(times: number, work: (run: number) => void): number {
  const seconds = Array.from({length: times}, (_, run) => {
    const start = performance.now();
    work(run);
    return (performance.now() - start) / 1000;
  });
  return seconds.sort((a, b) => a - b)[Math.floor(times / 2)]!;
}

function tollbook(...words: string[]): void {
  const {status, stderr} = spawnSync(process.execPath, [command, ...words], {encoding: "utf8"});
  if (status === 2 || status === 3 || (status && words[0] !== "check")) throw new Error(stderr);
}

/** Seconds for each task, whole commands with the start of Node. */
export function benchLedger(times = 5): [what: string, seconds: number][] {
  const root = mkdtempSync(join(tmpdir(), "tollbook-bench-"));
  try {
    cpSync(ledgerRoot, join(root, "ledger"), {recursive: true});
    writeLargeLedger(join(root, "large/atlantis-1900"), 100_000);
    mkdirSync(join(root, "new"));
    return [
      ["tollbook add, a claim and its printing", median(times, (run) => tollbook("add", "--ledger", join(root, "ledger"),
        "--story", "ukraine-2022", "--outlet", "Bench Paper", "--new-outlet", "yes", "--words", `${9000 + run} killed`,
        "--figure", `${9000 + run}`, "--claimant", "russia-mod", "--said-on", `2023-02-0${run + 1}`))],
      ["tollbook check, 100,000 rows with 10,000 defects", median(times, () => tollbook("check", "--ledger", join(root, "large")))],
      ["a new story's files", median(times, (run) => void makeStory({id: `bench-${run}`, title: "Bench", started_on: "2024-01-01",
        party: "A", group: "b", measure: "killed"}, {ledgerRoot: join(root, "new"), pagesRoot: join(root, "src")}))]
    ];
  } finally {
    rmSync(root, {recursive: true});
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]!).href)
  for (const [what, seconds] of benchLedger()) console.log(`${what.padEnd(52)} ${seconds.toFixed(2)} s`);
