import {rm, writeFile} from "node:fs/promises";
import {join} from "node:path";

/**
 * Marks a built site for as long as the work takes, so that Node reads Framework's scripts as modules wherever the
 * site lies. Once for all who work in the folder: a mark that each of them wrote and removed was seen half written.
 * @param dist the folder of a site as Framework built it
 */
export async function asModules<T>(dist: string, work: () => Promise<T>): Promise<T> {
  const mark = join(dist, "package.json");
  await writeFile(mark, '{"type": "module"}\n');
  try {
    return await work();
  } finally {
    await rm(mark, {force: true});
  }
}
