import {readFile, writeFile} from "node:fs/promises";
import {dirname, join, posix} from "node:path";
import type {Bundle} from "./whole-script.ts";
import {siteFiles} from "./site-files.ts";

const asked = /(\bfrom\s*")(?:\.?\.\/)+_bundle\/([^"]+)(")/g;

/** Scripts at addresses of their own that import a bundle by the name of its source: for each, what it asks for. */
export async function askedByScripts(out: string): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  for (const file of (await siteFiles(out)).filter((name) => name.endsWith(".js") && !name.startsWith("_"))) {
    const names = Array.from((await readFile(join(out, file), "utf8")).matchAll(asked), ([, , name]) => name!);
    if (names.length) found.set(file, names);
  }
  return found;
}

/** Lets those scripts import the bundles under the names that they were written with. */
export async function useBundlesInScripts(out: string, scripts: Iterable<string>, bundles: Map<string,
  Bundle>): Promise<void> {
  for (const file of scripts) {
    const source = await readFile(join(out, file), "utf8");
    const written = source.replace(asked, (_, before, name, after) =>
      `${before}${posix.relative(dirname(file), bundles.get(name)!.file)}${after}`);
    await writeFile(join(out, file), written);
  }
}
