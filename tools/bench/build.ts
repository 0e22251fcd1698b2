// The whole build, check and verification included: cold without any cache, as after a fresh clone; all of it anew with
// the packages' bundles kept, as after an edit; and where nothing has changed.
import {rm} from "node:fs/promises";
import {join} from "node:path";
import {buildSteps} from "../page/build-steps.ts";
import {build} from "../site/build.ts";
import {siteRoot} from "../site-root.ts";
import {median} from "./measure/median.ts";
import {printTable} from "./measure/print-table.ts";

const out = ".build/bench-site";

type Kind = "cold" | "after an edit" | "unchanged";

async function seconds(kind: Kind): Promise<number> {
  if (kind === "cold") await rm(join(siteRoot, "src/.observablehq"), {recursive: true, force: true});
  const start = performance.now();
  await build({root: siteRoot, out, anew: kind !== "unchanged", ...buildSteps});
  return (performance.now() - start) / 1000;
}

const kinds: Kind[] = ["cold", "after an edit", "unchanged"];
const times: Record<Kind, number[]> = {cold: [], "after an edit": [], unchanged: []};
for (let run = 0; run < 3; run++) for (const kind of kinds) times[kind].push(await seconds(kind));
await rm(join(siteRoot, out), {recursive: true, force: true});

printTable(["build", "seconds", "target"], [
  ["cold", median(times.cold).toFixed(1), "≤ 25"],
  ["after an edit", median(times["after an edit"]).toFixed(1), ""],
  ["unchanged", median(times.unchanged).toFixed(1), "≤ 8"]
]);
