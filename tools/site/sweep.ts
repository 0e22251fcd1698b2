import {readFile, rm} from "node:fs/promises";
import {basename, join} from "node:path";
import {group} from "d3";
import {siteFiles} from "./site-files.ts";

const unpublished = /^_(observablehq|import|node|npm|bundle)\//;
const readable = /\.(html|js|css)$/;
/** What may be the last part of an address. */
const name = /[^\s/"'`()<>=,;?#&\\]+\.[a-z0-9]+/g;

/**
 * Takes away what no page can load any more: of Framework's and packages' files those whose name stands in no
 * page, nor in a script or style that one loads. Names hold a hash, so a name that is not there is not used.
 */
export async function sweep(out: string): Promise<void> {
  const files = await siteFiles(out);
  const queue = files.filter((file) => !unpublished.test(file));
  const unused = group(files.filter((file) => unpublished.test(file)), (file) => basename(file));
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (!readable.test(file)) continue;
    for (const [word] of (await readFile(join(out, file), "utf8")).matchAll(name)) {
      queue.push(...(unused.get(word) ?? []));
      unused.delete(word);
    }
  }
  await Promise.all([...unused.values()].flat().map((file) => rm(join(out, file))));
}
