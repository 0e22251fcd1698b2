// Runs test files one after the other in one process: what they load, and the ledgers that they read, are there once
// for all. `node --import tsx tools/test/together.mjs FILE…`. Each file is a suite of its own, so that the hooks around
// its tests are around its tests alone; one that cannot be loaded is a suite that fails. The next is loaded when the
// last one has ended: nothing of it is at work by then.
import {resolve} from "node:path";
import {after, describe} from "node:test";
import {pathToFileURL} from "node:url";

const files = process.argv.slice(2).map((file) => [file, pathToFileURL(resolve(file)).href]);
for (const [file, address] of files) await ended(file, address);

/** Hooks run in the order in which they are made: the file's own have given back what they took before the next. */
function ended(file, address) {
  return new Promise((done) => describe(file, async () => {
    try {
      await import(address);
    } finally {
      after(() => done());
    }
  }));
}
