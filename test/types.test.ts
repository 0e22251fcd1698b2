import assert from "node:assert/strict";
import {spawnSync} from "node:child_process";
import {test} from "node:test";
import {siteRoot} from "../tools/site-root.ts";

test("every file passes the type checker", () => {
  const {status, stdout} = spawnSync(process.execPath, ["node_modules/typescript/bin/tsc", "--noEmit"],
    {cwd: siteRoot, encoding: "utf8"});
  assert.equal(stdout, "");
  assert.equal(status, 0);
});
