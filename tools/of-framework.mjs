import {createRequire} from "node:module";

/** What Framework brings along, from where it takes it itself, so that it is the same and of the same version: what
 * pages and their heads are read with, what sends a file, what runs TypeScript.
 * @param {"gray-matter" | "markdown-it" | "send" | "tsx/esm/api"} name */
export const ofFramework = (name) => createRequire(import.meta.resolve("@observablehq/framework/package.json"))(name);
