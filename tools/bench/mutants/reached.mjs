// Imports a test file and writes, as JSON, which mutants lie in code that it runs: `node reached.mjs OUT TEST`.
import {writeFileSync} from "node:fs";

const [out, test] = process.argv.slice(2);
const reached = new Set();
globalThis.__mutant = (number) => void reached.add(number);
process.on("exit", () => writeFileSync(out, JSON.stringify([...reached])));
await import(test);
