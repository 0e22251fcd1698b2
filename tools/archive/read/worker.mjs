// A process that reads shards, one after the other, for whoever started it; it ends with them.
import {register} from "tsx/esm/api";

register();
const {work} = await import("./work.ts");
work();
