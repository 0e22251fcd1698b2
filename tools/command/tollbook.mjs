#!/usr/bin/env node
// The command line: registers TypeScript, then `tollbook NAME …` runs tools/command/NAME.ts.
import {register} from "tsx/esm/api";

register();
const {guardTerminal} = await import("../visible.ts");
guardTerminal(console);
const {tollbook} = await import("./program.ts");
process.exitCode = await tollbook(process.argv.slice(2));
