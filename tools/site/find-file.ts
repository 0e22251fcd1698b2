import {realpath, stat} from "node:fs/promises";
import {join, sep} from "node:path";

/** What a host of static sites answers an address with: a file of the site, or the way to a folder's page. */
export type Found = {root: string; name: string; size: number} | {folder: true};

/** Files that are for the host, not for readers: its rules, and the page for what is lost, which is no page itself. */
const ofTheHost = new Set(["/_headers", "/404", "/404.html"]);

/**
 * Finds the file of an address below the folder of a site: itself, the page of that name, a folder's page. Links are
 * followed only inside the folder, and hidden files are none.
 * @param path of the address, as it came, beginning with a stroke, without its question
 * @returns `root` as it is on the disk and the file's `name` below it; null where there is none
 */
export async function findFile(dir: string, path: string): Promise<Found | null> {
  const decoded = decodePath(path);
  if (decoded === null || ofTheHost.has(decoded)) return null;
  const root = await realpath(dir).catch(() => null);
  if (root === null) return null;
  const names = decoded.endsWith("/") ? [`${decoded}index.html`] : [decoded, `${decoded}.html`];
  for (const name of names) {
    const size = await sizeInside(root, name);
    if (size !== null) return {root, name, size};
  }
  return !decoded.endsWith("/") && await sizeInside(root, `${decoded}/index.html`) !== null ? {folder: true} : null;
}

/** Each part by itself, so that an encoded stroke stays no stroke; null where a part is none of a file. */
function decodePath(path: string): string | null {
  try {
    const parts = path.split("/").slice(1).map(decodeURIComponent);
    const last = parts.length - 1;
    const good = parts.every((part, at) => (part === "" ? at === last : !/^\.(?!well-known$)|[/\\\0]/.test(part)));
    return good ? `/${parts.join("/")}` : null;
  } catch {
    return null;
  }
}

async function sizeInside(root: string, name: string): Promise<number | null> {
  try {
    const file = await realpath(join(root, name));
    const found = await stat(file);
    return found.isFile() && file.startsWith(root + sep) ? found.size : null;
  } catch {
    return null;
  }
}
