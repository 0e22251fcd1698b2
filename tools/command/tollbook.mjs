#!/usr/bin/env node
// The command line: `tollbook NAME …` runs tools/command/NAME.ts, compiled before where it can be, else as TypeScript.
import {fileURLToPath} from "node:url";
import {addressesOf} from "./compiled.mjs";

// Whoever reads the lines may have had enough, as `head` does.
process.stdout.on("error", (error) => {
  if (error.code === "EPIPE") process.exit(0);
  // A terminal that was closed: its end is told by a signal too.
  if (error.code === "EIO") return;
  console.error(`what it says could not be written: ${error.code === "ENOSPC" ? "the disk is full" : error.message}; ` +
    "what it did is done; make room, or write it elsewhere");
  process.exit(3);
});
try {
  process.cwd();
} catch {
  console.error("the folder in which you are is gone; go to another (cd), then run this again");
  process.exit(3);
}
const root = fileURLToPath(new URL("../..", import.meta.url));
const [visible, program] = await addressesOf(root, ["tools/visible.ts", "tools/command/program.ts"]).catch(noPackages);
const {guardTerminal} = await import(visible).catch(noPackages);
guardTerminal(console);
const {tollbook} = await import(program).catch(noPackages);
process.exitCode = await tollbook(process.argv.slice(2));

function noPackages(error) {
  const [, name] = /^Cannot find package '([^']+)'/.exec(error.message) ?? [];
  if (error.code !== "ERR_MODULE_NOT_FOUND" || !name) throw error;
  console.error(`the package ${name} is not installed; run npm ci, then this again`);
  process.exit(3);
}
