import {parseArgs} from "node:util";
import {countOf} from "../../../src/toll/count-of.ts";

/** How many faults are tried, and the number that they follow from: the same number, the same faults. */
export interface Size {
  count: number;
  seed: number;
  /** The parts of it that are wanted, all where none is named. */
  only: string[];
}

/** As `--sample NUMBER --seed NUMBER --only PART` say it. */
export function size(usual: number, parts: string[] = []): Size {
  const {values} = parseArgs({options: {sample: {type: "string"}, seed: {type: "string"},
    only: {type: "string", multiple: true}}});
  const {sample = String(usual), seed = String(Date.now() % 1_000_000), only = []} = values;
  const wrong = only.find((part) => !parts.includes(part));
  if (wrong !== undefined) throw new Error(`--only ${wrong}: no such part; known: ${parts.join(", ") || "none"}`);
  if (!/^\d+$/.test(sample + seed)) throw new Error(`--sample ${sample} --seed ${seed}: say numbers`);
  return {count: Number(sample), seed: Number(seed), only};
}

/** Prints what was tried and what broke; the exit code is 1 where anything did. */
export function report(tried: string, problems: string[]): void {
  console.log(`${tried}; ${countOf(problems.length, "fault")}`);
  for (const problem of problems.slice(0, 40)) console.log(`  ${problem}`);
  if (problems.length) process.exitCode = 1;
}

/** Tells each trial as it ends, with how many there are and how many of them broke something. */
export class Tally {
  readonly problems: string[] = [];
  #done = 0;
  #broken = 0;
  #since = performance.now();

  constructor(readonly all: number) {}

  /** @param found a line for each thing that is not as it must be */
  add(name: string, found: string[]): void {
    this.#done++;
    if (found.length) this.#broken++;
    this.problems.push(...found);
    const seconds = ((performance.now() - this.#since) / 1000).toFixed(0);
    this.#since = performance.now();
    const all = `${this.#done}/${this.all}`;
    console.log(`${all} ${found.length ? "BROKEN" : "holds"}  ${name} (${seconds} s; ${this.#broken} broken so far)`);
    for (const line of found) console.log(`    ${line}`);
  }
}
