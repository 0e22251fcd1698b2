// Imports test files one after the other and writes, as JSON, which mutants lie in code that each of them runs:
// `node reached.mjs OUT TEST…`. Under "" stands what runs once, when a file is imported, whichever test does it.
import {AsyncLocalStorage} from "node:async_hooks";
import {writeFileSync} from "node:fs";

const [out, ...tests] = process.argv.slice(2);
// A test runs in the context in which it was made: that of its file.
const current = new AsyncLocalStorage();
const reached = new Map(["", ...tests].map((name) => [name, new Set()]));

globalThis.__mutant = (number) => void reached.get(current.getStore()?.name ?? "").add(number);
process.on("exit", () =>
  writeFileSync(out, JSON.stringify(Object.fromEntries(Array.from(reached, ([name, all]) => [name, [...all]])))));

for (const test of tests) {
  const file = {name: ""};
  await current.run(file, () => import(test));
  file.name = test;
}
