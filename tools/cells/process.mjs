// The drawing of cells in a process of its own, which has the window of a browser.
import {fileURLToPath} from "node:url";
import {addressesOf} from "../command/compiled.mjs";

const [address] = await addressesOf(fileURLToPath(new URL("../..", import.meta.url)), ["tools/cells/process.ts"]);
await import(address);
