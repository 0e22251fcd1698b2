import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {after} from "node:test";

/** A folder that goes away with the test file. */
export function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), "tollbook-archive-"));
  after(() => rmSync(folder, {recursive: true, force: true}));
  return folder;
}
