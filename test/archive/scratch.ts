import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";

/** A folder that goes away with the process of the test file. A hook would be too early: where files run together, it
 * comes as soon as the tests that are there have ended, and a file that still prepares its own has none yet. */
export function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), "tollbook-archive-"));
  process.on("exit", () => rmSync(folder, {recursive: true, force: true}));
  return folder;
}
