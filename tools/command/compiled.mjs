// The commands, compiled once. TypeScript that is turned into JavaScript file by file, hundreds of times at each call,
// costs more than most commands do; here one pass makes files of it that Node reads as they are, kept beside the
// packages until a file that they were made of is another.
import {createHash} from "node:crypto";
import {existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync}
  from "node:fs";
import {basename, dirname, join} from "node:path";
import {pathToFileURL} from "node:url";
import {registerTsx} from "../of-framework.mjs";

/** Packages of many files, of which a part is used; others stay as they are, and are loaded where they are needed. */
const inlined = ["zod", "arquero", "hyparquet", "hyparquet-writer", "markdown-it", "entities", "linkify-it", "mdurl",
  "uc.micro", "internmap", "delaunator", "robust-predicates"];
const isInlined = (name) => inlined.includes(name) || /^d3(?:-|$)/.test(name);

/**
 * Compiles TypeScript files with all that they import, unless that was done and nothing changed since.
 * @param {string} root a folder with packages in node_modules
 * @param {string[]} entries files in it, by their paths from there
 * @returns {Promise<string | null>} the folder of what was made, an entry a/b.ts as a/b.js; null where nothing can be
 * made, as in a folder that may not be written
 */
export async function compiled(root, entries) {
  const key = createHash("sha256").update([root, process.version, ...entries].join("\n")).digest("hex").slice(0, 12);
  const kept = join(root, "node_modules/.cache/tollbook", key);
  try {
    return fresh(root, kept) ?? await compile(root, entries, kept);
  } catch {
    return null;
  }
}

/** Where the modules of TypeScript files are to be had: compiled where that can be, else as they are.
 * @param {string} root a folder with packages in node_modules
 * @param {string[]} entries files in it, by their paths from there
 * @returns {Promise<string[]>} an address for each, to import */
export async function addressesOf(root, entries) {
  const folder = await compiled(root, entries);
  if (!folder) await registerTsx();
  const paths = entries.map((file) => folder ? join(folder, file.replace(/\.ts$/, ".js")) : join(root, file));
  return paths.map((path) => pathToFileURL(path).href);
}

/** How a file is; nothing where it is not there. */
function stamp(file) {
  const found = statSync(file, {throwIfNoEntry: false});
  return found ? `${found.size} ${found.mtimeMs}` : "";
}

/** The folder of the last time, where that is whole and all that it was made of is as it was. */
function fresh(root, kept) {
  const {folder, files} = keptIndex(join(kept, "made-of.json"));
  const isSame = folder && Object.entries(files).every(([file, was]) => stamp(join(root, file)) === was);
  return isSame ? join(kept, folder) : null;
}

/** An index that is damaged, as a power cut leaves one, is none. */
function keptIndex(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8")) ?? {};
  } catch {
    return {};
  }
}

async function compile(root, entries, kept) {
  const began = Date.now();
  mkdirSync(kept, {recursive: true});
  const outdir = mkdtempSync(join(kept, `${began}-`));
  const {build, transform} = await import("esbuild");
  const {metafile} = await build({
    entryPoints: entries.map((file) => join(root, file)), outbase: root, outdir, absWorkingDir: root, metafile: true,
    bundle: true, splitting: true, format: "esm", platform: "node", target: "node20", charset: "utf8",
    // Lines of a length that a terminal can show: a fault prints the one where it fell.
    minifyWhitespace: true, lineLimit: 200, logLevel: "silent", plugins: [packages, places(transform)]
  });
  const own = Object.keys(metafile.inputs).filter((file) => !file.startsWith("node_modules/"));
  // A file that changed while it was read is compiled again the next time, and so is a program of other packages. A
  // file from the future, as a clock that was set back leaves them, did not.
  const ended = Date.now();
  const stamps = [...own, "node_modules/.package-lock.json"].map((file) => {
    const found = statSync(join(root, file), {throwIfNoEntry: false});
    const changed = found && found.mtimeMs >= began && found.mtimeMs <= ended;
    return [file, changed ? "changing" : stamp(join(root, file))];
  });
  // What was made is there as long as it is whole: a folder of a strange name may have got files of other names.
  const made = Object.keys(metafile.outputs).map((file) => [file, stamp(join(root, file))]);
  if (!entries.every((file) => existsSync(join(outdir, file.replace(/\.ts$/, ".js"))))) throw new Error("not made");
  const index = {folder: basename(outdir), files: Object.fromEntries([...stamps, ...made])};
  writeFileSync(join(outdir, "made-of.json"), JSON.stringify(index));
  renameSync(join(outdir, "made-of.json"), join(kept, "made-of.json"));
  forgetOld(kept);
  return outdir;
}

/** Those made before stay a while, for a server that runs may still load from one; and those of the last minutes are
 * perhaps just being made. */
function forgetOld(kept) {
  const folders = readdirSync(kept).filter((name) => /^\d+-/.test(name)).sort().map((name) => join(kept, name));
  const isOld = (folder) => Date.now() - (statSync(folder, {throwIfNoEntry: false})?.mtimeMs ?? 0) > 600_000;
  for (const folder of folders.slice(0, -8).filter(isOld)) rmSync(folder, {recursive: true, force: true});
}

const packages = {
  name: "packages",
  setup({onResolve}) {
    onResolve({filter: /^[^./]/}, ({path, kind}) => {
      const name = path.split("/").slice(0, path.startsWith("@") ? 2 : 1).join("/");
      return kind === "entry-point" || isInlined(name) ? null : {path, external: true};
    });
  }
};

/** A file goes on telling its own place. */
const places = (transform) => ({
  name: "places",
  setup({onLoad}) {
    onLoad({filter: /\.ts$/}, async ({path}) => {
      const source = readFileSync(path, "utf8");
      if (!source.includes("import.meta")) return null;
      const {code} = await transform(source, {loader: "ts", sourcefile: path, define: {
        "import.meta.dirname": JSON.stringify(dirname(path)),
        "import.meta.url": JSON.stringify(pathToFileURL(path).href)
      }});
      return {contents: code, loader: "js"};
    });
  }
});
