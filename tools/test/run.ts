// `npm test`: builds the site once, if a test asks for it, then runs every test file, a few at a time; `npm test --
// WORD` only those whose path holds the word. The site's failing is told by the tests that need it, not by stopping the
// others. What fails of the files that open a browser runs once more, alone: a busy machine is no fault of the site's;
// what passes then is named as unsteady, for somebody to mend.
import {spawn} from "node:child_process";
import {mkdtemp, readdir, readFile, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {siteRoot} from "../site-root.ts";
import {builtSite} from "../../test/built-site.ts";

const words = process.argv.slice(2);
const names = await readdir(join(siteRoot, "test"), {recursive: true});
const files = names.filter((name) => name.endsWith(".test.ts")).map((name) => join("test", name)).sort()
  .filter((name) => words.every((word) => name.includes(word)));
if (files.length === 0) {
  console.error(`npm test -- ${words.join(" ")}: no test file under test/ has that in its path; leave it out for all`);
  process.exit(2);
}
const sources = new Map(
  await Promise.all(files.map(async (file) => [file, await readFile(join(siteRoot, file), "utf8")] as const)));
const asks = (file: string, what: RegExp) => what.test(sources.get(file) ?? "");

const env: NodeJS.ProcessEnv = {...process.env, TZ: process.env.TZ ?? "America/Los_Angeles"};
try {
  if (files.some((file) => asks(file, /builtSite/))) env.TOLLBOOK_TEST_SITE = await builtSite();
} catch (error) {
  const {message, details = []} = error as Error & {details?: string[]};
  env.TOLLBOOK_TEST_PROBLEM = [`the site could not be built: ${message}`, ...details.slice(0, 20)].join("\n");
}

/** Runs test files, `atOnce` at a time; answers the exit code and the files that held a failure. */
async function run(files: string[], atOnce: number): Promise<{code: number; failed: string[]}> {
  const folder = await mkdtemp(join(tmpdir(), "tollbook-test-"));
  const list = join(folder, "failed");
  const reporters = [["spec", "stdout"], [join(siteRoot, "tools/test/failed-files.mjs"), list]]
    .flatMap(([name, to]) => [`--test-reporter=${name}`, `--test-reporter-destination=${to}`]);
  const child = spawn(process.execPath,
    ["--import", "tsx", "--test", `--test-concurrency=${atOnce}`, "--test-timeout=300000", ...reporters, ...files],
    {cwd: siteRoot, env, stdio: "inherit"});
  const stop = (signal: NodeJS.Signals) => child.kill(signal);
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, stop);
  const code = await new Promise<number>((resolve) => child.on("close", (code) => resolve(code ?? 1)));
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.off(signal, stop);
  const failed = await readFile(list, "utf8").catch(() => "");
  await rm(folder, {recursive: true});
  return {code, failed: failed.split("\n").filter(Boolean)};
}

const {code, failed} = await run(files, 3);
process.exitCode = code;
if (failed.length > 0 && failed.every((file) => asks(file, /openBrowser|storySite|openPage/))) {
  console.log(`\nonce more, alone: ${failed.join(", ")}`);
  const again = await run(failed, 1);
  process.exitCode = again.code;
  if (again.code === 0) console.log(`\nUNSTEADY: failed once and passed alone: ${failed.join(", ")}; please mend`);
}
