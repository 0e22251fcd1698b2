// `npm run faults -- archive`: an archive read by two workers over a real Redis, with faults by seed: workers and
// readers killed in the middle of a file, before a rename, between record and acknowledgement; the broker killed and
// started again with nothing; FLUSHALL; a worker stopped past its lease and continued. What comes out must be what one
// undisturbed process writes, byte for byte, with nothing beside it. `--sample` rounds; `--seed` begins there.
import {median} from "../measure/median.ts";
import {faultsOf, faultText, hasRedis, lease, round, undisturbed} from "./archive-rounds.ts";
import {report, size} from "./report.ts";
import {rmSync} from "node:fs";

if (!hasRedis()) {
  console.error("archive: SKIPPED, no redis-server on this machine; install it (Debian: redis-server)");
  process.exit(0);
}
const {count, seed} = size(50);
const whole = await undisturbed(8, 120);
const calm = (await round(seed, whole, [])).recovery;
const problems: string[] = [];
const recoveries: number[] = [];
for (let turn = 0; turn < count; turn += 1) {
  const {problems: own, recovery} = await round(seed + turn, whole);
  problems.push(...own);
  recoveries.push(recovery);
  const befell = faultsOf(seed + turn).map((kind) => faultText[kind]).join("; ");
  if (process.env.TELL) console.log(`${seed + turn}: ${befell}: ${recovery.toFixed(1)} s`);
}
rmSync(whole.folder, {recursive: true, force: true});
report(`archive: ${count} rounds from seed ${seed}`, problems);
console.log(`  from the last fault to the end: median ${median(recoveries).toFixed(1)} s, longest ${
  Math.max(...recoveries).toFixed(1)} s; without a fault ${calm.toFixed(1)} s; 2 leases + 2 s are ${2 * lease + 2} s`);
