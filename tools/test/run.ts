// `npm test` runs every test file, `npm test -- WORD` only those whose path holds the word, `npm run test:fast` only
// those that need neither a browser nor a built site nor a command in a process of its own, nor begin with "// slow: "
// and why. These run together, in as many processes as there are cores; the others a few at a time, each in its own,
// once the site is built if one asks for it. The site's failing is told by the tests that need it, not by stopping the
// others.
// What fails of the files that open a browser runs once more, alone: a busy machine is no fault of the site's; what
// passes then is named as unsteady, for somebody to mend.
import {spawn} from "node:child_process";
import {mkdtemp, readdir, readFile, rm} from "node:fs/promises";
import {availableParallelism, tmpdir} from "node:os";
import {join} from "node:path";
import {siteRoot} from "../site-root.ts";
import {builtSite} from "../../test/built-site.ts";
import {slow} from "../../test/slow.ts";

const words = process.argv.slice(2).filter((word) => word !== "--fast");
const fastOnly = process.argv.includes("--fast");
const names = await readdir(join(siteRoot, "test"), {recursive: true});
const files = names.filter((name) => name.endsWith(".test.ts")).map((name) => join("test", name)).sort()
  .filter((name) => words.every((word) => name.includes(word)));
const sources = new Map(await Promise.all(
  files.map(async (file) => [file, await readFile(join(siteRoot, file), "utf8")] as const)));
const asks = (file: string, what: RegExp) => what.test(sources.get(file) ?? "");

/** What a process must do for one file alone: hooks around all of its tests. */
const alone = /^(?:before|beforeEach|afterEach)\(/m;

const fast = files.filter((file) => !asks(file, slow));
const together = fast.filter((file) => !asks(file, alone));
const apart = (fastOnly ? fast : files).filter((file) => !together.includes(file));
if (together.length + apart.length === 0) {
  console.error(`npm test -- ${words.join(" ")}: no test file under test/ has that in its path; leave it out for all`);
  process.exit(2);
}

const env: NodeJS.ProcessEnv = {...process.env, TZ: process.env.TZ ?? "America/Los_Angeles"};

interface Outcome {
  code: number;
  /** The files that held a failure. */
  failed: string[];
}

/** Runs node on test files. */
async function run(...call: string[]): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), "tollbook-test-"));
  const list = join(folder, "failed");
  const reporters = [["spec", "stdout"], [join(siteRoot, "tools/test/failed-files.mjs"), list]]
    .flatMap(([name, to]) => [`--test-reporter=${name}`, `--test-reporter-destination=${to}`]);
  const child = spawn(process.execPath, ["--import", "tsx", ...reporters, ...call],
    {cwd: siteRoot, env, stdio: "inherit"});
  const stop = (signal: NodeJS.Signals) => child.kill(signal);
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, stop);
  const code = await new Promise<number>((resolve) => child.on("close", (code) => resolve(code ?? 1)));
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.off(signal, stop);
  const failed = await readFile(list, "utf8").catch(() => "");
  await rm(folder, {recursive: true});
  return {code, failed: failed.split("\n").filter(Boolean)};
}

/** Each file in a process of its own, `atOnce` at a time. */
const runApart = (files: string[], atOnce: number) =>
  run("--test", `--test-concurrency=${atOnce}`, "--test-timeout=600000", ...files);

/** The files dealt out to a few processes. */
async function runTogether(files: string[]): Promise<Outcome[]> {
  const hands = Math.min(files.length, Math.max(1, availableParallelism()));
  const dealt = Array.from({length: hands}, (_, hand) => files.filter((_, at) => at % hands === hand));
  return await Promise.all(dealt.map((own) => run("tools/test/together.mjs", ...own)));
}

const outcomes = await runTogether(together);
try {
  if (apart.some((file) => asks(file, /builtSite/))) env.TOLLBOOK_TEST_SITE = await builtSite();
} catch (error) {
  const {message, details = []} = error as Error & {details?: string[]};
  env.TOLLBOOK_TEST_PROBLEM = [`the site could not be built: ${message}`, ...details.slice(0, 20)].join("\n");
}
const last = apart.length > 0 ? await runApart(apart, 3) : {code: 0, failed: []};
const again = last.failed.length > 0 && last.failed.every((file) => asks(file, /openBrowser|storySite|openPage/));
if (again) console.log(`\nonce more, alone: ${last.failed.join(", ")}`);
const code = again ? (await runApart(last.failed, 1)).code : last.code;
if (again && code === 0)
  console.log(`\nUNSTEADY: failed once and passed alone: ${last.failed.join(", ")}; please mend`);
process.exitCode = [...outcomes.map((one) => one.code), code].find((one) => one !== 0) ?? 0;
