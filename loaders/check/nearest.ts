export {nearest} from "../../src/toll/nearest.ts";
