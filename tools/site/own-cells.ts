import {existsSync} from "node:fs";
import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {pageScript} from "../cells/page-script.ts";
import {siteFiles} from "./site-files.ts";

interface Framework {
  createMarkdownIt(): unknown;
  parseMarkdown(source: string, options: object): {code: {id: string; mode: string}[]};
  route(root: string, path: string, exts: string[]): {path: string} | undefined;
}

/** The cells of a source by what Framework names them, a hash of their text, and how often each stands there. */
type Cells = Map<string, number>;

/**
 * Holds each page that Framework wrote to the source that its author wrote: the page runs the cells and the inline
 * expressions of that, and none besides, whatever the rows say that are shown on it. Sources are read by Framework's
 * own Markdown, without anything that this notebook teaches it.
 * @returns a line for each cell that no source holds
 */
export async function foreignCells(root: string, out: string): Promise<string[]> {
  const problems: string[] = [];
  for (const file of (await siteFiles(out)).filter((name) => name.endsWith(".html"))) {
    const found = pageScript(await readFile(join(out, file), "utf8"));
    const own = found ? await ownCells(root, file.slice(0, -".html".length)) : new Map();
    for (const [id, times] of countsOf(found?.ids ?? [])) {
      if (times > (own.get(id) ?? 0))
        problems.push(`${file}: runs a cell (${id}) that its source does not hold; text came into a page as code`);
    }
  }
  return problems;
}

/** Takes a second to load, with its window of a browser: only where a page has cells. */
async function frameworkOf(root: string): Promise<Framework> {
  const dist = join(root, "node_modules/@observablehq/framework/dist");
  const [markdown, routes] = await Promise.all(["markdown.js", "route.js"]
    .map((file) => import(pathToFileURL(join(dist, file)).href)));
  return {...markdown, ...routes};
}

/** A page that a loader writes has the blocks of its loader, but no inline expression. */
async function ownCells(root: string, page: string): Promise<Cells> {
  const {createMarkdownIt, parseMarkdown, route} = await frameworkOf(root);
  const written = route(join(root, "src"), page, [".md"]);
  const made = join(root, "src/.observablehq/cache", `${page}.md`);
  if (!written && !existsSync(made)) return new Map();
  const source = await readFile(written ? join(root, "src", written.path) : made, "utf8");
  const {code} = parseMarkdown(source, {md: createMarkdownIt(), path: `/${page}`, params: {}});
  return countsOf(code.filter(({mode}) => written || mode !== "inline").map(({id}) => id));
}

/** Framework numbers cells of the same text: 1a2b3c4d, 1a2b3c4d-1. */
function countsOf(ids: string[]): Cells {
  const counts: Cells = new Map();
  for (const id of ids) {
    const text = id.replace(/-\d+$/, "");
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return counts;
}
