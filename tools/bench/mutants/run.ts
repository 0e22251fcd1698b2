// `npm run mutants -- toll tables`: every small change of a room's code, one at a time, against the tests that ought to
// see it. Prints the share that they see and each that they do not. `--sample 200` tries so many, chosen by `--seed`.
import {readdirSync, readFileSync, statSync} from "node:fs";
import {availableParallelism} from "node:os";
import {join} from "node:path";
import {parseArgs} from "node:util";
import fc from "fast-check";
import {siteRoot} from "../../site-root.ts";
import {mutantsOf, type Mutant} from "./mutants-of.ts";
import {rooms} from "./rooms.ts";
import {Trial} from "./trial.ts";

const {values: {sample, seed}, positionals} = parseArgs({
  allowPositionals: true, options: {sample: {type: "string"}, seed: {type: "string", default: "1"}}
});
const unknown = positionals.filter((name) => !(name in rooms));
if (unknown.length) throw new Error(`no room is called ${unknown}; there are ${Object.keys(rooms).join(", ")}`);

const filesIn = (path: string): string[] => !statSync(join(siteRoot, path)).isDirectory() ? [path]
  : readdirSync(join(siteRoot, path), {recursive: true, encoding: "utf8"}).filter((name) => name.endsWith(".ts"))
    .map((name) => join(path, name)).sort();

for (const name of positionals.length ? positionals : Object.keys(rooms)) {
  const {code, tests} = rooms[name]!;
  const all = code.flatMap(filesIn).flatMap((file) => mutantsOf(file, readFileSync(join(siteRoot, file), "utf8")));
  const tried = sample ? chosen(all, Number(sample)) : all;
  const survivors = await tryAll(tried, tests.flatMap(filesIn).filter((file) => file.endsWith(".test.ts")));
  const share = ((tried.length - survivors.length) / tried.length * 100).toFixed(1);
  console.log(`${name}: ${tried.length} of ${all.length} mutants tried, ${survivors.length} survive, ${share} % seen`);
  for (const {file, line, was, now} of survivors) console.log(`  ${file}:${line} ${short(was)} → ${short(now)}`);
}

async function tryAll(mutants: Mutant[], tests: string[]): Promise<Mutant[]> {
  const left = mutants.values();
  const survivors: Mutant[] = [];
  await Promise.all(Array.from({length: Math.max(1, availableParallelism())}, async () => {
    const trial = new Trial(tests);
    try {
      const within = 10_000 + 5 * await trial.baseline();
      for (const mutant of left) if (!await trial.kills(mutant, within)) survivors.push(mutant);
    } finally {
      trial.end();
    }
  }));
  return survivors.sort((a, b) => a.file.localeCompare(b.file) || a.start - b.start);
}

function chosen(mutants: Mutant[], count: number): Mutant[] {
  const some = fc.shuffledSubarray(mutants, {minLength: count, maxLength: count});
  return fc.sample(some, {seed: Number(seed), numRuns: 1})[0]!;
}

function short(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}
