import {readFile, readdir, rm, writeFile} from "node:fs/promises";
import {join} from "node:path";

/**
 * Empties Framework's cache, which believes a loader's output for as long as the loader's own file is unchanged.
 * Only its bundles of packages stay, as long as the installed packages are the same.
 * @param root the folder of the site
 */
export async function emptyCache(root: string): Promise<void> {
  const cache = join(root, "src/.observablehq/cache");
  const installed = await readFile(join(root, "node_modules/.package-lock.json"), "utf8").catch(() => "");
  const stamp = join(cache, "_node/installed.json");
  const keep = installed !== "" && installed === (await readFile(stamp, "utf8").catch(() => ""));
  const names = await readdir(cache).catch(() => []);
  const gone = names.filter((name) => !(keep && name === "_node"));
  // A preview that is about to be replaced may still write there.
  await Promise.all(gone.map((name) => rm(join(cache, name), {recursive: true, force: true, maxRetries: 20})));
}

/** Notes for the next build which packages the bundles in the cache were made from. */
export async function stampCache(root: string): Promise<void> {
  const installed = await readFile(join(root, "node_modules/.package-lock.json"), "utf8").catch(() => "");
  const stamp = join(root, "src/.observablehq/cache/_node/installed.json");
  await writeFile(stamp, installed).catch(() => {});
}
