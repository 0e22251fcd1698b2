import {createHash} from "node:crypto";
import {mkdir, writeFile} from "node:fs/promises";
import {dirname, join, posix, relative} from "node:path";
import {build, type BuildOptions, type Plugin} from "esbuild";

/** A bundle as a page asks for it: where it was written, and what else is loaded along with it. */
export interface Bundle {
  file: string;
  preload: string[];
}

/** A script in one file, before it is known where what it fetches later will lie. */
export interface WholeScript {
  text: string;
  /** Sources of what it fetches later, relative to the root. */
  later: string[];
}

/**
 * Bundles a script with all that it needs at once: a slow phone pays a round trip for each file of a page. What it
 * imports later stays apart. Modules that both need are there twice, so that none may keep a state of its own.
 * @param source the script's file, relative to `root`
 */
export async function wholeScript(root: string, source: string, options: BuildOptions): Promise<WholeScript> {
  const later = new Set<string>();
  const {outputFiles} = await build({
    ...options, absWorkingDir: root, entryPoints: [source], outdir: root, write: false, minify: true,
    plugins: [apart(root, later), ...(options.plugins ?? [])]
  });
  return {text: outputFiles![0]!.text, later: [...later]};
}

/**
 * Writes it where pages find it. Whatever it imports later comes together with all that it needs itself, not after it:
 * the browser learns of the second only when it has read the first.
 * @param writtenOf where each source that it imports later was written and what that imports, relative to `out`
 * @returns its own file, relative to `out`
 */
export async function writeWhole(
  {text, later}: WholeScript, name: string, out: string, writtenOf: (source: string) => Bundle
): Promise<string> {
  const folder = posix.join("_bundle", posix.dirname(name));
  const from = (file: string) => posix.relative(folder, file).replace(/^(?!\.)/, "./");
  const linked = later.reduce((script, source) => {
    const {file, preload} = writtenOf(source);
    const imported = `import("${from(file)}")`;
    const together = preload.length ? `(__ahead(${JSON.stringify(preload.map(from))}),${imported})` : imported;
    return script.replaceAll(`import("${mark}${source}")`, together);
  }, text.includes(mark) ? `${ahead}${text}` : text);
  const hash = createHash("sha256").update(linked).digest("hex").slice(0, 8);
  const file = posix.join(folder, `${posix.basename(name, ".js")}-${hash}.js`);
  await mkdir(dirname(join(out, file)), {recursive: true});
  await writeFile(join(out, file), linked);
  return file;
}

const mark = "later:";

const ahead = "var __ahead=files=>{for(const file of files)document.head.append(Object.assign(" +
  "document.createElement(\"link\"),{rel:\"modulepreload\",href:new URL(file,import.meta.url)}))};";

function apart(root: string, later: Set<string>): Plugin {
  return {
    name: "apart",
    setup({onResolve, resolve}) {
      onResolve({filter: /./}, async ({path, resolveDir, kind, pluginData}) => {
        if (kind !== "dynamic-import" || pluginData === mark) return undefined;
        const found = await resolve(path, {resolveDir, kind, pluginData: mark});
        const source = relative(root, found.path);
        later.add(source);
        return {path: `${mark}${source}`, external: true};
      });
    }
  };
}
