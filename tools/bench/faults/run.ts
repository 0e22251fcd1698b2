// `npm run faults` breaks everything that can be broken, `npm run faults -- server` only that: requests, kills, full
// disks, texts. Each is a script of its own in tools/bench/faults; a sample of each is in `npm test`. `--sample NUMBER`
// tries as many, `--seed NUMBER` the same ones again, `--only PART` a part of them, as in
// `npm run faults -- build --only kills --sample 6`.
import {spawnSync} from "node:child_process";
import {join} from "node:path";

const known = ["server", "saves", "checker", "payloads", "build", "archive", "articles", "places", "addresses",
  "whole"];
const words = process.argv.slice(2);
const options = words.findIndex((word) => word.startsWith("-"));
const wanted = options < 0 ? words : words.slice(0, options);
const unknown = wanted.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`npm run faults -- ${unknown.join(" ")}: no such faults; known: ${known.join(", ")}`);
  process.exit(2);
}
for (const name of wanted.length > 0 ? wanted : known) {
  const start = performance.now();
  const {status} = spawnSync(process.execPath, ["--import", "tsx", join(import.meta.dirname, `${name}.ts`),
    ...options < 0 ? [] : words.slice(options)], {stdio: "inherit"});
  console.log(`  (${((performance.now() - start) / 1000).toFixed(0)} s)\n`);
  if (status !== 0) process.exitCode = 1;
}
