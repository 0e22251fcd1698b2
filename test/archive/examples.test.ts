// slow: the examples are run, each in processes of its own
import assert from "node:assert/strict";
import {spawnSync} from "node:child_process";
import {readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {test} from "node:test";
import {parse} from "yaml";
import {coverageOf} from "../../tools/archive/read/coverage.ts";
import {planArchive} from "../../tools/archive/read/read-archive.ts";
import {siteRoot} from "../../tools/site-root.ts";
import {writeArchive} from "../../tools/bench/measure/generated-archive.ts";
import {scratch} from "./scratch.ts";

const folder = scratch();
const files = await writeArchive(join(folder, "in"), 60, {ofShard: 30});
const list = join(folder, "shards.list");
writeFileSync(list, `${files.join("\n")}\n`);
const examples = join(siteRoot, "tools/archive/examples");
const tollbook = `${process.execPath} ${join(siteRoot, "tools/command/tollbook.mjs")}`;

function sh(call: string[], env: Record<string, string>): void {
  const {status, stderr} = spawnSync("sh", call,
    {encoding: "utf8", cwd: siteRoot, env: {...process.env, TOLLBOOK: tollbook, ...env}});
  assert.equal(status, 0, stderr);
}

/** How many of the two shards are read. */
async function doneIn(out: string): Promise<number> {
  return coverageOf(out, (await planArchive([list], out)).manifest).done;
}

test("examples/slurm.sh reads the line of the list that its task has the number of", async () => {
  const out = join(folder, "slurm");
  sh([join(examples, "slurm.sh"), list, out], {SLURM_ARRAY_TASK_ID: "2"});
  assert.equal(await doneIn(out), 1);
});

test("examples/kubernetes.yaml reads the line of the list that its pod has the index of, and gives up at exit code 1",
  async () => {
  const {spec} = parse(readFileSync(join(examples, "kubernetes.yaml"), "utf8"));
  const [{command, args}] = spec.template.spec.containers;
  const out = join(folder, "kubernetes");
  sh([...command.slice(1), ...args], {JOB_COMPLETION_INDEX: "0", SHARDS: list, OUT: out});
  assert.equal(await doneIn(out), 1);
  assert.deepEqual([spec.completionMode, spec.podFailurePolicy.rules[0].onExitCodes.values], ["Indexed", [1]]);
});

const parallel = spawnSync("parallel", ["--version"]).status === 0;
const skip = parallel ? false : "NO PARALLEL: install GNU parallel, or its example is not tested";
if (skip) console.error(`test/archive/examples.test.ts: ${skip}`);

test("examples/parallel.sh reads every shard, then says what was read", {skip}, async () => {
  const out = join(folder, "parallel");
  sh([join(examples, "parallel.sh"), out, ...files], {JOBS: "2"});
  assert.equal(await doneIn(out), 2);
});
