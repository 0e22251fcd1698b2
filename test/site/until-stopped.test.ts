import assert from "node:assert/strict";
import {test} from "node:test";
import {untilStopped} from "../../tools/site/until-stopped.ts";

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
  test(`${signal} ends the waiting, and nobody listens any more`, async () => {
    const before = process.listenerCount("SIGHUP");
    const stopped = untilStopped();
    assert.equal(process.listenerCount("SIGHUP"), before + 1);
    process.emit(signal);
    await stopped;
    assert.equal(process.listenerCount("SIGHUP"), before);
  });
