// The checker on 100,000 rows with 10,000 defects, in a process of its own each time, and on the real ledger.
import {spawnSync} from "node:child_process";
import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {writeLargeLedger} from "../../test/fixtures/large-ledger.ts";

const project = join(import.meta.dirname, "../..");

export interface CheckTime {
  what: string;
  problems: number;
  /** Median wall time of the whole command, start of Node included. */
  seconds: number;
  /** Median of the largest memory that the command ever held. */
  megabytes: number;
}

/** Times `tollbook check` on both ledgers, each so many times. */
export function benchCheck(times = 5): CheckTime[] {
  const root = mkdtempSync(join(tmpdir(), "tollbook-bench-"));
  try {
    writeLargeLedger(join(root, "atlantis-1900"), 100_000);
    return [
      measure("100,000 rows, 10,000 defects", ["--ledger", root], times),
      measure("the ledger of this repository", [], times)
    ];
  } finally {
    rmSync(root, {recursive: true});
  }
}

/** The command tells its own memory as it ends, since Node tells a parent nothing of its children's. */
const tell = "data:text/javascript," + encodeURIComponent(
  'process.on("exit", () => process.stderr.write("maxrss " + process.resourceUsage().maxRSS + "\\n"));'
);

function measure(what: string, words: string[], times: number): CheckTime {
  const runs = Array.from({length: times}, () => {
    const start = performance.now();
    const {stdout, stderr} = spawnSync(process.execPath,
      ["--import", tell, "tools/command/tollbook.mjs", "check", "--json", ...words],
      {cwd: project, encoding: "utf8", maxBuffer: 2 ** 28});
    const seconds = (performance.now() - start) / 1000;
    const megabytes = Number(/maxrss (\d+)/.exec(stderr)?.[1]) / 1024;
    return {problems: (JSON.parse(stdout) as unknown[]).length, seconds, megabytes};
  });
  return {
    what,
    problems: runs[0]!.problems,
    seconds: median(runs.map((run) => run.seconds)),
    megabytes: median(runs.map((run) => run.megabytes))
  };
}

function median(numbers: number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  console.log(`${"check".padEnd(32)}${"problems".padStart(10)}${"seconds".padStart(10)}${"MB".padStart(8)}`);
  for (const {what, problems, seconds, megabytes} of benchCheck())
    console.log(what.padEnd(32) + String(problems).padStart(10) + seconds.toFixed(2).padStart(10) +
      megabytes.toFixed(0).padStart(8));
}
