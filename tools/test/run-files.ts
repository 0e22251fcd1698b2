import {spawn} from "node:child_process";
import {mkdtemp, readFile, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {siteRoot} from "../site-root.ts";

/** What became of the files that shared a process. */
export interface Outcome {
  code: number;
  /** Whether it came to the end of its files. */
  ended: boolean;
  files: {file: string; ok: boolean; seconds: number}[];
}

/** For so long a process may say nothing: the longest test on a slow machine takes a third of it. */
const silence = 600_000;

/** Runs test files one after the other in one process; what it says is printed in one piece when it ends. */
export async function runFiles(files: string[], env: NodeJS.ProcessEnv): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), "tollbook-test-"));
  const list = join(folder, "files");
  const reporters = [["spec", "stdout"], [join(siteRoot, "tools/test/file-times.mjs"), list]]
    .flatMap(([name, to]) => [`--test-reporter=${name}`, `--test-reporter-destination=${to}`]);
  // Room for young objects: most of what tests make is gone by the next one.
  const node = ["--max-semi-space-size=64", "--import", "tsx"];
  const child = spawn(process.execPath, [...node, ...reporters, "tools/test/together.mjs", ...files],
    {cwd: siteRoot, env, stdio: ["ignore", "pipe", "pipe"]});
  const stop = (signal: NodeJS.Signals) => child.kill(signal);
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, stop);
  const said: string[] = [];
  const tooLong = setTimeout(() => {
    said.push(`\nnothing was heard for ${silence / 1000} seconds; ended\n`);
    child.kill("SIGKILL");
  }, silence);
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (part: string) => {
    said.push(part);
    tooLong.refresh();
  });
  const code = await new Promise<number>((resolve) => child.on("close", (code) => resolve(code ?? 1)));
  clearTimeout(tooLong);
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.off(signal, stop);
  process.stdout.write(said.join(""));
  const told = (await readFile(list, "utf8").catch(() => "")).split("\n").filter(Boolean).map((line) => {
    const [state, seconds, ...file] = line.split(" ");
    return {file: file.join(" "), ok: state === "ok", seconds: Number(seconds)};
  });
  await rm(folder, {recursive: true});
  const missing = files.filter((file) => !told.some((one) => one.file === file));
  if (missing.length) console.log(`\nnot run to their end: ${missing.join(", ")}`);
  return {code: missing.length ? code || 1 : code, ended: missing.length === 0, files: told};
}
