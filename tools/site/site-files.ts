import {readdir} from "node:fs/promises";
import {join, relative, sep} from "node:path";

/** Every file of a built site, relative to its folder, with forward slashes, sorted by code unit. */
export async function siteFiles(out: string): Promise<string[]> {
  const entries = await readdir(out, {recursive: true, withFileTypes: true});
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(out, join(entry.parentPath ?? entry.path, entry.name)).split(sep).join("/"))
    .sort();
}
