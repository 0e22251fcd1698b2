// slow: a broker and workers are started and killed
import assert from "node:assert/strict";
import {rmSync} from "node:fs";
import {join} from "node:path";
import {after, test} from "node:test";
import archive from "../../tools/command/archive.ts";
import {Broker, hasRedis, isReady, round, startWorker, stopped, undisturbed, type FaultKind} from
  "../../tools/bench/faults/archive-rounds.ts";
import {listening} from "../edit/ledger-copy.ts";

const skip = hasRedis() ? false : "NO REDIS: install redis-server, or nothing here is tested with a queue";
if (skip) console.error(`test/archive/queue.test.ts: ${skip}`);

const whole = skip ? null : await undisturbed(6, 60);
after(() => whole && rmSync(whole.folder, {recursive: true, force: true}));

// All seven kinds and fifty rounds: npm run faults -- archive.
const samples: FaultKind[][] = [["acknowledge", "broker"]];
for (const faults of samples)
  test(`by a queue, with ${faults.join(" and ")}, an archive is read whole, once, and with nothing left behind`, {skip},
    async () => {
    const {problems} = await round(14, whole!, faults);
    assert.deepEqual(problems, []);
  });

test("a worker whose broker is gone ends when it is asked to", {skip, timeout: 60_000}, async () => {
  const broker = await Broker.start();
  const worker = startWorker(join(whole!.folder, "alone"), broker);
  await isReady(worker);
  await broker.end();
  await stopped(worker);
  assert.equal(worker.exitCode, 0);
});

test("a queue that does not answer is told in one line, without its address, which may hold a password", async () => {
  const voice = listening();
  const queue = "redis://:secret@127.0.0.1:1";
  assert.equal(await archive(["reconcile", "--out", "nowhere", "--queue", queue], voice), 3);
  assert.match(voice.said.at(-1)!, /^the archive was not read: no Redis or Valkey answers at the address of --queue/);
  assert.doesNotMatch(voice.said.join("\n"), /secret/);
});
