import {readFile, rm} from "node:fs/promises";
import {basename, extname, join} from "node:path";
import {group} from "d3";
import {siteFiles} from "./site-files.ts";

const unpublished = /^_(observablehq|import|node|npm|bundle)\//;
const readable = /\.(html|js|css)$/;

/**
 * Takes away what no page can load any more: of Framework's and packages' files those whose name stands in no
 * page, nor in a script or style that one loads. Names hold a hash, so a name that is not there is not used.
 */
export async function sweep(out: string): Promise<void> {
  const files = await siteFiles(out);
  const queue = files.filter((file) => !unpublished.test(file));
  const unused = group(files.filter((file) => unpublished.test(file)), (file) => basename(file));
  const endings = new Set([...unused.keys()].map(extname).filter(Boolean));
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (!readable.test(file)) continue;
    for (const name of namesIn(await readFile(join(out, file), "utf8"), endings)) {
      queue.push(...(unused.get(name) ?? []));
      unused.delete(name);
    }
  }
  await Promise.all([...unused.values()].flat().map((file) => rm(join(out, file))));
}

/** What cannot stand within the last part of an address. */
const around = /[\s/"'`()<>=,;?#&\\]/;

/** What may be the last part of an address, by its ending: pages are many, and few of their words have one. */
function* namesIn(text: string, endings: Set<string>): Generator<string> {
  for (const ending of endings) for (let at = text.indexOf(ending); at >= 0; at = text.indexOf(ending, at + 1)) {
    let from = at;
    while (from > 0 && !around.test(text[from - 1]!)) from--;
    yield text.slice(from, at + ending.length);
  }
}
