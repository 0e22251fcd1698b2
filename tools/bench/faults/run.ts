// `npm run faults` breaks everything that can be broken, `npm run faults -- server` only that: requests, kills, full
// disks, texts. Each is a script of its own in tools/bench/faults; a sample of each is in `npm test`. FAULTS=NUMBER
// tries as many, SEED=NUMBER the same ones again.
import {spawnSync} from "node:child_process";
import {join} from "node:path";

const known = ["server", "saves", "checker", "payloads", "build", "archive", "places", "addresses", "whole"];
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`npm run faults -- ${unknown.join(" ")}: no such faults; known: ${known.join(", ")}`);
  process.exit(2);
}
for (const name of wanted.length > 0 ? wanted : known) {
  const start = performance.now();
  const {status} = spawnSync(process.execPath, ["--import", "tsx", join(import.meta.dirname, `${name}.ts`)],
    {stdio: "inherit"});
  console.log(`  (${((performance.now() - start) / 1000).toFixed(0)} s)\n`);
  if (status !== 0) process.exitCode = 1;
}
