import {existsSync, mkdirSync, readFileSync, writeFileSync} from "node:fs";
import {basename, dirname, join} from "node:path";
import {gzipSync, unzipSync} from "fflate";
import {bytes} from "../../loaders/write/table-writers.ts";
import {sha256} from "./hash.ts";

/**
 * Lays each zip's files out beside it, under its name without the ending: the addresses of single tables. Framework
 * could do so too, but opens the whole zip anew for each of its files. Of a release that keeps its tables as CSV alone,
 * they stand under the hash of what they hold, so that one which did not change is there but once, and a list of them
 * stands beside the zip.
 * @param folder of the fresh site
 * @param zips addresses of zips that stand there
 */
export function unpackArchives(folder: string, zips: string[]): void {
  for (const zip of zips) {
    const archive = readFileSync(join(folder, zip));
    const files = unzipSync(archive);
    const beside = zip.slice(0, -".zip".length);
    if (isKeptOnce(archive)) layOutOnce(folder, beside, files);
    else for (const [name, contents] of Object.entries(files)) write(join(folder, beside, name), contents);
  }
}

/** Whether a zip is of a release that keeps one format; those of before hold all. */
export function isKeptOnce(archive: Uint8Array): boolean {
  let once = true;
  const look = (name: string) => (once &&= !name.endsWith(".parquet"));
  unzipSync(archive, {filter: ({name}) => (look(name), false)});
  return once;
}

/** @param beside the address of the zip without its ending, such as `/data/STORY/v/1.0.0` */
function layOutOnce(folder: string, beside: string, files: Record<string, Uint8Array>): void {
  const tables: Record<string, object> = {};
  for (const [name, contents] of Object.entries(files)) {
    if (!name.endsWith(".csv")) continue;
    const hash = sha256(contents);
    const packed = `files/${name.slice(0, -".csv".length)}-${hash.slice(0, 16)}.csv.gz`;
    const place = join(folder, dirname(beside), packed);
    if (!existsSync(place)) write(place, gzipSync(contents, {level: 9, mtime: 0}));
    tables[name.slice(0, -".csv".length)] = {file: packed, bytes: contents.length, sha256: hash};
  }
  const version = basename(beside);
  const list = JSON.stringify({version, zip: `${version}.zip`, tables}, null, 1);
  write(join(folder, `${beside}.json`), bytes(`${list}\n`));
}

function write(file: string, contents: Uint8Array): void {
  mkdirSync(dirname(file), {recursive: true});
  writeFileSync(file, contents);
}
