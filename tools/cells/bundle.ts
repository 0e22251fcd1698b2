import {existsSync} from "node:fs";
import {readFile, writeFile} from "node:fs/promises";
import {dirname, join, posix, relative, resolve, sep} from "node:path";
import {build, type Metafile, type Plugin} from "esbuild";
import {pageScript} from "./page-script.ts";

/** Framework's own lines in the head of a page that its bundle makes idle. */
const preloads = /\n?<link rel="modulepreload" href="[^"]*">/g;
const inputStyle = new RegExp('\\n?<link rel="(?:preload" as="style|stylesheet" type="text/css)" ' +
  'href="([^"]*_observablehq/stdlib/inputs\\.[^"]*)">', "g");

/**
 * Takes the scripts of drawn pages out of them. A page on which nothing moves needs none: it shows already what they
 * would draw. On the others one small script stays, which fetches the bundle of their cells when a reader comes near.
 * @param root where packages are installed
 * @param dist the folder of a built site whose cells are drawn, changed in place
 * @param pages those with cells
 * @returns the files that the bundles were made of
 */
export async function bundleCells(
  root: string,
  dist: string,
  pages: {page: string; moves: boolean}[]
): Promise<string[]> {
  const moving = pages.filter(({moves}) => moves).map(({page}) => page);
  const {bundles, inputs} = moving.length ? await bundle(root, dist, moving) : nothing;
  for (const {page} of pages) {
    const html = await readFile(join(dist, page), "utf8");
    const {place} = pageScript(html)!;
    const start = bundles.has(page) ? bootScript(page, bundles.get(page)!, bundles.get("boot")!, filesOf(place)) : "";
    const bare = html.replace(place, () => "").replace(preloads, "").replace("</head>", () => `${start}</head>`);
    await writeFile(join(dist, page), await withOwnStyles(bare, dist, page));
  }
  return inputs;
}

const nothing: Bundled = {bundles: new Map(), inputs: []};

/** Bundles by page, and the files that they were made of. */
interface Bundled {
  bundles: Map<string, Bundle>;
  inputs: string[];
}

interface Bundle {
  file: string;
  chunks: string[];
  /** Whether a library of it makes programs from text, as Arquero makes them of its verbs. */
  evaluates: boolean;
}

/** The files that the cells of a page attach, as Framework registers them: relative to the page. */
function filesOf(script: string): string[] {
  return Array.from(script.matchAll(/^registerFile\("[^"\n]*", (\{.*?"path":("[^"\n]*").*\})\);$/gm), ([, , path]) =>
    JSON.parse(path!) as string);
}

function bootScript(page: string, cells: Bundle, boot: Bundle, files: string[]): string {
  const from = (file: string) => {
    const path = posix.relative(posix.dirname(page), file);
    return path.startsWith(".") ? path : `./${path}`;
  };
  const chunks = cells.chunks.map(from).join(" ");
  const evaluates = cells.evaluates ? " data-evaluates" : "";
  return `<script type="module" src="${from(boot.file)}" data-cells="${from(cells.file)}" ` +
    `data-chunks="${chunks}" data-files="${files.join(" ")}"${evaluates}></script>\n`;
}

const boot = join(import.meta.dirname, "boot.ts");

async function bundle(root: string, dist: string, pages: string[]): Promise<Bundled> {
  const entry = (page: string) => page.replace(/\.html$/, "");
  const {metafile} = await build({
    absWorkingDir: dist,
    entryPoints: Object.fromEntries([...pages.map((page) => [entry(page), `cells:${page}`]), ["boot", boot]]),
    outdir: join(dist, "_cells"), entryNames: "[dir]/[name]-[hash]", chunkNames: "chunks/[hash]",
    bundle: true, format: "esm", splitting: true, minify: true, metafile: true, target: ["es2022"], logLevel: "error",
    plugins: [cells(dist), onePackage(root, dist)]
  });
  const outputs = Object.entries(metafile!.outputs);
  const made = (source: string): Bundle => {
    const [file] = outputs.find(([, {entryPoint}]) => entryPoint === source)!;
    const chunks = staticImports(metafile!, file);
    const parts = [file, ...chunks].flatMap((part) => Object.keys(metafile!.outputs[part]!.inputs));
    return {file, chunks, evaluates: parts.some((part) => part.includes("node_modules/arquero/"))};
  };
  const entries = pages.map((page): [string, Bundle] => [page, made(`cells:${page}`)]);
  const bundles = new Map([...entries, ["boot", made(relative(dist, boot).split(sep).join("/"))]]);
  return {bundles, inputs: Object.keys(metafile!.inputs)};
}

/** The script of a page as a module that lies beside the page. */
function cells(dist: string): Plugin {
  return {
    name: "cells",
    setup({onResolve, onLoad}) {
      onResolve({filter: /^cells:/}, ({path}) => ({path: path.slice("cells:".length), namespace: "cells"}));
      onLoad({filter: /.*/, namespace: "cells"}, async ({path}) => {
        const {place} = pageScript(await readFile(join(dist, path), "utf8"))!;
        const contents = place.replace(/^<script[^>]*>|<\/script>$/g, "");
        return {contents, resolveDir: dirname(join(dist, path)), loader: "js"};
      });
    }
  };
}

/** Framework writes a package once for cells (`_npm`) and once for components (`_node`): here both are the installed
 * one. What it leaves unwritten, because no page uses it, stays a name. */
function onePackage(root: string, dist: string): Plugin {
  const packaged = /\/_(?:npm|node)\/((?:@[^/]+\/)?[^/@]+)@[^/]+\/(?:index\.)?[0-9a-f]{8}\.js$/;
  return {
    name: "one-package",
    setup(build) {
      build.onResolve({filter: /^\.\.?\//}, async ({path, resolveDir, kind}) => {
        const file = resolve(resolveDir, path);
        if (relative(dist, file).startsWith("..")) return undefined;
        const [, name] = packaged.exec(file) ?? [];
        if (name) return await build.resolve(name, {resolveDir: root, kind: "import-statement"});
        return kind === "dynamic-import" && !existsSync(file) ? {path, external: true} : undefined;
      });
    }
  };
}

function staticImports({outputs}: Metafile, file: string, seen = new Set<string>()): string[] {
  for (const {path, kind, external} of outputs[file]?.imports ?? []) {
    if (external || seen.has(path) || (kind !== "import-statement" && kind !== "dynamic-import")) continue;
    seen.add(path);
    staticImports({outputs} as Metafile, path, seen);
  }
  return [...seen];
}

/** The style of inputs stands in the page: as a file it would hold back the first paint. */
async function withOwnStyles(html: string, dist: string, page: string): Promise<string> {
  const hrefs = new Set(Array.from(html.matchAll(inputStyle), ([, href]) => href!));
  const sheets = await Promise.all([...hrefs].map((href) => readFile(join(dist, dirname(page), href), "utf8")));
  const style = sheets.length ? `<style>${sheets.join("\n")}</style>\n` : "";
  return html.replace(inputStyle, "").replace("</head>", () => `${style}</head>`);
}
