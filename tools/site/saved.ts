/** What a preview holds in its own process: pages are written by it. A change there needs a new one. */
const code = /^(tools|loaders|observablehq\.config)\b.*\.(ts|mjs)$|^src\/(toll|charts|reader)\/.*\.ts$/;
/** Pages and loaders, which Framework asks by itself and which `dev` touches: were one of them taken for code, each
 * preview would begin the next. */
const asked = /\.md$|\.\w+\.ts$/;
const ledger = /^loaders\/(.*\/)?ledger\/|^articles\/|^src\/data\/[^/]+\/watched\.csv$/;
/** Files and folders of a build, of npm, of a save that is not done, and what editors and spreadsheets lay beside the
 * file that is open in them. */
const passedOver = new RegExp(["\\.observablehq", "node_modules", "\\.edit-.*", ".*~", "\\..+\\.sw.", "4913",
  "\\.?#.*", "\\..*\\.kate-swp", "\\.goutputstream-.*", ".*___jb_\\w+___", "\\.~lock\\..*", "~\\$.*"]
  .map((name) => `^${name}$`).join("|"));

/** What a preview must do about a saved file, by its path from the site's root: code begins it anew, a row of a ledger
 * is checked and handed to the loaders, a page is told again; null where Framework follows by itself. */
export function savedAs(path: string): "page" | "code" | "ledger" | null {
  if (path.startsWith("src/") && path.endsWith(".md")) return "page";
  if (ledger.test(path)) return "ledger";
  return code.test(path) && !(path.startsWith("src/") && asked.test(path)) ? "code" : null;
}

/** Whether Framework looks at the time of a file below `src/` and not at what it reads. */
export const isAsked = (path: string): boolean => asked.test(path) && !path.startsWith(".observablehq");

/** Whether nobody wrote what is at a path, by its path from the site's root. */
export const isPassedOver = (path: string): boolean => path.split(/[/\\]/).some((name) => passedOver.test(name));
