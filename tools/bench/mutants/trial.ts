import {spawn} from "node:child_process";
import {cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, unlinkSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {siteRoot} from "../../site-root.ts";
import type {Mutant} from "./mutants-of.ts";

const signals = ["SIGINT", "SIGTERM"] as const;

/** A copy of the sources in which one mutant after the other is tried. */
export class Trial {
  readonly #root = mkdtempSync(join(tmpdir(), "tollbook-mutants-"));
  readonly #tests: string[];

  constructor(tests: string[]) {
    this.#tests = tests;
    const beside = (path: string) => !/node_modules|\.observablehq|\.build/.test(path);
    for (const name of ["loaders", "src", "tools", "test", "package.json", "tsconfig.json", "observablehq.config.ts"])
      cpSync(join(siteRoot, name), join(this.#root, name), {recursive: true, filter: beside});
    symlinkSync(join(siteRoot, "node_modules"), join(this.#root, "node_modules"));
  }

  /** Milliseconds that the tests take where nothing is wrong. @throws when they fail */
  async baseline(): Promise<number> {
    const start = performance.now();
    if (await this.#fails(300_000)) throw new Error("the tests fail without a mutant; mend them first");
    return performance.now() - start;
  }

  /** Whether some test fails, or none ends in time, with the mutant in place. */
  async kills({file, start, end, now}: Mutant, within: number): Promise<boolean> {
    const path = join(this.#root, file);
    const whole = readFileSync(path, "utf8");
    // A new file, never a write into one that a copy may share.
    unlinkSync(path);
    writeFileSync(path, whole.slice(0, start) + now + whole.slice(end));
    try {
      return await this.#fails(within);
    } finally {
      writeFileSync(path, whole);
    }
  }

  end(): void {
    rmSync(this.#root, {recursive: true, force: true});
  }

  /** All test files in one process, which ends at the first failure. */
  #fails(within: number): Promise<boolean> {
    const program = this.#tests.map((test) => `await import(${JSON.stringify(`./${test}`)});`).join("\n");
    const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", program],
      {cwd: this.#root, stdio: ["ignore", "pipe", "ignore"], env: {...process.env, TZ: "America/Los_Angeles"}});
    // A mutant may loop for ever: it must not outlive us.
    const stop = () => (child.kill("SIGKILL"), process.exit(130));
    for (const signal of signals) process.once(signal, stop);
    return new Promise((tell) => {
      const fail = () => (child.kill("SIGKILL"), tell(true));
      const clock = setTimeout(fail, within);
      child.stdout.setEncoding("utf8").on("data", (said: string) => /^\s*(?:not ok|✖)/m.test(said) && fail());
      child.on("close", (code) => {
        clearTimeout(clock);
        for (const signal of signals) process.off(signal, stop);
        tell(code !== 0);
      });
    });
  }
}
