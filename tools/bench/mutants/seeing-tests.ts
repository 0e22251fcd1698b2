import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {siteRoot} from "../../site-root.ts";
import {slow} from "../../../test/slow.ts";
import {imports} from "../../../test/house/imports.ts";

/** A test file, and over how many imports it comes to the file that is asked for. */
export interface SeeingTest {
  test: string;
  steps: number;
}

const fromElsewhere = 4;

/** Reads all imports once. The answer gives, for a source file, the test files in which its code runs, the nearest
 * first: those of its room and those that import it themselves, or four of any where there are none; what these do not
 * see, others would see by luck. No test is among them that needs a browser, a built site or a command in its own
 * process: it takes longer than what it may see is worth. */
export async function seeingTests(): Promise<(file: string, room: string) => SeeingTest[]> {
  const names = readdirSync(join(siteRoot, "test"), {recursive: true, encoding: "utf8"});
  const all = names.filter((name) => name.endsWith(".test.ts")).map((name) => join("test", name));
  const quick = new Set(all.filter((name) => !slow.test(readFileSync(join(siteRoot, name), "utf8"))));
  const importers = new Map<string, string[]>();
  for (const {from, to, typeOnly} of (await imports()).files)
    if (!typeOnly) importers.set(to, [...importers.get(to) ?? [], from]);
  return (file, room) => {
    const steps = new Map([[file, 0]]);
    for (const [path, own] of steps)
      for (const from of importers.get(path) ?? []) if (!steps.has(from)) steps.set(from, own + 1);
    const seeing = Array.from(steps, ([test, steps]) => ({test, steps})).filter(({test}) => quick.has(test));
    const nearest = seeing.sort((a, b) => a.steps - b.steps);
    const own = nearest.filter(({test, steps}) => steps === 1 || test.startsWith(room));
    return own.length ? own : nearest.slice(0, fromElsewhere);
  };
}
