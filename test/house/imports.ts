import {readdirSync, readFileSync} from "node:fs";
import {isBuiltin} from "node:module";
import {dirname, join, relative} from "node:path";
import {build} from "esbuild";

export const root = join(import.meta.dirname, "../..");

/** One file's import of another file of the repository, or of a package. */
export interface Import {
  from: string;
  /** A path from the root, or the name of a package. */
  to: string;
  /** Whether it takes types alone and is gone when the code runs. */
  typeOnly: boolean;
}

const places = ["loaders", "src", "tools", "test"];
const source = /\.(ts|tsx|mts|mjs|js|jsx)$/;

/** Every source file, by its path from the root. */
export function sourceFiles(): string[] {
  const own = places.flatMap((place) =>
    readdirSync(join(root, place), {recursive: true, encoding: "utf8"}).map((name) => join(place, name)));
  const files = own.filter((name) => source.test(name) && !name.endsWith(".d.ts") && !name.includes(".observablehq/"));
  return [...files, "observablehq.config.ts"].sort();
}

/** All imports of the repository: those of values as esbuild reads them, those of types by their statements. */
export async function imports(files: string[] = sourceFiles()): Promise<{files: Import[]; packages: Import[]}> {
  const found: {files: Import[]; packages: Import[]} = {files: [], packages: []};
  const add = (from: string, path: string, typeOnly: boolean) => {
    if (path.startsWith(".")) found.files.push({from, to: sourceOf(join(dirname(from), path)), typeOnly});
    else if (!isBuiltin(path)) found.packages.push({from, to: packageOf(path), typeOnly});
  };
  await build({
    entryPoints: files.map((name) => ({in: join(root, name), out: name})),
    absWorkingDir: root, outdir: "out", bundle: true, format: "esm", write: false, logLevel: "silent",
    plugins: [{
      name: "imports",
      setup: (build) => build.onResolve({filter: /./}, ({path, importer, kind}) => {
        if (kind === "entry-point") return null;
        add(relative(root, importer), path, false);
        return {path, external: true};
      })
    }]
  });
  for (const from of files)
    for (const path of typesIn(readFileSync(join(root, from), "utf8"))) add(from, path, true);
  return found;
}

/** `verbatimModuleSyntax` makes every import of types say so, at the beginning of a line. */
function typesIn(text: string): string[] {
  const statements = text.matchAll(/^(?:import|export) type\b[^;"]*\bfrom "([^"]+)"/gm);
  const expressions = text.matchAll(/\bimport\("([^"]+)"\)[.>)\]]/g);
  return [...statements, ...expressions].map(([, path]) => path!);
}

function sourceOf(path: string): string {
  return path.replace(/\.js$/, ".ts");
}

function packageOf(path: string): string {
  return path.split("/").slice(0, path.startsWith("@") ? 2 : 1).join("/");
}
