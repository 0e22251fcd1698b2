import {spawn} from "node:child_process";
import {randomUUID} from "node:crypto";
import {cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, unlinkSync, writeFileSync}
  from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join, relative} from "node:path";
import {pathToFileURL} from "node:url";
import {group} from "d3";
import {compiled} from "../../command/compiled.mjs";
import {siteRoot} from "../../site-root.ts";
import type {Mutant} from "./mutants-of.ts";
import {switched} from "./switched.ts";

const signals = ["SIGINT", "SIGTERM"] as const;

/** What a test file does where nothing is wrong: how many milliseconds it takes, which mutants' code it runs. */
export interface Known {
  took: number;
  reaches: Set<number>;
}

/** A copy of the sources with all mutants in it, of which one after the other is turned on. */
export class Trial {
  readonly #root = mkdtempSync(join(tmpdir(), "tollbook-mutants-"));
  /** Where what the tests are compiled to stands. */
  #made = "";

  /** Makes the copy; mutants go by their place in the list.
   * @throws when a test fails where nothing is wrong */
  async begin(mutants: Mutant[], tests: string[], atOnce: number): Promise<Map<string, Known>> {
    // Whatever the sources are read beside, but not what is made of them.
    const made = /^(?:node_modules|dist.*|package|captures|articles|src\/\.observablehq|\.git|\.build|\.tollbook)$/;
    cpSync(siteRoot, this.#root, {recursive: true, filter: (path) => !made.test(relative(siteRoot, path))});
    symlinkSync(join(siteRoot, "node_modules"), join(this.#root, "node_modules"));
    mkdirSync(join(this.#root, "tmp"));
    for (const [file, its] of group(mutants.entries(), ([, {file}]) => file)) {
      const path = join(this.#root, file);
      const text = switched(readFileSync(path, "utf8"), its);
      // A new file, never a write into one that a copy may share.
      unlinkSync(path);
      writeFileSync(path, text);
    }
    const folder = await compiled(this.#root, tests);
    if (!folder) throw new Error("the tests cannot be compiled");
    this.#made = folder;
    const known = new Map<string, Known>();
    const left = tests.values();
    await Promise.all(Array.from({length: atOnce}, async () => {
      for (const test of left) known.set(test, await this.#known(test));
    }));
    return known;
  }

  /** Each in a process of its own: what an earlier one began, as esbuild's, would answer a later one in its name. */
  async #known(test: string): Promise<Known> {
    const [out, begun] = [join(this.#root, "tmp", `${randomUUID()}.json`), performance.now()];
    const failed = await this.#fails([this.#own("reached.mjs"), out, this.#address(test)], 900_000);
    if (failed) throw new Error(`${test} fails without a mutant; mend it first: ${failed}`);
    return {took: performance.now() - begun, reaches: new Set(JSON.parse(readFileSync(out, "utf8")) as number[])};
  }

  /** What fails of these tests with a mutant on: the first failure, or that they do not end within so many
   * milliseconds; null where none does. */
  failure(mutant: number, tests: string[], within: number): Promise<string | null> {
    const program = tests.map((test) => `await import(${JSON.stringify(this.#address(test))});`).join("\n");
    return this.#fails(["--input-type=module", "--eval", program], within, mutant);
  }

  end(): void {
    if (this.#made) rmSync(dirname(this.#made), {recursive: true, force: true});
    rmSync(this.#root, {recursive: true, force: true});
  }

  /** A program of ours, from the copy: what changes in the sources meanwhile changes nothing here. */
  #own(name: string): string {
    return join(this.#root, "tools/bench/mutants", name);
  }

  #address(test: string): string {
    return pathToFileURL(join(this.#made, test.replace(/\.ts$/, ".js"))).href;
  }

  /** The first failure, or null, of the tests in one process, which ends at it. */
  #fails(what: string[], within: number, mutant?: number): Promise<string | null> {
    const env = {
      ...process.env, TZ: "America/Los_Angeles",
      // What a test that is ended leaves behind goes with the copy.
      TMPDIR: join(this.#root, "tmp"),
      NODE_OPTIONS: `--import ${pathToFileURL(this.#own("switch.mjs")).href}`, TOLLBOOK_MUTANT: String(mutant ?? "none")
    };
    const child = spawn(process.execPath, what, {cwd: this.#root, stdio: ["ignore", "pipe", "ignore"], env});
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
