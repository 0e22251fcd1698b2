import {createHash} from "node:crypto";
import {existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync} from "node:fs";
import {dirname, extname, isAbsolute, join, normalize, sep} from "node:path";
import {deserialize, serialize} from "node:v8";

type Bundles = Record<string, Uint8Array>;

/**
 * Lays out in Framework's cache the bundles that it made of packages in any site with these packages: making them anew
 * takes longer than all else of a small site. They are kept beside the packages, in one file, for as long as the same
 * packages are installed, and no file of one that was bundled is another: a bundle without those that it imports would
 * be worth nothing. What lies in a cache already is left as it is, and not kept, for nobody knows which packages it was
 * made of.
 * @param root the folder of the site
 * @returns keeps what was made besides, once the site is built
 */
export function takeBundles(root: string): () => void {
  const [packages, cache] = [join(root, "node_modules"), join(root, "src/.observablehq/cache/_node")];
  const installed = contentsOf(join(packages, ".package-lock.json"));
  if (!installed || existsSync(cache)) return () => {};
  const hash = createHash("sha256").update(installed).digest("hex").slice(0, 12);
  const place = join(packages, ".cache/tollbook", `bundles-${hash}`);
  const taken = layOut(place, packages, cache);
  return () => {
    const made = existsSync(cache) ? filesIn(cache).filter((file) => !(file in taken)) : [];
    const bundles = Object.fromEntries(made.map((file) => [file, readFileSync(join(cache, file))]));
    if (made.length) keep(place, packages, bundles);
  };
}

/** All that is kept, or nothing: where it cannot be laid out, all is made anew. */
function layOut(place: string, packages: string, cache: string): Bundles {
  const bundles = readBundles(place, packages);
  try {
    for (const [file, contents] of Object.entries(bundles)) write(join(cache, file), contents);
    return bundles;
  } catch {
    rmSync(cache, {recursive: true, force: true});
    return {};
  }
}

/** None where none are kept, what is kept is damaged, as a power cut leaves it, or a package was patched since. A hash
 * stands before it. */
function readBundles(place: string, packages: string): Bundles {
  try {
    const kept = readFileSync(place);
    const bundles: unknown = deserialize(kept.subarray(32));
    return areBundles(bundles) && kept.subarray(0, 32).equals(hashOf(kept.subarray(32), packages, bundles)) ? bundles
      : {};
  } catch {
    return {};
  }
}

/** Contents of files by their names, all of them within the cache, and none the folder of another. */
function areBundles(value: unknown): value is Bundles {
  if (typeof value !== "object" || value === null) return false;
  const names = Object.keys(value);
  const isName = (name: string) => !isAbsolute(name) && normalize(name) === name && !/^\.\.?(?:[\\/]|$)/.test(name) &&
    !names.some((other) => other.startsWith(name + sep));
  return Object.values(value).every((contents) => contents instanceof Uint8Array) && names.every(isName);
}

function hashOf(contents: Uint8Array, packages: string, bundles: Bundles): Buffer {
  const names = new Set(Object.keys(bundles).map((file) => /^((?:@[^/\\]+[/\\])?[^/\\]+?)@/.exec(file)?.[1] ?? ""));
  const stamps = [...names].sort().map((name) => name && stampOf(join(packages, name)));
  return createHash("sha256").update(contents).update(stamps.join("\n")).digest();
}

/** How the files of a package are from which bundles are made. */
function stampOf(folder: string): string {
  const files = existsSync(folder) ? filesIn(folder).filter((file) => /\.(?:[cm]?js|json|css|wasm)$/.test(file)) : [];
  return files.sort().map((file) => {
    const {size, mtimeMs} = statSync(join(folder, file));
    return `${file} ${size} ${mtimeMs}`;
  }).join("\n");
}

/** Adds to what others may have kept meanwhile, at once or not at all; where nothing can be written, nothing is kept.
 * Those of packages that are no more installed go. */
function keep(place: string, packages: string, made: Bundles): void {
  const fresh = `${place}.${process.pid}`;
  try {
    const bundles = {...readBundles(place, packages), ...made};
    const contents = serialize(bundles);
    write(fresh, Buffer.concat([hashOf(contents, packages, bundles), contents]));
    renameSync(fresh, place);
    for (const file of namesOfOthers(place)) rmSync(file, {force: true});
  } catch {
    // The next site is built as this one was.
  }
}

/** What was kept of other packages, and what one left that was killed while it wrote. */
function namesOfOthers(place: string): string[] {
  const files = readdirSync(dirname(place)).filter((name) => name.startsWith("bundles-"))
    .map((name) => join(dirname(place), name));
  const isLeft = (file: string) => Date.now() - statSync(file).mtimeMs > 600_000;
  return files.filter((file) => file !== place && (!extname(file) || isLeft(file)));
}

function contentsOf(file: string): string | null {
  return existsSync(file) ? readFileSync(file, "utf8") : null;
}

function filesIn(folder: string): string[] {
  const entries = readdirSync(folder, {recursive: true, withFileTypes: true});
  return entries.filter((entry) => entry.isFile()).map(({parentPath, name}) => join(parentPath, name).slice(
    folder.length + 1));
}

function write(file: string, contents: Uint8Array): void {
  mkdirSync(dirname(file), {recursive: true});
  writeFileSync(file, contents);
}
