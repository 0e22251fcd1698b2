/** What a preview holds in its own process: pages are written by it. A change there needs a new one. */
const code = /^(tools|loaders|observablehq\.config)\b.*\.(ts|mjs)$|^src\/(toll|charts|reader)\/.*\.ts$/;
/** Pages and loaders, which Framework asks by itself and which `dev` touches: were one of them taken for code, each
 * preview would begin the next. */
const asked = /\.md$|\.\w+\.ts$/;
const ledger = /^loaders\/(.*\/)?ledger\/|^articles\/|^src\/data\/[^/]+\/watched\.csv$/;
const passedOver = /[/\\](\.observablehq|\.edit-[^/\\]*|node_modules|\..+\.sw.|[^/\\]*~)([/\\]|$)/;

/** What a preview must do about a saved file, by its path from the site's root: code begins it anew, a row of a ledger
 * is checked and handed to the loaders, a page is told again; null where Framework follows by itself. */
export function savedAs(path: string): "page" | "code" | "ledger" | null {
  if (path.startsWith("src/") && path.endsWith(".md")) return "page";
  if (ledger.test(path)) return "ledger";
  return code.test(path) && !(path.startsWith("src/") && asked.test(path)) ? "code" : null;
}

/** Whether Framework looks at the time of a file below `src/` and not at what it reads. */
export const isAsked = (path: string): boolean => asked.test(path) && !path.startsWith(".observablehq");

/** Whether nobody wrote a path, but a build, a save that is not done yet, an editor, or npm. */
export const isPassedOver = (path: string): boolean => passedOver.test(path);
