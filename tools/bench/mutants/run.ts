// `npm run mutants -- toll tables`: every small change of a room's code, one at a time, against the tests in which that
// code runs, up to the first that sees it. Prints the share that is seen and each change that is not, with the reason
// from survivors.ts where somebody looked. `--sample 200` tries so many, chosen by `--seed`; `--at-once 1` is slow and
// leaves the machine to others.
import {readdirSync, readFileSync, statSync} from "node:fs";
import {availableParallelism} from "node:os";
import {join} from "node:path";
import {parseArgs} from "node:util";
import {group, sum} from "d3";
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
const atOnce = Number(values["at-once"] ?? availableParallelism());
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
  const trial = new Trial();
  try {
    const seeing = new Map(all.map(({file}) => [file, testsOf(file, tests)]));
    const known = await trial.begin(all, [...new Set([...seeing.values()].flat().map(({test}) => test))], atOnce);
    const took = ({test}: SeeingTest) => known.get(test)!.took;
    const reaching = new Map(all.map((mutant, number) => [mutant, bestFirst(
      seeing.get(mutant.file)!.filter(({test}) => known.get(test)!.reaches.has(number)), took)]));
    const unreached = all.filter((mutant) => !reaching.get(mutant)!.length);
    console.log(`${name}: no quick test comes to ${unreached.length} of ${all.length} mutants`);
    for (const [file, its] of group(unreached, ({file}) => file))
      console.log(`  ${file}: ${[...new Set(its.map(({line}) => line))].join(", ")}`);
    const tried = values.sample ? chosen(all, Number(values.sample)) : all;
    // On a busy machine what is late is not yet a loop for ever.
    const survivors = await survivorsOf(tried, (mutant) => reaching.get(mutant)!.length === 0 ? null
      : trial.failure(all.indexOf(mutant), reaching.get(mutant)!, 60_000 + 5 * sum(known.values(), ({took}) => took)));
    const share = ((tried.length - survivors.length) / tried.length * 100).toFixed(1);
    console.log(`${name}: ${tried.length} of ${all.length} tried, ${survivors.length} survive, ${share} % seen`);
    for (const mutant of survivors) {
      const {file, line, was, now} = mutant;
      console.log(`  ${file}:${line} ${short(was)} → ${short(now)}`);
      const why = reasonFor(mutant, textOf(file));
      if (why) console.log(`    ${why}`);
      else if (!reaching.get(mutant)!.length) console.log("    no quick test comes here");
    }
  } finally {
    trial.end();
  }
}

async function survivorsOf(mutants: Mutant[], failure: (mutant: Mutant) => Promise<string | null> | null) {
  const survivors: Mutant[] = [];
  const left = mutants.values();
  await Promise.all(Array.from({length: atOnce}, async () => {
    for (const mutant of left) {
      const seen = await failure(mutant);
      if (seen === null) survivors.push(mutant);
      console.error(`${mutant.file}:${mutant.line} ${seen === null ? "not seen" : `seen: ${seen}`}`);
    }
  }));
  return survivors.sort((a, b) => a.file.localeCompare(b.file) || a.start - b.start);
}

/** The tests, the quick and near ones first: the further off a test is, the less it is likely to see. */
function bestFirst(tests: SeeingTest[], took: (test: SeeingTest) => number): string[] {
  const price = (test: SeeingTest) => (100 + took(test)) * test.steps ** 2;
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
