import {readdir, rm} from "node:fs/promises";
import {join} from "node:path";

/**
 * Empties Framework's cache, which believes a loader's output for as long as the loader's own file is unchanged.
 * @param root the folder of the site
 */
export async function emptyCache(root: string): Promise<void> {
  const cache = join(root, "src/.observablehq/cache");
  const names = await readdir(cache).catch(() => []);
  // A preview that is about to be replaced may still write there.
  await Promise.all(names.map((name) => rm(join(cache, name), {recursive: true, force: true, maxRetries: 20})));
}
