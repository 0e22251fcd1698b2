// `npm run bench` measures everything, `npm run bench -- build page` only that; each measure is a script of its own
// in tools/bench, run alone so that none disturbs another, and prints one small table.
import {spawnSync} from "node:child_process";
import {readdirSync} from "node:fs";
import {cpus} from "node:os";
import {join} from "node:path";

const folder = import.meta.dirname;
const scripts = readdirSync(folder).filter((file) => file.endsWith(".ts") && file !== "run.ts");
const known = scripts.map((file) => file.slice(0, -3)).sort();
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`npm run bench -- ${unknown.join(" ")}: no such measure; known: ${known.join(", ")}`);
  process.exit(2);
}

console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}; medians of 5\n`);
for (const name of wanted.length > 0 ? wanted : known) {
  const {status} = spawnSync(process.execPath, ["--import", "tsx", join(folder, `${name}.ts`)], {stdio: "inherit"});
  if (status !== 0) process.exitCode = 1;
  console.log();
}
