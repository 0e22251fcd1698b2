// The whole build, check and verification included: cold without any cache, as after a fresh clone, and warm.
import {rm} from "node:fs/promises";
import {join} from "node:path";
import {buildSteps} from "../page/build-steps.ts";
import {build} from "../site/build.ts";
import {siteRoot} from "../site-root.ts";
import {median} from "./measure/median.ts";
import {printTable} from "./measure/print-table.ts";

const out = ".build/bench-site";

async function seconds(cold: boolean): Promise<number> {
  if (cold) await rm(join(siteRoot, "src/.observablehq"), {recursive: true, force: true});
  const start = performance.now();
  await build({root: siteRoot, out, ...buildSteps});
  return (performance.now() - start) / 1000;
}

const times: Record<string, number[]> = {cold: [], warm: []};
for (let run = 0; run < 5; run++) {
  times.cold!.push(await seconds(true));
  times.warm!.push(await seconds(false));
}
await rm(join(siteRoot, out), {recursive: true, force: true});

printTable(["build", "seconds", "target"], [
  ["cold", median(times.cold!).toFixed(1), "≤ 30"],
  ["warm", median(times.warm!).toFixed(1), "≤ 10"]
]);
