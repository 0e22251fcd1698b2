// What a reporter waits for: a claim by command, the checker on 100,000 rows, a new story to its first page.
import {spawnSync} from "node:child_process";
import {cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {addDays} from "../../src/toll/day.ts";
import {makeStory} from "../edit/new-story.ts";
import {ledgerRoot} from "../../loaders/read/ledger.ts";
import {writeLargeLedger} from "../../test/fixtures/large-ledger.ts";

const project = join(import.meta.dirname, "../..");
const command = join(project, "tools/command/tollbook.mjs");

interface Time {
  /** On the clock, which other work on the machine stretches. */
  seconds: number;
  /** Of the processor alone. */
  cpu: number;
}

/** Median time of a task; `work` is told which run it is and answers its processor time. */
function median(times: number, work: (run: number) => number): Time {
  const runs = Array.from({length: times}, (_, run) => {
    const start = performance.now();
    const cpu = work(run);
    return {seconds: (performance.now() - start) / 1000, cpu};
  });
  const middle = (name: keyof Time) => runs.map((run) => run[name]).sort((a, b) => a - b)[Math.floor(times / 2)]!;
  return {seconds: middle("seconds"), cpu: middle("cpu")};
}

/** A command tells its own processor time as it ends, since Node tells a parent nothing of its children's. */
const tell = "data:text/javascript," + encodeURIComponent(
  "const used = () => process.cpuUsage().user + process.cpuUsage().system;" +
  'process.on("exit", () => process.stderr.write("cpu " + used() + "\\n"));'
);

function tollbook(...words: string[]): number {
  const {status, stderr} = spawnSync(process.execPath, ["--import", tell, command, ...words],
    {encoding: "utf8", maxBuffer: 2 ** 28});
  if (status === 2 || status === 3 || (status && words[0] !== "check")) throw new Error(stderr);
  return Number(/cpu (\d+)/.exec(stderr)?.[1]) / 1e6;
}

/** An invented article with two figures, the second of which the ledger has. */
function articleIn(root: string): string {
  const file = join(root, "article.txt");
  writeFileSync(file, "date 2022-03-04 Invented.\n\nReed police said that 12 people had been killed. " +
    "Russia's defence ministry said on Wednesday that 498 Russian soldiers had been killed.\n");
  return file;
}

/** A table of a thousand days of an invented place, with a figure and a source a day. */
function tableIn(root: string, run: number): string {
  const file = join(root, `daily-${run}.csv`);
  const rows = Array.from({length: 1000}, (_, at) =>
    `${addDays("2022-03-01", at)},${5000 + at},https://bench.example/${at}`);
  writeFileSync(file, `date,figure,source\n${rows.join("\n")}\n`);
  return file;
}

/** Seconds for each task, whole commands with the start of Node. */
export function benchLedger(times = 5): [what: string, time: Time][] {
  const root = mkdtempSync(join(tmpdir(), "tollbook-bench-"));
  try {
    cpSync(ledgerRoot, join(root, "ledger"), {recursive: true});
    writeLargeLedger(join(root, "large/atlantis-1900"), 100_000);
    mkdirSync(join(root, "new"));
    return [
      ["tollbook add, a claim and its printing",
        median(times, (run) => tollbook("add", "--ledger", join(root, "ledger"),
        "--story", "ukraine-2022", "--outlet", "Bench Paper", "--new-outlet", "yes", "--words", `${9000 + run} killed`,
        "--figure", `${9000 + run}`, "--claimant", "russia-mod", "--said-on", `2023-02-0${run + 1}`))],
      ["tollbook add --from, the second of an article's figures",
        median(times, (run) => tollbook("add", "--ledger", join(root, "ledger"),
        "--story", "ukraine-2022", "--from", articleIn(root), "--pick", "2", "--outlet", "Bench Paper", "--language",
        `x${run}`))],
      ["tollbook import, a table of 1,000 rows",
        median(times, (run) => tollbook("import", tableIn(root, run), "--ledger", join(root, "ledger"), "--story",
        "ukraine-2022", "--every", "Measure=displaced", "--every", "Claimant=Bench Count", "--new",
        "Bench Count=ngo, third-party"))],
      ["tollbook check, 100,000 rows with 10,000 defects",
        median(times, () => tollbook("check", "--ledger", join(root, "large")))],
      ["a new story's files", median(times, (run) => storyMade(root, run))]
    ];
  } finally {
    rmSync(root, {recursive: true});
  }
}

function storyMade(root: string, run: number): number {
  const start = process.cpuUsage();
  makeStory({id: `bench-${run}`, title: "Bench", started_on: "2024-01-01", party: "A", group: "b", measure: "killed"},
    {ledgerRoot: join(root, "new"), pagesRoot: join(root, "src")});
  const {user, system} = process.cpuUsage(start);
  return (user + system) / 1e6;
}

if (import.meta.url === pathToFileURL(process.argv[1]!).href)
  for (const [what, {seconds, cpu}] of benchLedger())
    console.log(`${what.padEnd(60)} ${seconds.toFixed(2)} s (${cpu.toFixed(2)} s of processor)`);
