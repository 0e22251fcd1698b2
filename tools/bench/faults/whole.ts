// `npm run faults -- whole`: the tests of which `npm test` runs a sample, with all that they can try: every setting of
// every control of every figure, every way out of a notebook, every payload in an address, every page on each screen in
// each theme, 20,000 mutants of articles.
import {spawnSync} from "node:child_process";
import {siteRoot} from "../../site-root.ts";

const files = ["tweak/captions", "tweak/escape", "tweak/xss", "tweak/one-program", "reader/fuzz"]
  .map((name) => `test/${name}.test.ts`);
const words = ["--import", "tsx", "--test", "--test-reporter=spec", "--test-concurrency=1", ...files];
const {status} = spawnSync(process.execPath, words,
  {cwd: siteRoot, stdio: "inherit", env: {...process.env, TOLLBOOK_ALL: "1"}});
process.exitCode = status ?? 1;
