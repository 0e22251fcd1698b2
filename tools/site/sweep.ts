import {readFile, rm} from "node:fs/promises";
import {basename, join} from "node:path";
import {siteFiles} from "./site-files.ts";

const unpublished = /^_(observablehq|import|node|npm|bundle)\//;
const readable = /\.(html|js|css)$/;

/**
 * Takes away what no page can load any more: of Framework's and packages' files those whose name stands in no
 * page, nor in a script or style that one loads. Names hold a hash, so a name that is not there is not used.
 */
export async function sweep(out: string): Promise<void> {
  const files = await siteFiles(out);
  const unused = new Set(files.filter((file) => unpublished.test(file)));
  const queue = files.filter((file) => !unused.has(file));
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (!readable.test(file)) continue;
    const source = await readFile(join(out, file), "utf8");
    for (const candidate of unused) {
      if (!source.includes(basename(candidate))) continue;
      unused.delete(candidate);
      queue.push(candidate);
    }
  }
  await Promise.all([...unused].map((file) => rm(join(out, file))));
}
