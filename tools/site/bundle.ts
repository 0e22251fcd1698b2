import {existsSync} from "node:fs";
import {join, relative} from "node:path";
import {build} from "esbuild";
import type {BuildFailure, BuildOptions, Metafile} from "esbuild";
import {Failure} from "../failure.ts";
import {wholeScript, writeWhole, type Bundle} from "./whole-script.ts";

/** Bundles by the address that was asked for, and the files that they were made of. */
interface Bundled {
  bundles: Map<string, Bundle>;
  inputs: string[];
}

const options: BuildOptions = {
  bundle: true,
  format: "esm",
  target: ["es2022"],
  loader: {".woff2": "file", ".svg": "file", ".png": "file", ".jpg": "file"},
  assetNames: "_bundle/files/[name]-[hash]",
  logLevel: "silent"
};

/** Scripts that are one file each: that of every page, and those of pages whose many small modules would be a request
 * each. What two of them need is there twice: none of it keeps a state of its own. */
export const wholes = ["components/page.js", "components/embed/snippets.js", "components/claim-list.js",
  "components/table/explore.js"];

/**
 * Bundles what pages ask for under `_bundle/`: scripts (shared parts once, but for those that are one file each) and
 * styles with the fonts they name.
 * @param asked addresses below `_bundle/`, such as `components/gap.js` or `style/site.css`
 * @param out the folder of the built site
 * @returns for each address, the written file and its static imports, relative to `out`; and what all were made of
 * @throws Failure naming file, line and cause
 */
export async function bundle(root: string, asked: string[], out: string): Promise<Bundled> {
  if (asked.length === 0) return {bundles: new Map(), inputs: []};
  const whole = new Map(await Promise.all(asked.filter((name) => wholes.includes(name)).map(async (name) =>
    [name, await tell(wholeScript(root, relative(root, sourceOf(root, name)), options))] as const)));
  const sources = new Map(asked.filter((name) => !whole.has(name))
    .map((name) => [relative(root, sourceOf(root, name)), name]));
  const {metafile} = await run({
    ...options,
    absWorkingDir: root,
    entryPoints: [...new Set([...sources.keys(), ...[...whole.values()].flatMap(({later}) => later)])],
    outbase: "src",
    outdir: out,
    entryNames: "_bundle/[dir]/[name]-[hash]",
    chunkNames: "_bundle/chunks/[hash]",
    splitting: true,
    minify: true,
    metafile: true
  });
  const bundles = new Map<string, Bundle>();
  const written = new Map<string, Bundle>();
  for (const [file, {entryPoint}] of Object.entries(metafile!.outputs)) {
    if (!entryPoint) continue;
    const made = {file: relative(out, join(root, file)), preload: imports(metafile!, file, root, out)};
    written.set(entryPoint, made);
    const name = sources.get(entryPoint);
    if (name) bundles.set(name, made);
  }
  for (const [name, script] of whole) {
    const file = await writeWhole(script, name, out, (source) => written.get(source)!);
    bundles.set(name, {file, preload: []});
  }
  return {bundles, inputs: Object.keys(metafile!.inputs)};
}

/** The same for one address and at once, unhashed and readable: for dev. Answers path → contents. */
export async function bundleInMemory(root: string, name: string): Promise<Map<string, Uint8Array>> {
  const {outputFiles} = await run({
    ...options,
    absWorkingDir: root,
    entryPoints: [sourceOf(root, name)],
    outbase: join(root, "src"),
    outdir: root,
    entryNames: "_bundle/[dir]/[name]",
    sourcemap: "inline",
    write: false
  });
  return new Map(outputFiles!.map(({path, contents}) => [`/${relative(root, path)}`, contents]));
}

function sourceOf(root: string, name: string): string {
  const file = join(root, "src", name);
  const typescript = file.replace(/\.js$/, ".ts");
  if (existsSync(typescript)) return typescript;
  if (existsSync(file)) return file;
  throw new Failure(`src/${name}: a page asks for this file, and it is not there; mend the page's front matter`);
}

function imports(metafile: Metafile, file: string, root: string, out: string, seen = new Set<string>()): string[] {
  for (const {path, kind} of metafile.outputs[file]?.imports ?? []) {
    if (kind !== "import-statement" || seen.has(path)) continue;
    seen.add(path);
    imports(metafile, path, root, out, seen);
  }
  return [...seen].map((path) => relative(out, join(root, path)));
}

const run = (what: BuildOptions) => tell(build(what));

/** @throws Failure naming file, line and cause */
async function tell<Made>(making: Promise<Made>): Promise<Made> {
  try {
    return await making;
  } catch (error) {
    const lines = ((error as BuildFailure).errors ?? []).map(
      ({location, text}) => `${location ? `${location.file}:${location.line}:${location.column + 1}: ` : ""}${text}`
    );
    throw lines.length ? new Failure(lines[0]!, {details: lines.slice(1)}) : error;
  }
}
