// `npm run faults -- whole`: the tests of which `npm test` runs a sample, with all that they can try: every setting of
// every control of every figure, every way out of a notebook, every payload in an address, every page on each screen in
// each theme, 20,000 mutants of articles, five times the material drawn by chance for a rule.
import {spawnSync} from "node:child_process";
import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {siteRoot} from "../../site-root.ts";

const files = readdirSync(join(siteRoot, "test"), {recursive: true, encoding: "utf8"})
  .filter((name) => name.endsWith(".test.ts")).map((name) => join("test", name)).sort()
  .filter((name) => /TOLLBOOK_ALL|\/(?:sampled|runs|axe)\.ts"/.test(readFileSync(join(siteRoot, name), "utf8")));
const words = ["--import", "tsx", "--test", "--test-reporter=spec", "--test-concurrency=1", ...files];
const {status} = spawnSync(process.execPath, words,
  {cwd: siteRoot, stdio: "inherit", env: {...process.env, TOLLBOOK_ALL: "1"}});
process.exitCode = status ?? 1;
