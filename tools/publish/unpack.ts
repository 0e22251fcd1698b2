import {mkdirSync, readFileSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {unzipSync} from "fflate";

/**
 * Lays each zip's files out beside it, under its name without the ending: the addresses of single tables. Framework
 * could do so too, but opens the whole zip anew for each of its files.
 * @param folder of the fresh site
 * @param zips addresses of zips that stand there
 */
export function unpackArchives(folder: string, zips: string[]): void {
  for (const zip of zips) {
    const beside = join(folder, zip.slice(0, -".zip".length));
    for (const [name, contents] of Object.entries(unzipSync(readFileSync(join(folder, zip))))) {
      mkdirSync(dirname(join(beside, name)), {recursive: true});
      writeFileSync(join(beside, name), contents);
    }
  }
}
