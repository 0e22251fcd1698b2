// `npm run faults -- checker`: slips of every kind in every column, put into the ledgers one a row, and ledgers that
// say the same in another order, of rows and of columns, with other ends of lines and other quotes. Which slips the
// checker does not see, which it tells elsewhere, and which sound ledger it takes for a bad one.
import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import fc from "fast-check";
import {csvCell, parseCsv} from "../../../loaders/read/csv.ts";
import {ledgerRoot, readLedger, storyIds} from "../../../loaders/read/ledger.ts";
import {problemLine} from "../../../loaders/check/problem.ts";
import {siteRoot} from "../../site-root.ts";
import {batches, seedDefects} from "./defects.ts";
import {report, size} from "./report.ts";

const {count, seed} = size(1_000);
const invented = join(siteRoot, "test/fixtures/ledger");
const ledgers = [...storyIds(ledgerRoot).map((id) => [id, ledgerRoot] as const), ["atlantis-1900", invented] as const];

for (const [id, root] of ledgers) {
  const sum = {seeded: 0, found: 0, exact: 0, mended: 0};
  const seen = new Set<string>();
  const missed: string[] = [];
  for (let turn = 0; sum.seeded < count && turn < 20; turn++)
    for (const batch of batches(root === invented ? 1 : 60)) {
      const found = seedDefects(id, root, batch, seed + turn);
      for (const name of ["seeded", "found", "exact", "mended"] as const) sum[name] += found[name];
      for (const name of found.kinds) seen.add(name);
      missed.push(...found.missed);
    }
  const share = (part: number, whole: number) => `${part} of ${whole} (${(100 * part / whole).toFixed(1)} %)`;
  console.log(`checker: ${id}, ${seen.size} kinds; told ${share(sum.found, sum.seeded)}, at its cell ` +
    `${share(sum.exact, sum.found)}, with what to do ${share(sum.mended, sum.found)}`);
  const lines = new Set(missed.map((line) => line.replace(/ at .*/, "")));
  for (const line of [...lines].slice(0, 40)) console.log(`  ${line}`);
  if (sum.found < 0.98 * sum.seeded || sum.exact < 0.99 * sum.found || sum.mended < sum.found) process.exitCode = 1;
}

const rounds = Math.ceil(count / 3);
const alarms: string[] = [];
for (let round = 0; round < rounds; round++) {
  const folder = join(invented, "atlantis-1900");
  const files = new Map(readdirSync(folder).map((name) =>
    [join(folder, name), otherwise(readFileSync(join(folder, name), "utf8"), seed + round)]));
  const {problems} = readLedger("atlantis-1900", invented, undefined, (path) => Buffer.from(files.get(path)!));
  alarms.push(...problems.map((problem) => `--seed ${seed + round}: ${problemLine(problem)}`));
}
report(`checker: ${rounds} sound ledgers written otherwise`, alarms);

/** The same table with its rows and columns in another order, other quotes and ends of lines. */
function otherwise(text: string, seed: number): string {
  const rows = parseCsv(text).rows.map((row) => row.map(({value}) => value));
  const order = (length: number, own: number) => fc.sample(fc.shuffledSubarray(
    Array.from({length}, (_, at) => at), {minLength: length}), {numRuns: 1, seed: own})[0]!;
  const columns = order(rows[0]!.length, seed);
  const lines = [0, ...order(rows.length - 1, seed + 1).map((at) => at + 1)].map((at) =>
    columns.map((column) => (seed % 2 ? `"${rows[at]![column]!.replaceAll('"', '""')}"` : csvCell(rows[at]![column]!)))
      .join(","));
  return `${lines.join(seed % 5 ? "\n" : "\r\n")}${seed % 7 ? "\n" : ""}`;
}
