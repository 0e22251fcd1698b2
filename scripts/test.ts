// `npm test`: builds the site once, if a test asks for it, then runs every test file, two at a time; `npm test -- WORD` only those whose
// path holds the word. The site's failing is told by the tests that need it, not by stopping the others.
import {spawn} from "node:child_process";
import {readdir, readFile} from "node:fs/promises";
import {join} from "node:path";
import {siteRoot} from "../loaders/site/site-root.ts";
import {builtSite} from "../test/built-site.ts";

const words = process.argv.slice(2);
const names = await readdir(join(siteRoot, "test"), {recursive: true});
const files = names.filter((name) => name.endsWith(".test.ts")).map((name) => join("test", name)).sort()
  .filter((name) => words.every((word) => name.includes(word)));
if (files.length === 0) {
  console.error(`npm test -- ${words.join(" ")}: no test file under test/ has that in its path; leave it out for all`);
  process.exit(2);
}

const env: NodeJS.ProcessEnv = {...process.env, TZ: process.env.TZ ?? "America/Los_Angeles"};
try {
  const sources = await Promise.all(files.map((file) => readFile(join(siteRoot, file), "utf8")));
  if (sources.some((source) => source.includes("builtSite"))) env.TOLLBOOK_TEST_SITE = await builtSite();
} catch (error) {
  const {message, details = []} = error as Error & {details?: string[]};
  env.TOLLBOOK_TEST_PROBLEM = [`the site could not be built: ${message}`, ...details.slice(0, 20)].join("\n");
}

const flags = ["--import", "tsx", "--test", "--test-concurrency=2", "--test-reporter=spec"];
const child = spawn(process.execPath, [...flags, ...files], {cwd: siteRoot, env, stdio: "inherit"});
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => child.kill(signal));
process.exitCode = await new Promise<number>((resolve) => child.on("close", (code) => resolve(code ?? 1)));
