// From the ledger's files to all derived tables and the look-ups of the pages, in a fresh process each time; the
// start of Node and the loading of modules are not counted.
import {spawnSync} from "node:child_process";
import {join} from "node:path";
import {siteRoot} from "../site-root.ts";
import {median} from "./measure/median.ts";
import {printTable} from "./measure/print-table.ts";

const code = `
  const {loadStory} = await import("./tools/page/story-data.ts");
  const {storyIds} = await import("./loaders/read/ledger.ts");
  const start = performance.now();
  for (const id of storyIds()) loadStory(id);
  console.log(performance.now() - start);`;

const times = Array.from({length: 5}, () => {
  const {stdout, stderr, status} = spawnSync(process.execPath, ["--import", "tsx", "--input-type=module", "-e", code],
    {cwd: join(siteRoot), encoding: "utf8"});
  if (status !== 0) throw new Error(stderr);
  return Number(stdout);
});

printTable(["tables", "milliseconds"], [["ledger read and checked, tables derived", median(times).toFixed(0)]]);
