import {join} from "node:path";

/** The folder that holds src/, loaders/ and the config: the commands work from anywhere below it. */
export const siteRoot = join(import.meta.dirname, "..");
