// Runs test files together in one process: what they load, and the ledgers that they read, are there once for all.
// `node --import tsx tools/test/together.mjs FILE…`; a file that cannot be loaded is a test that fails.
import {resolve} from "node:path";
import {test} from "node:test";
import {pathToFileURL} from "node:url";

for (const file of process.argv.slice(2)) {
  try {
    await import(pathToFileURL(resolve(file)).href);
  } catch (error) {
    test(`${file} is loaded`, () => {
      throw error;
    });
  }
}
