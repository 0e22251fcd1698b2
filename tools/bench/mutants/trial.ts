import {spawn} from "node:child_process";
import {cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, unlinkSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join, relative} from "node:path";
import {siteRoot} from "../../site-root.ts";
import type {Mutant} from "./mutants-of.ts";

const signals = ["SIGINT", "SIGTERM"] as const;
const times = join(import.meta.dirname, "times.mjs");

/** A copy of the sources in which one mutant after the other is tried. */
export class Trial {
  readonly #root = mkdtempSync(join(tmpdir(), "tollbook-mutants-"));

  constructor() {
    // Whatever the sources are read beside, but not what is made of them.
    const made = /^(?:node_modules|dist.*|package|captures|articles|src\/\.observablehq|\.git|\.build|\.tollbook)$/;
    cpSync(siteRoot, this.#root, {recursive: true, filter: (path) => !made.test(relative(siteRoot, path))});
    symlinkSync(join(siteRoot, "node_modules"), join(this.#root, "node_modules"));
    mkdirSync(join(this.#root, "tmp"));
  }

  /** Milliseconds that each test file takes where nothing is wrong, and all of them, start and imports included.
   * @throws when one fails */
  async baseline(tests: string[]): Promise<{each: Map<string, number>; all: number}> {
    const start = performance.now();
    const list = join(this.#root, "times.json");
    const reporters = [["tap", "stdout"], [times, list]]
      .flatMap(([name, to]) => [`--test-reporter=${name}`, `--test-reporter-destination=${to}`]);
    const failed = await this.#fails(tests, 600_000, reporters);
    if (failed) throw new Error(`the tests fail without a mutant; mend them first: ${failed}`);
    const each = new Map(Object.entries(JSON.parse(readFileSync(list, "utf8")) as Record<string, number>));
    return {each, all: performance.now() - start};
  }

  /** What fails of these tests with the mutant in place: the first failure, or that they do not end within so many
   * milliseconds; null where none does. */
  async failure({file, start, end, now}: Mutant, tests: string[], within: number): Promise<string | null> {
    const path = join(this.#root, file);
    const whole = readFileSync(path, "utf8");
    // A new file, never a write into one that a copy may share.
    unlinkSync(path);
    writeFileSync(path, whole.slice(0, start) + now + whole.slice(end));
    try {
      return await this.#fails(tests, within);
    } finally {
      writeFileSync(path, whole);
    }
  }

  end(): void {
    rmSync(this.#root, {recursive: true, force: true});
  }

  /** The first failure, or null, of test files in one process, which ends at it. */
  #fails(tests: string[], within: number, reporters: string[] = []): Promise<string | null> {
    const program = tests.map((test) => `await import(${JSON.stringify(`./${test}`)});`).join("\n");
    // What a test that is ended leaves behind goes with the copy.
    const env = {...process.env, TZ: "America/Los_Angeles", TMPDIR: join(this.#root, "tmp")};
    const child = spawn(process.execPath,
      ["--import", "tsx", ...reporters, "--input-type=module", "--eval", program],
      {cwd: this.#root, stdio: ["ignore", "pipe", "ignore"], env});
    // A mutant may loop for ever: it must not outlive us.
    const stop = () => (child.kill("SIGKILL"), process.exit(130));
    for (const signal of signals) process.once(signal, stop);
    return new Promise((tell) => {
      const fail = (why: string) => (child.kill("SIGKILL"), tell(why));
      const clock = setTimeout(() => fail(`no end within ${within} ms`), within);
      child.stdout.setEncoding("utf8").on("data", (said: string) => {
        const [line] = /^\s*(?:not ok|✖).*/m.exec(said) ?? [];
        if (line) fail(line.trim());
      });
      child.on("close", (code) => {
        clearTimeout(clock);
        for (const signal of signals) process.off(signal, stop);
        tell(code === 0 ? null : `ended with ${code}`);
      });
    });
  }
}
