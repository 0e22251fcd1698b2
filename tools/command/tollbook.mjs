#!/usr/bin/env node
// The command line: `tollbook NAME …` runs tools/command/NAME.ts, whose default export takes the
// remaining words and answers an exit code: 0 well, 1 the data are wrong, 2 the call is wrong, 3 the machine is.
import {existsSync, readdirSync} from "node:fs";
import {register} from "tsx/esm/api";

register();
const [name, ...words] = process.argv.slice(2);
const known = readdirSync(new URL(".", import.meta.url)).filter((file) => file.endsWith(".ts")).map((file) => file.slice(0, -3));
const file = new URL(`./${name}.ts`, import.meta.url);
if (!name || name === "--help" || name === "help") {
  console.log(`usage: tollbook ${known.join("|")} …\n`);
  for (const command of known) {
    const {summary} = await import(new URL(`./${command}.ts`, import.meta.url).href);
    console.log(`  ${command.padEnd(12)} ${summary}`);
  }
} else if (!/^[a-z-]+$/.test(name) || !existsSync(file)) {
  console.error(`tollbook: no command ${name}; known: ${known.join(", ")}`);
  process.exitCode = 2;
} else {
  const {default: run} = await import(file.href);
  process.exitCode = await run(words);
}
