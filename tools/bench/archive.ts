// How fast an archive is read and reduced: generated articles about the invented story, on every core; rate on the
// clock and of the processor alone (a busy machine stretches the clock), memory of the largest process, growth with
// size, and whether the answers that are known come out. ARTICLES=10000,100000,1000000 says how many. KEEP=FOLDER keeps
// what is generated.
import {spawnSync} from "node:child_process";
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync} from "node:fs";
import {availableParallelism, loadavg, tmpdir} from "node:os";
import {join} from "node:path";
import {siteRoot} from "../site-root.ts";
import type {Survey} from "../../src/charts/survey/rows.ts";
import {ledgers} from "../../test/fixtures/atlantis.ts";
import {sumsOf} from "./measure/archive-sums.ts";
import {answersOf, writeArchive} from "./measure/generated-archive.ts";
import {printTable} from "./measure/print-table.ts";

const clock = "/usr/bin/time";
if (!existsSync(clock)) {
  console.error(`archive: ${clock} is missing, which tells the processor time of all processes; install it (time)`);
  process.exit(2);
}
const sizes = (process.env.ARTICLES ?? "10000,100000").split(",").map(Number);
const folder = process.env.KEEP ?? mkdtempSync(join(tmpdir(), "tollbook-bench-archive-"));

interface Cost {
  seconds: number;
  cpu: number;
  megabytes: number;
}

/** A command with what it cost, its workers included. */
function tollbook(...words: string[]): Cost {
  const call = ["-f", "cost %e %U %S %M", process.execPath, join(siteRoot, "tools/command/tollbook.mjs"), "archive"];
  const {status, stdout, stderr} = spawnSync(clock, [...call, ...words], {encoding: "utf8", maxBuffer: 2 ** 28});
  if (status !== 0) throw new Error(`archive ${words[0]}: ${stdout}${stderr}`);
  const [seconds, user, system, kilobytes] = /^cost (.*)$/m.exec(stderr)![1]!.split(" ").map(Number);
  return {seconds: seconds!, cpu: user! + system!, megabytes: kilobytes! / 1024};
}

const bytesBelow = (path: string) => readdirSync(path, {recursive: true, withFileTypes: true})
  .filter((entry) => entry.isFile())
  .reduce((sum, {parentPath, name}) => sum + statSync(join(parentPath, name)).size, 0);

/** Whether the survey says what the articles are known to print, and which share of the copies it knows for such: a
 * text that was edited is known by chance. */
function answersIn(file: string, count: number): {right: boolean; copies: number} {
  const {claims} = JSON.parse(readFileSync(file, "utf8")) as Survey;
  const rows = new Map(claims.map((row) => [row.claim_id, row]));
  const known = Object.entries(answersOf(count).claims).map(([claim, answer]) => ({...answer, row: rows.get(claim)!}));
  const sum = (of: (one: (typeof known)[number]) => number) => known.reduce((all, one) => all + of(one), 0);
  return {
    right: known.every(({printed, kept, row}) => row.printed === printed && row.kept_bound === kept),
    copies: sum(({row}) => row.syndicated) / sum(({syndicated}) => syndicated)
  };
}

interface Measured {
  count: number;
  read: Cost;
  reduced: Cost;
  input: number;
  parts: number;
  right: boolean;
  copies: number;
}

async function measure(count: number): Promise<Measured> {
  const own = join(folder, String(count));
  const [input, out, reduced, survey] = ["in", "out", "reduced", "survey.json"].map((name) => join(own, name)) as
    [string, string, string, string];
  if (!existsSync(input)) await writeArchive(input, count);
  for (const left of [out, reduced, survey]) rmSync(left, {recursive: true, force: true});
  const read = tollbook("read", input, "--out", out);
  const story = ["--ledger", ledgers];
  const cost = tollbook("reduce", out, "--to", reduced, "--story", "atlantis-1900", ...story);
  tollbook("survey", "atlantis-1900", "--from", reduced, "--to", survey, ...story);
  return {count, read, reduced: cost, input: bytesBelow(input), parts: bytesBelow(out),
    ...answersIn(survey, count)};
}

const perSecond = (count: number, seconds: number) => Math.round(count / seconds);

/** One process against one on each core, on the clock, by turns; the better of two, since others use the machine. */
async function spread(): Promise<string> {
  const cores = availableParallelism();
  const input = join(folder, "spread-in");
  if (!existsSync(input)) await writeArchive(input, 8_000, {ofShard: 1_000});
  const best = {one: Infinity, all: Infinity};
  for (let turn = 0; turn < 2; turn += 1)
    for (const [name, jobs] of [["one", 1], ["all", cores]] as const) {
      const out = join(folder, `spread-${name}-${turn}`);
      const {seconds} = tollbook("read", input, "--out", out, "--jobs", String(jobs));
      best[name] = Math.min(best[name], seconds);
      rmSync(out, {recursive: true, force: true});
    }
  return `${cores} processes read at ${((best.one / best.all / cores) * 100).toFixed(0)} % of ${cores} × one's rate`;
}

console.log(`archive: generated articles of some 1,600 letters, ${availableParallelism()} cores\n`);
const measured: Measured[] = [];
for (const count of sizes) measured.push(await measure(count));
printTable(
  ["articles", "a second", "…of a core", "MB", "growth", "reduce s", "reduce MB", "in B", "out B", "answers", "copies"],
  measured.map(({count, read, reduced, input, parts, right, copies}, at) => {
    const before = measured[at - 1];
    const growth = before ? (read.cpu / before.read.cpu / (count / before.count)).toFixed(2) : "";
    return [count, perSecond(count, read.seconds), perSecond(count, read.cpu), Math.round(read.megabytes), growth,
      reduced.seconds.toFixed(1), Math.round(reduced.megabytes), Math.round(input / count), Math.round(parts / count),
      right ? "right" : "WRONG", `${(copies * 100).toFixed(1)} %`];
  }));
const {count, read, reduced, input, parts} = measured.at(-1)!;
console.log(["", ...sumsOf(1e9, {
  perCore: perSecond(count, read.cpu), input: input / count, parts: parts / count, reduce: reduced.cpu / count
})].join("\n"));
console.log(`\n${await spread()}`);
console.log(`load ${loadavg()[0]!.toFixed(1)}; growth: processor time over articles, to the line before; bars: ` +
  "growth ≤ 1.1, processes ≥ 85 %, answers right");
if (measured.some(({right}) => !right)) process.exitCode = 1;
if (!process.env.KEEP) rmSync(folder, {recursive: true, force: true});
