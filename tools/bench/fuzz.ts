// A million mutants of real articles through the reader: throws, broken promises of a reading, and readings that take
// longer than a second. `node --import tsx tools/bench/fuzz.ts 20000` reads fewer.
import {faultOf} from "../../test/reader/holds.ts";
import {mutants} from "../../test/reader/mutants.ts";

const count = Number(process.argv[2] ?? 1_000_000);
const start = performance.now();
let faults = 0;
let slow = 0;
let worst = 0;
let read = 0;
for (const mutant of mutants(count, count)) {
  const began = performance.now();
  const fault = faultOf(mutant);
  const took = performance.now() - began;
  worst = Math.max(worst, took);
  if (took > 1000) slow += 1;
  if (fault !== null) {
    faults += 1;
    if (faults <= 20) console.log(`${fault}\n  ${mutant.kind} ${JSON.stringify(mutant.text)}`);
  }
  read += 1;
}
console.log(`${read} mutants in ${((performance.now() - start) / 1000).toFixed(0)} s: ${faults} faults, ` +
  `${slow} over a second, the slowest ${worst.toFixed(0)} ms`);
