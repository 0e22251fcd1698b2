import assert from "node:assert/strict";
import {spawnSync} from "node:child_process";
import {test} from "node:test";
import {siteRoot} from "../tools/site-root.ts";

test("every file passes the type checker", () => {
  // Of files that have not changed it keeps what it found; where nothing is kept, as after a clone, it looks at all.
  const kept = ["--incremental", "--tsBuildInfoFile", ".build/types.tsbuildinfo"];
  // Several checkers at once are soonest done, for twice the work: each looks at what the others look at, too.
  const {status, stdout} = spawnSync(process.execPath,
    ["node_modules/typescript/bin/tsc", "--noEmit", "--checkers", "1", ...kept], {cwd: siteRoot, encoding: "utf8"});
  assert.equal(stdout, "");
  assert.equal(status, 0);
});
