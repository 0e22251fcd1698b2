import {createRequire} from "node:module";
import {pathToFileURL} from "node:url";

const framework = () => createRequire(import.meta.resolve("@observablehq/framework/package.json"));

/** What Framework brings along, from where it takes it itself, so that it is the same and of the same version: what
 * pages and their heads are read with, what sends a file.
 * @param {"gray-matter" | "markdown-it" | "send"} name */
export const ofFramework = (name) => framework()(name);

/** From now on TypeScript is read as Framework reads it. Of tsx the module of the newer kind, for the other looks for
 * itself in a wrong folder. */
export async function registerTsx() {
  const api = new URL("dist/esm/api/index.mjs", pathToFileURL(framework().resolve("tsx/package.json")));
  (await import(api.href)).register();
}
