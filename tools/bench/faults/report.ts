import {countOf} from "../../../src/toll/count-of.ts";

/** How many faults are tried, and the number that they follow from: the same number, the same faults. */
export interface Size {
  count: number;
  seed: number;
}

/** As FAULTS and SEED say it. */
export function size(usual: number): Size {
  return {count: Number(process.env.FAULTS ?? usual), seed: Number(process.env.SEED ?? Date.now() % 1_000_000)};
}

/** Prints what was tried and what broke; the exit code is 1 where anything did. */
export function report(tried: string, problems: string[]): void {
  console.log(`${tried}; ${countOf(problems.length, "fault")}`);
  for (const problem of problems.slice(0, 40)) console.log(`  ${problem}`);
  if (problems.length) process.exitCode = 1;
}
