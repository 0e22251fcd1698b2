// A process that reads shards, one after the other, for whoever started it; it ends with them.
import {fileURLToPath} from "node:url";
import {addressesOf} from "../../command/compiled.mjs";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const [address] = await addressesOf(root, ["tools/archive/read/work.ts"]);
await import(address);
