// `npm run mutants -- toll tables`: every small change of a room's code, one at a time, against the tests in which that
// code runs, up to the first that sees it. Prints the share that is seen and each change that is not, with the reason
// from survivors.ts where somebody looked. `--sample 200` tries so many, chosen by `--seed`; `--at-once 1` is slow and
// leaves the machine to others.
import {readdirSync, readFileSync, statSync} from "node:fs";
import {availableParallelism} from "node:os";
import {join} from "node:path";
import {parseArgs} from "node:util";
import fc from "fast-check";
import {siteRoot} from "../../site-root.ts";
import {mutantsOf, type Mutant} from "./mutants-of.ts";
import {rooms} from "./rooms.ts";
import {seeingTests, type SeeingTest} from "./seeing-tests.ts";
import {reasonFor} from "./survivors.ts";
import {Trial} from "./trial.ts";

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {sample: {type: "string"}, seed: {type: "string", default: "1"}, "at-once": {type: "string"}}
});
const unknown = positionals.filter((name) => !(name in rooms));
if (unknown.length) throw new Error(`no room is called ${unknown}; there are ${Object.keys(rooms).join(", ")}`);

const filesIn = (path: string): string[] => !statSync(join(siteRoot, path)).isDirectory() ? [path]
  : readdirSync(join(siteRoot, path), {recursive: true, encoding: "utf8"})
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".d.ts")).map((name) => join(path, name)).sort();
const textOf = (file: string) => readFileSync(join(siteRoot, file), "utf8");
const testsOf = await seeingTests();

for (const name of positionals.length ? positionals : Object.keys(rooms)) {
  const {code, tests} = rooms[name]!;
  const all = code.flatMap(filesIn).flatMap((file) => mutantsOf(file, textOf(file)));
  const tried = values.sample ? chosen(all, Number(values.sample)) : all;
  const survivors = await tryAll(tried, tests);
  const share = ((tried.length - survivors.length) / tried.length * 100).toFixed(1);
  console.log(`${name}: ${tried.length} of ${all.length} mutants tried, ${survivors.length} survive, ${share} % seen`);
  for (const mutant of survivors) {
    const {file, line, was, now} = mutant;
    console.log(`  ${file}:${line} ${short(was)} → ${short(now)}`);
    const why = reasonFor(mutant, textOf(file));
    if (why) console.log(`    ${why}`);
    else if (!testsOf(file, tests).length) console.log("    only tests with a browser or a built site run it");
  }
}

async function tryAll(mutants: Mutant[], room: string): Promise<Mutant[]> {
  const seeing = new Map(mutants.map(({file}) => [file, testsOf(file, room)]));
  const left = mutants.values();
  const survivors: Mutant[] = [];
  const hands = Number(values["at-once"] ?? availableParallelism());
  await Promise.all(Array.from({length: hands}, async () => {
    const trial = new Trial();
    try {
      const {each, all} = await trial.baseline([...new Set([...seeing.values()].flat().map(({test}) => test))]);
      // On a busy machine what is late is not yet a loop for ever.
      const within = 60_000 + 5 * all;
      for (const mutant of left) {
        const tests = bestFirst(seeing.get(mutant.file)!, each);
        const failure = tests.length ? await trial.failure(mutant, tests, within) : null;
        if (failure === null) survivors.push(mutant);
        console.error(`${mutant.file}:${mutant.line} ${failure === null ? "not seen" : `seen: ${failure}`}`);
      }
    } finally {
      trial.end();
    }
  }));
  return survivors.sort((a, b) => a.file.localeCompare(b.file) || a.start - b.start);
}

/** The quick and near tests first: the further off a test is, the less it is likely to see. */
function bestFirst(tests: SeeingTest[], took: Map<string, number>): string[] {
  const price = ({test, steps}: SeeingTest) => (100 + (took.get(test) ?? 0)) * steps ** 2;
  return tests.toSorted((a, b) => price(a) - price(b)).map(({test}) => test);
}

function chosen(mutants: Mutant[], count: number): Mutant[] {
  const some = fc.shuffledSubarray(mutants, {minLength: count, maxLength: count});
  return fc.sample(some, {seed: Number(values.seed), numRuns: 1})[0]!;
}

function short(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}
